import { gaussianWeights } from '../maths/gaussian.ts';
import type { Size } from '../network/network.ts';

const RADIUS = 5;
const window = gaussianWeights(1.5, RADIUS);

/** Smallest height and width that can be compared, in pixels: the window must fit in. */
export const LEAST_SIDE_PX = window.length;

/** (K₁ · range)² and (K₂ · range)², with the range 1: they keep the quotients away from 0 / 0. */
const C1 = 0.01 ** 2;
const C2 = 0.03 ** 2;

/**
 * Structural similarity (SSIM) of two grey pictures: the mean over all places of
 * (2 μₐμᵦ + C₁)(2 σₐᵦ + C₂) / ((μₐ² + μᵦ² + C₁)(σₐ² + σᵦ² + C₂)), with means, variances
 * and covariance under a Gaussian window of 11 × 11 pixels and σ = 1.5; K₁ = 0.01,
 * K₂ = 0.03, range 1. Wang et al. 2004, eq. 13. Places whose window hangs over the edge
 * do not count. Equal pictures give exactly 1.
 *
 * @param a, b [height, width], in [0, 1]
 * @throws RangeError if a length does not fit the size, or the picture is smaller than the window
 */
export function structuralSimilarity(a: Float32Array, b: Float32Array, size: Size): number {
  requirePicture(a, size);
  requirePicture(b, size);
  const meanA = blurred(a, size);
  const meanB = blurred(b, size);
  const squareA = blurred(product(a, a), size);
  const squareB = blurred(product(b, b), size);
  const mixed = blurred(product(a, b), size);
  let sum = 0;
  for (let i = 0; i < mixed.length; i++)
    sum += at(
      meanA[i] as number,
      meanB[i] as number,
      squareA[i] as number,
      squareB[i] as number,
      mixed[i] as number,
    );
  return sum / mixed.length;
}

/** Of one place: means of a, b, a², b² and ab under the window. */
function at(a: number, b: number, aa: number, bb: number, ab: number): number {
  const light = (2 * (a * b) + C1) / (a * a + b * b + C1);
  const structure = (2 * (ab - a * b) + C2) / (aa - a * a + (bb - b * b) + C2);
  return light * structure;
}

function product(a: Float32Array, b: Float32Array): Float64Array {
  return Float64Array.from(a, (value, i) => value * (b[i] as number));
}

/** Means under the window, only where it fits in: [height − 10, width − 10]. */
function blurred(values: ArrayLike<number>, { height, width }: Size): Float64Array {
  const narrow = width - 2 * RADIUS;
  const rows = windowMeans(values, height * narrow, (i) => Math.floor(i / narrow) * width + (i % narrow), 1);
  return windowMeans(rows, (height - 2 * RADIUS) * narrow, (i) => i, narrow);
}

function windowMeans(
  values: ArrayLike<number>,
  count: number,
  startOf: (index: number) => number,
  stride: number,
): Float64Array {
  const means = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const start = startOf(i);
    let sum = 0;
    for (let k = 0; k < window.length; k++)
      sum += (window[k] as number) * (values[start + k * stride] as number);
    means[i] = sum;
  }
  return means;
}

function requirePicture(values: Float32Array, { height, width }: Size): void {
  if (values.length !== height * width)
    throw new RangeError(`A picture of ${height} × ${width} has not ${values.length} pixels.`);
  if (Math.min(height, width) < LEAST_SIDE_PX)
    throw new RangeError(
      `Structural similarity needs at least ${LEAST_SIDE_PX} × ${LEAST_SIDE_PX} pixels, not ${height} × ${width}.`,
    );
}
