import type { Layer, LayerId, Shape } from '../../core/network/network.ts';
import type { Point } from './paths.ts';

/** What the layout needs to know of a network; a `NetworkDescription` is one. */
export interface DiagramGraph {
  /** In topological order. */
  readonly layers: readonly DiagramNode[];
}

export interface DiagramNode {
  readonly layer: Layer;
  /** Of its output. */
  readonly shape: Shape;
}

/** A rectangle on the diagram, in CSS pixels from its top left corner. */
export interface Rect {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** One feature map, or one unit of a vector. */
export interface MapBox extends Rect {
  /** Counts from 0. */
  readonly index: number;
}

/** Maps side by side and below each other, from the body's top left corner, row by row. */
export interface MapGrid {
  readonly columns: number;
  readonly rows: number;
  readonly mapWidthPx: number;
  readonly mapHeightPx: number;
  /** Between neighbours; 0 in a folded grid. */
  readonly gapPx: number;
  /** Whether a cell covers whole pixels, or a pixel whole cells. */
  readonly crisp: boolean;
}

/** `maps`: pictures of height × width cells. `units`: a vector, each value a bar or patch. */
export type LayerForm = 'maps' | 'units';

export interface LayerBox extends Rect {
  readonly id: LayerId;
  readonly form: LayerForm;
  /** Distance from the input along the longest path. */
  readonly rank: number;
  /** Counts from 0, the topmost; of `lanes` that share this rank. */
  readonly lane: number;
  readonly lanes: number;
  /** Too many maps to show each: `maps` is empty and `body` is to be filled with all of them, by `grid`. */
  readonly folded: boolean;
  /** Whether folding and unfolding makes a difference. */
  readonly foldable: boolean;
  /** The picture as a person sees it; only of the input layer. */
  readonly picture: Rect | undefined;
  /** What the maps cover. */
  readonly body: Rect;
  readonly grid: MapGrid;
  readonly maps: readonly MapBox[];
  /** Place for a label beside each unit; width 0 where none was asked for. */
  readonly labels: Rect;
  /** Reaches over the gap to the next layer where that is free. */
  readonly title: Rect;
  readonly legend: Rect;
}

/**
 * `chain` from a layer to the only one that reads it; `branch` where paths part or
 * meet; `skip` past layers that stand in between.
 */
export type LinkKind = 'chain' | 'branch' | 'skip';

export interface DiagramLink {
  readonly from: LayerId;
  readonly to: LayerId;
  readonly kind: LinkKind;
  /** SVG path data, in CSS pixels. */
  readonly path: string;
  /** On the path, where a control of this link has room around it, different for every link; none where there is no room. */
  readonly handle: Point | undefined;
}

/** `columns`: from left to right. `rows`: from top to bottom, for narrow screens. */
export type Orientation = 'columns' | 'rows';

export interface DiagramLayout {
  readonly orientation: Orientation;
  /** More than was offered where the layers do not fit; the caller scrolls. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** In topological order. */
  readonly layers: readonly LayerBox[];
  readonly links: readonly DiagramLink[];
}

export interface DiagramOptions {
  readonly widthPx: number;
  /** What the columns should not exceed; rows are as high as they need. Left out, 0.56 of the width, at least 420. */
  readonly heightPx?: number;
  /** Left out: columns from 700 px on, else rows. */
  readonly orientation?: Orientation;
  /** Layers shown map by map however many maps they have. */
  readonly unfolded?: ReadonlySet<LayerId>;
  /** How wide each title is written; where they do not fit side by side, they stand on several lines in turn. */
  readonly titleWidthsPx?: ReadonlyMap<LayerId, number>;
  /** How wide the numbers of a legend are written; where they do not fit side by side, they stand on two lines in turn. */
  readonly legendWidthPx?: number;
  /** Vectors whose units get a label, and how wide that is. */
  readonly labelWidthsPx?: ReadonlyMap<LayerId, number>;
  readonly metrics?: Partial<DiagramMetrics>;
}

/** Sizes the layout keeps to. */
export interface DiagramMetrics {
  /** Smallest side of a map that can be chosen by itself. */
  readonly minMapPx: number;
  readonly maxMapPx: number;
  /** Between maps of a layer. */
  readonly mapGapPx: number;
  /** A layer with as many spatial maps is folded. */
  readonly foldFrom: number;
  readonly minColumnPx: number;
  readonly minUnitPx: number;
  readonly maxUnitPx: number;
  /** Least gap before a layer that goes on with its predecessor's result (an activation, say). */
  readonly innerGapPx: number;
  /** Least gap before any other layer. */
  readonly outerGapPx: number;
  /** No gap grows beyond this to fill the width. */
  readonly maxGapPx: number;
  readonly laneGapPx: number;
  readonly titleHeightPx: number;
  readonly legendHeightPx: number;
  /** Between the arcs of skip connections. */
  readonly arcStepPx: number;
}

/** Of a legend's height, what its colour bar takes. */
export const LEGEND_BAR_PX = 10;

export const DIAGRAM_METRICS: DiagramMetrics = {
  minMapPx: 24,
  maxMapPx: 192,
  mapGapPx: 2,
  foldFrom: 64,
  minColumnPx: 28,
  minUnitPx: 6,
  maxUnitPx: 24,
  innerGapPx: 6,
  outerGapPx: 14,
  maxGapPx: 160,
  laneGapPx: 12,
  titleHeightPx: 18,
  legendHeightPx: 24,
  arcStepPx: 10,
};
