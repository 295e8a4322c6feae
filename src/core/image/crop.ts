import type { Size } from '../network/network.ts';
import type { Pixels, SquareCrop } from './pixels.ts';

/**
 * The part of a picture inside a square.
 *
 * @throws RangeError if the square is not on whole pixels or reaches outside; see `clampCrop`
 */
export function crop(pixels: Pixels, { left, top, side }: SquareCrop): Pixels {
  const inside = left >= 0 && top >= 0 && left + side <= pixels.width && top + side <= pixels.height;
  if (![left, top, side].every(Number.isInteger) || side < 1 || !inside)
    throw new RangeError(
      `A crop of side ${side} at (${left}, ${top}) does not lie on whole pixels of ${pixels.width} × ${pixels.height}.`,
    );
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    const start = ((top + y) * pixels.width + left) * 4;
    data.set(pixels.data.subarray(start, start + side * 4), y * side * 4);
  }
  return { width: side, height: side, data };
}

/** The largest square in the middle; an odd pixel stays at the right or bottom. */
export function centredSquare(width: number, height: number): SquareCrop {
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), side };
}

/** The nearest crop on whole pixels that lies inside a picture of this size. */
export function clampCrop({ left, top, side }: SquareCrop, { width, height }: Size): SquareCrop {
  const fitting = clamp(Math.round(side), 1, Math.min(width, height));
  return {
    left: clamp(Math.round(left), 0, width - fitting),
    top: clamp(Math.round(top), 0, height - fitting),
    side: fitting,
  };
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
