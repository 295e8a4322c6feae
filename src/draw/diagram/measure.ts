import { crispSize } from '../crispness.ts';
import type { DiagramMetrics, DiagramNode, LayerForm, MapGrid } from './diagram.ts';

/** The room a layer's maps have: at most so much one way, and as much as they need the other way. */
export interface Frame {
  readonly limit: 'height' | 'width';
  readonly limitPx: number;
  /** Side of a map, where possible. */
  readonly targetPx: number;
  /** How wide or high a folded layer is made, where possible. */
  readonly foldedPx: number;
  /** How much larger than the target maps may get where that needs no more columns. */
  readonly growth: number;
  /** Units stand one below the other, each with a label beside it. */
  readonly labelled: boolean;
}

/** What a layer looks like at some size, wherever it will stand. */
export interface Measured {
  readonly form: LayerForm;
  readonly folded: boolean;
  readonly foldable: boolean;
  readonly grid: MapGrid;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A vector's values are units; everything else, and the picture always, is maps. */
export function formOf({ layer, shape }: DiagramNode): LayerForm {
  return shape.height === 1 && shape.width === 1 && layer.kind !== 'input' ? 'units' : 'maps';
}

export function measureLayer(
  node: DiagramNode,
  frame: Frame,
  unfolded: boolean,
  metrics: DiagramMetrics,
): Measured {
  const form = formOf(node);
  const foldable =
    form === 'units' ? !unitsFit(node, frame, metrics) : node.shape.channels >= metrics.foldFrom;
  const folded = foldable && !unfolded;
  const grid = folded ? foldedGrid(node, frame, metrics) : openGrid(node, form, frame, metrics);
  return { form, folded, foldable, grid, ...gridSize(grid) };
}

function openGrid(node: DiagramNode, form: LayerForm, frame: Frame, metrics: DiagramMetrics): MapGrid {
  if (form === 'maps') return mapGrid(node, frame, metrics);
  return unitsFit(node, frame, metrics) ? unitGrid(node, frame, metrics) : patchGrid(node, frame, metrics);
}

export function gridSize({ columns, rows, mapWidthPx, mapHeightPx, gapPx }: MapGrid): {
  widthPx: number;
  heightPx: number;
} {
  return {
    widthPx: columns * (mapWidthPx + gapPx) - gapPx,
    heightPx: rows * (mapHeightPx + gapPx) - gapPx,
  };
}

/** Maps give up at most so much of their size to be crisp: a person sees more in a larger map. */
const CRISP_FROM = 0.85;

/** Maps of one size; larger than the target if the grid keeps its number of columns. */
function mapGrid({ shape }: DiagramNode, frame: Frame, { minMapPx, mapGapPx }: DiagramMetrics): MapGrid {
  const gridAt = (sidePx: number) => {
    const { widthPx, heightPx, crisp } = crispSize(shape, sidePx, Math.max(minMapPx, CRISP_FROM * sidePx));
    return filled(
      shape.channels,
      { mapWidthPx: widthPx, mapHeightPx: heightPx, gapPx: mapGapPx, crisp },
      frame,
    );
  };
  const atTarget = gridAt(frame.targetPx);
  const larger = gridAt(Math.floor(frame.targetPx * frame.growth));
  return larger.columns === atTarget.columns && larger.crisp ? larger : atTarget;
}

/** Units one below the other as bars or, where the width is the limit and no labels are wanted, as patches. */
function unitGrid({ shape }: DiagramNode, frame: Frame, metrics: DiagramMetrics): MapGrid {
  const { minColumnPx, maxUnitPx, mapGapPx } = metrics;
  if (frame.limit === 'width') {
    if (!frame.labelled) return filled(shape.channels, squares(maxUnitPx, mapGapPx), frame);
    const bar = { mapWidthPx: frame.limitPx, mapHeightPx: maxUnitPx, gapPx: mapGapPx, crisp: true };
    return { ...bar, columns: 1, rows: shape.channels };
  }
  const pitchPx = Math.floor((frame.limitPx + mapGapPx) / shape.channels);
  const mapHeightPx = Math.min(maxUnitPx, pitchPx - mapGapPx);
  const mapWidthPx = Math.max(minColumnPx, Math.floor(frame.targetPx));
  return { columns: 1, rows: shape.channels, mapWidthPx, mapHeightPx, gapPx: mapGapPx, crisp: true };
}

/** More units than one column holds, each still large enough to be chosen. */
function patchGrid({ shape }: DiagramNode, frame: Frame, metrics: DiagramMetrics): MapGrid {
  return filled(shape.channels, squares(metrics.minUnitPx + metrics.mapGapPx, metrics.mapGapPx), frame);
}

function unitsFit({ shape }: DiagramNode, frame: Frame, metrics: DiagramMetrics): boolean {
  if (frame.limit === 'width') return shape.channels < metrics.foldFrom;
  return shape.channels * (metrics.minUnitPx + metrics.mapGapPx) - metrics.mapGapPx <= frame.limitPx;
}

type MapSize = Pick<MapGrid, 'mapWidthPx' | 'mapHeightPx' | 'gapPx' | 'crisp'>;

function squares(sidePx: number, gapPx: number): MapSize {
  return { mapWidthPx: sidePx, mapHeightPx: sidePx, gapPx, crisp: true };
}

/** As many maps as fit along the limited side, then on to the next column or row. */
function filled(count: number, size: MapSize, { limit, limitPx }: Frame): MapGrid {
  const pitchPx = size.gapPx + (limit === 'height' ? size.mapHeightPx : size.mapWidthPx);
  const fitting = Math.max(1, Math.floor((limitPx + size.gapPx) / pitchPx));
  const across = Math.ceil(count / Math.min(fitting, count));
  const along = Math.ceil(count / across);
  return limit === 'height'
    ? { ...size, columns: across, rows: along }
    : { ...size, columns: Math.min(fitting, count), rows: across };
}

const LARGEST_TILE_PX = 16;

/**
 * All maps as small tiles without gaps, as large as lets them stay within the
 * target one way and the limit the other way; tiles of one pixel overrun the target.
 */
function foldedGrid({ shape }: DiagramNode, frame: Frame, { minColumnPx }: DiagramMetrics): MapGrid {
  const targetPx = Math.max(minColumnPx, Math.floor(frame.foldedPx));
  const limitPx = Math.max(1, Math.floor(frame.limitPx));
  for (let tilePx = Math.min(LARGEST_TILE_PX, targetPx); tilePx > 1; tilePx--) {
    const grid = tiled(tilePx, targetPx);
    const { widthPx, heightPx } = gridSize(grid);
    if ((frame.limit === 'height' ? heightPx : widthPx) <= limitPx) return grid;
  }
  return tiled(1, Math.max(targetPx, Math.ceil(shape.channels / limitPx)));

  /** @param acrossPx the unlimited side */
  function tiled(tilePx: number, acrossPx: number): MapGrid {
    const { widthPx, heightPx, crisp } = crispSize(shape, tilePx);
    const tile = { mapWidthPx: widthPx, mapHeightPx: heightPx, gapPx: 0, crisp };
    const fitting = Math.max(1, Math.floor(acrossPx / (frame.limit === 'height' ? widthPx : heightPx)));
    const across = Math.min(fitting, shape.channels);
    const along = Math.ceil(shape.channels / across);
    return frame.limit === 'height'
      ? { ...tile, columns: across, rows: along }
      : { ...tile, columns: along, rows: Math.ceil(shape.channels / along) };
  }
}
