import { resamplePlanes } from '../maths/resampling.ts';
import type { Pixels } from './pixels.ts';

/**
 * A picture at another size: exact area average where it shrinks, bilinear where
 * it grows. Colours count by their opacity, so that what is transparent does not
 * bleed into what is not.
 *
 * @throws RangeError unless the new size is whole and at least 1 × 1
 */
export function resize(pixels: Pixels, width: number, height: number): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels;
  const shape = { height: pixels.height, width: pixels.width, channels: 4 };
  const resampled = resamplePlanes(premultiplied(pixels.data), shape, { height, width });
  return { width, height, data: unpremultiplied(resampled) };
}

/** Colour × opacity, 0–255. */
function premultiplied(rgba: Uint8ClampedArray): Float32Array {
  const result = new Float32Array(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] as number;
    for (let c = 0; c < 3; c++) result[i + c] = ((rgba[i + c] as number) * alpha) / 255;
    result[i + 3] = alpha;
  }
  return result;
}

function unpremultiplied(rgba: Float32Array): Uint8ClampedArray {
  const result = new Uint8ClampedArray(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] as number;
    if (alpha <= 0) continue;
    for (let c = 0; c < 3; c++) result[i + c] = ((rgba[i + c] as number) * 255) / alpha;
    result[i + 3] = alpha;
  }
  return result;
}
