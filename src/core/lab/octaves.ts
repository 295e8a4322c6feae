import { resampleRows } from '../maths/resampling.ts';
import type { Shape, Size } from '../network/network.ts';
import { type LinearView, linearView, type Place } from './linear-view.ts';

/**
 * Sizes of a picture from small to whole, each so many times the one before; rounded, at least 1 pixel.
 *
 * @param count whole, at least 1
 * @param factor above 1
 */
export function octaveSizes({ height, width }: Size, count: number, factor: number): Size[] {
  return Array.from({ length: count }, (_, octave) => {
    const shrunk = factor ** (count - 1 - octave);
    return {
      height: Math.max(Math.round(height / shrunk), 1),
      width: Math.max(Math.round(width / shrunk), 1),
    };
  });
}

/** Values at another size: means where it shrinks, linear between pixels where it grows. */
export function atSize(values: Float32Array, from: Shape, to: Size): Float32Array {
  const length = from.width * from.channels;
  return resampleRows(from, to, (y, row) => row.set(values.subarray(y * length, (y + 1) * length)));
}

/**
 * A small picture on the network's whole input, mirrored at its edges to fill it: so
 * the network's patterns come out larger on it than on the whole picture.
 *
 * @param corner where the small picture's top left pixel goes, on the input
 */
export function mirrored(small: Shape, input: Size, corner: Place): LinearView {
  return linearView(small, input, (y, x) => ({
    y: reflected(y - corner.y, small.height),
    x: reflected(x - corner.x, small.width),
  }));
}

/** Of a row of pixels and its mirror images, end to end: which pixel is at this place. */
function reflected(place: number, length: number): number {
  const period = 2 * length;
  const within = ((place % period) + period) % period;
  return within < length ? within : period - 1 - within;
}
