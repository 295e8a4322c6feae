import { layoutColumns } from './columns.ts';
import {
  DIAGRAM_METRICS,
  type DiagramGraph,
  type DiagramLayout,
  type DiagramOptions,
  type Orientation,
} from './diagram.ts';
import { arrange } from './lanes.ts';
import { layoutRows } from './rows.ts';

const COLUMNS_FROM_PX = 700;

/**
 * The drawing of any network: where each layer, each of its maps, its title and its
 * legend stand, and how the links run. The same input gives the same layout.
 *
 * @throws RangeError if a layer reads one that does not stand before it
 */
export function layoutDiagram(graph: DiagramGraph, options: DiagramOptions): DiagramLayout {
  const { widthPx } = options;
  const input = {
    graph,
    arrangement: arrange(graph.layers.map(({ layer }) => layer)),
    widthPx,
    heightPx: options.heightPx ?? Math.max(420, Math.round(0.56 * widthPx)),
    unfolded: options.unfolded ?? new Set<string>(),
    titleWidthsPx: options.titleWidthsPx ?? new Map<string, number>(),
    legendWidthPx: options.legendWidthPx ?? 0,
    labelWidthsPx: options.labelWidthsPx ?? new Map<string, number>(),
    metrics: { ...DIAGRAM_METRICS, ...options.metrics },
  };
  return LAYOUTS[options.orientation ?? orientationFor(widthPx)](input);
}

/** Columns need some width to stand side by side. */
export function orientationFor(widthPx: number): Orientation {
  return widthPx >= COLUMNS_FROM_PX ? 'columns' : 'rows';
}

const LAYOUTS = { columns: layoutColumns, rows: layoutRows } as const;
