import { crispSize, type DrawnSize } from '../crispness.ts';
import type { DiagramMetrics, DiagramNode, LayerBox, MapBox, MapGrid, Rect } from './diagram.ts';
import type { Place } from './lanes.ts';
import { type Frame, gridSize, type Measured, measureLayer } from './measure.ts';

/** What stands between a layer's title and its legend: the picture, if it is the input, the maps, the labels. */
export interface Content {
  readonly measured: Measured;
  readonly picture: DrawnSize | undefined;
  readonly labelWidthPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const LABEL_GAP_PX = 6;

/** @param picturePx side of the square that the input's picture may fill */
export function contentOf(
  node: DiagramNode,
  frame: Frame,
  picturePx: number,
  { unfolded, labelWidthPx }: { unfolded: boolean; labelWidthPx: number },
  metrics: DiagramMetrics,
): Content {
  const picture = showsPicture(node) ? crispSize(node.shape, picturePx, metrics.minMapPx) : undefined;
  const measured = measureLayer(node, frame, unfolded, metrics);
  if (picture && node.shape.channels === 1) return pictureAlone(picture, measured);
  const besideMapsPx = labelWidthPx > 0 ? LABEL_GAP_PX + labelWidthPx : 0;
  return {
    measured,
    picture,
    labelWidthPx,
    widthPx: Math.max(metrics.minColumnPx, measured.widthPx + besideMapsPx, picture?.widthPx ?? 0),
    heightPx: measured.heightPx + (picture ? picture.heightPx + metrics.mapGapPx : 0),
  };
}

function showsPicture({ layer, shape }: DiagramNode): boolean {
  return layer.kind === 'input' && (shape.channels === 1 || shape.channels === 3);
}

/** A grey picture is its only map. */
function pictureAlone(picture: DrawnSize, measured: Measured): Content {
  const { widthPx, heightPx, crisp } = picture;
  const grid: MapGrid = { columns: 1, rows: 1, mapWidthPx: widthPx, mapHeightPx: heightPx, gapPx: 0, crisp };
  const size = { widthPx, heightPx };
  return { measured: { ...measured, grid, ...size }, picture, labelWidthPx: 0, ...size };
}

/** Where title, content and legend of a layer go. */
export interface Slot {
  /** Of the whole layer, its title included. */
  readonly box: Rect;
  readonly title: Rect;
  readonly legend: Rect;
  readonly contentTopPx: number;
}

export function layerBox(
  { layer, shape }: DiagramNode,
  { measured, picture, labelWidthPx, heightPx }: Content,
  slot: Slot,
  place: Place,
  lanes: number,
): LayerBox {
  const { xPx } = slot.box;
  const { folded, grid } = measured;
  const size = gridSize(grid);
  const body = { xPx, yPx: slot.contentTopPx + heightPx - size.heightPx, ...size };
  return {
    id: layer.id,
    ...slot.box,
    form: measured.form,
    rank: place.rank,
    lane: place.lane,
    lanes,
    folded,
    foldable: measured.foldable,
    picture: picture && {
      xPx,
      yPx: slot.contentTopPx,
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
    },
    body,
    grid,
    maps: folded ? [] : mapBoxes(body, grid, shape.channels),
    labels: {
      xPx: xPx + body.widthPx + (labelWidthPx > 0 ? LABEL_GAP_PX : 0),
      yPx: body.yPx,
      widthPx: labelWidthPx,
      heightPx: body.heightPx,
    },
    title: slot.title,
    legend: slot.legend,
  };
}

function mapBoxes(body: Rect, grid: MapGrid, count: number): readonly MapBox[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    xPx: body.xPx + (index % grid.columns) * (grid.mapWidthPx + grid.gapPx),
    yPx: body.yPx + Math.floor(index / grid.columns) * (grid.mapHeightPx + grid.gapPx),
    widthPx: grid.mapWidthPx,
    heightPx: grid.mapHeightPx,
  }));
}
