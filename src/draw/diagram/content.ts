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

export interface ContentChoices {
  /** Side of the square that the input's picture may fill. */
  readonly picturePx: number;
  readonly unfolded: boolean;
  /** Wanted beside each unit; 0 for no labels. */
  readonly labelWidthPx: number;
}

/** @param frame room for maps and labels together */
export function contentOf(
  node: DiagramNode,
  frame: Omit<Frame, 'labelled'>,
  choices: ContentChoices,
  metrics: DiagramMetrics,
): Content {
  const labelsPx = choices.labelWidthPx > 0 ? LABEL_GAP_PX + choices.labelWidthPx : 0;
  const limitPx = frame.limit === 'width' ? frame.limitPx - labelsPx : frame.limitPx;
  const labelled = labelsPx > 0;
  const picture = showsPicture(node) ? crispSize(node.shape, choices.picturePx, metrics.minMapPx) : undefined;
  const room = picture && frame.limit === 'height' ? belowPicture(picture, frame) : { ...frame, limitPx };
  const measured = measureLayer(node, { ...room, labelled }, choices.unfolded, metrics);
  if (picture && node.shape.channels === 1) return pictureAlone(picture, measured);
  const shownLabelsPx = measured.folded ? 0 : labelsPx;
  return {
    measured,
    picture,
    labelWidthPx: measured.folded ? 0 : choices.labelWidthPx,
    widthPx: Math.max(metrics.minColumnPx, measured.widthPx + shownLabelsPx, picture?.widthPx ?? 0),
    heightPx: measured.heightPx + (picture ? picture.heightPx + metrics.mapGapPx : 0),
  };
}

/** The picture's channels stand side by side below it, as far as it is wide. */
function belowPicture(picture: DrawnSize, frame: Omit<Frame, 'labelled'>): Omit<Frame, 'labelled'> {
  return { ...frame, limit: 'width', limitPx: Math.max(picture.widthPx, frame.targetPx), growth: 1 };
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
