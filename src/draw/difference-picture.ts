import type { Pixels } from '../core/image/pixels.ts';
import { pixelsOf } from '../core/lab/picture-space.ts';
import type { Shape } from '../core/network/network.ts';

/** Middle grey. */
const ZERO = 0.5;

/**
 * What was changed in a picture, made visible: ½ + times · (changed − original) of each
 * channel, clipped to [0, 1]. Grey where nothing was.
 *
 * @param changed, original intensities in [0, 1], [height, width, channels]
 * @throws RangeError unless there are 1 or 3 channels
 */
export function differencePicture(
  changed: Float32Array,
  original: Float32Array,
  shape: Shape,
  times: number,
): Pixels {
  return pixelsOf(
    changed.map((value, i) => ZERO + times * (value - (original[i] as number))),
    shape,
  );
}
