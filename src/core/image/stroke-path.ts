import type { Size } from '../network/network.ts';

/** A point on a picture, in image pixels; the top left pixel's centre is (0.5, 0.5). */
export interface ImagePoint {
  readonly x: number;
  readonly y: number;
}

export interface BrushTip {
  /** In image pixels; may be fractional. */
  readonly radiusPx: number;
  /** Share of the radius painted at full strength, in [0, 1]; beyond it the paint fades to nothing. */
  readonly hardness: number;
}

/** Where a brush went: a straight line, in image pixels. */
export interface StrokePath extends BrushTip {
  readonly from: ImagePoint;
  readonly to: ImagePoint;
}

/**
 * How strongly a brush acts on a point, in [0, 1]: fully up to hardness · radius
 * from its line, then fading smoothly to 0 at the radius. A hard brush fades over
 * the last pixel, so that its rim is not jagged.
 */
export function strengthAt(path: StrokePath, point: ImagePoint): number {
  const { radiusPx, hardness } = path;
  const fadeMiddle = (radiusPx * (1 + hardness)) / 2;
  const fadeHalf = Math.max((radiusPx * (1 - hardness)) / 2, 0.5);
  const depth = (fadeMiddle + fadeHalf - distanceToLine(path, point)) / (2 * fadeHalf);
  const share = Math.min(Math.max(depth, 0), 1);
  return share * share * (3 - 2 * share);
}

/** Calls back for every pixel of the picture that the brush may reach, row by row. */
export function forEachTouched(
  { width, height }: Size,
  { from, to, radiusPx }: StrokePath,
  visit: (x: number, y: number) => void,
): void {
  const reach = radiusPx + 1;
  const left = Math.max(Math.floor(Math.min(from.x, to.x) - reach), 0);
  const right = Math.min(Math.ceil(Math.max(from.x, to.x) + reach), width);
  const top = Math.max(Math.floor(Math.min(from.y, to.y) - reach), 0);
  const bottom = Math.min(Math.ceil(Math.max(from.y, to.y) + reach), height);
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(x, y);
}

function distanceToLine({ from, to }: StrokePath, point: ImagePoint): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const lengthSquared = along.x ** 2 + along.y ** 2;
  const projected = (point.x - from.x) * along.x + (point.y - from.y) * along.y;
  const share = lengthSquared === 0 ? 0 : Math.min(Math.max(projected / lengthSquared, 0), 1);
  return Math.hypot(point.x - from.x - share * along.x, point.y - from.y - share * along.y);
}
