import { resampleRows } from '../maths/resampling.ts';
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
  const source = { height: pixels.height, width: pixels.width, channels: 4 };
  const resampled = resampleRows(source, { height, width }, (y, row) => readPremultiplied(pixels, y, row));
  return { width, height, data: unpremultiplied(resampled) };
}

/** One row as colour × opacity and opacity, 0–255. */
function readPremultiplied({ width, data }: Pixels, y: number, row: Float32Array): void {
  const start = y * width * 4;
  for (let i = 0; i < row.length; i += 4) {
    const alpha = data[start + i + 3] as number;
    const opacity = alpha / 255;
    row[i] = (data[start + i] as number) * opacity;
    row[i + 1] = (data[start + i + 1] as number) * opacity;
    row[i + 2] = (data[start + i + 2] as number) * opacity;
    row[i + 3] = alpha;
  }
}

function unpremultiplied(rgba: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const result = new Uint8ClampedArray(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] as number;
    if (alpha <= 0) continue;
    for (let c = 0; c < 3; c++) result[i + c] = ((rgba[i + c] as number) * 255) / alpha;
    result[i + 3] = alpha;
  }
  return result;
}
