import { gaussianWeights } from '../maths/gaussian.ts';
import type { Shape } from '../network/network.ts';

/**
 * Every channel blurred by a Gaussian of standard deviation σ, cut off beyond 3 σ. The
 * border pixels go on for ever, so that a picture of one colour stays as it is.
 *
 * @param values [height, width, channels], in any unit
 * @param sigmaPx > 0
 * @returns the same shape and unit
 * @throws RangeError if the length does not fit the shape, or σ is not above 0
 */
export function gaussianBlur(values: Float32Array, shape: Shape, sigmaPx: number): Float32Array {
  const { height, width, channels } = shape;
  if (values.length !== height * width * channels)
    throw new RangeError(`A picture of ${height} × ${width} × ${channels} has not ${values.length} values.`);
  const weights = gaussianWeights(sigmaPx, Math.ceil(3 * sigmaPx));
  const alongRows = blurAxis(values, weights, width, channels);
  return blurAxis(alongRows, weights, height, width * channels);
}

/**
 * Blurs along one axis.
 *
 * @param extent number of places along it
 * @param stride from a place to the next one, in values
 */
function blurAxis(values: Float32Array, weights: Float64Array, extent: number, stride: number): Float32Array {
  const radius = (weights.length - 1) / 2;
  return values.map((_, index) => {
    const place = Math.floor(index / stride) % extent;
    const start = index - place * stride;
    let sum = 0;
    for (let k = 0; k < weights.length; k++) {
      const source = Math.min(Math.max(place + k - radius, 0), extent - 1);
      sum += (weights[k] as number) * (values[start + source * stride] as number);
    }
    return sum;
  });
}
