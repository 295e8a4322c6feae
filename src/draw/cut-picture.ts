import type { Pixels } from '../core/image/pixels.ts';
import type { Region } from '../core/network/receptive-field.ts';

/**
 * A rectangle of a picture.
 *
 * @throws RangeError if it is empty, not on whole pixels, or reaches outside
 */
export function cutPicture(pixels: Pixels, { top, left, height, width }: Region): Pixels {
  const isInside = top >= 0 && left >= 0 && top + height <= pixels.height && left + width <= pixels.width;
  if (!isInside || height < 1 || width < 1 || ![top, left, height, width].every(Number.isInteger))
    throw new RangeError(
      `${height} × ${width} pixels from row ${top}, column ${left} do not lie in ${pixels.height} × ${pixels.width}.`,
    );
  const data = new Uint8ClampedArray(height * width * 4);
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * pixels.width + left) * 4;
    data.set(pixels.data.subarray(start, start + width * 4), y * width * 4);
  }
  return { width, height, data };
}
