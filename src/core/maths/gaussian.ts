/**
 * A Gaussian bell at whole distances from −radius to radius, scaled so that it adds up to 1.
 *
 * @param sigma standard deviation, in steps; > 0
 * @param radius whole, ≥ 0
 * @returns 2 · radius + 1 weights
 * @throws RangeError for other parameters
 */
export function gaussianWeights(sigma: number, radius: number): Float64Array {
  if (!(sigma > 0) || !Number.isInteger(radius) || radius < 0)
    throw new RangeError(`There is no Gaussian bell of σ ${sigma} and radius ${radius}.`);
  const bell = Float64Array.from({ length: 2 * radius + 1 }, (_, index) =>
    Math.exp(-((index - radius) ** 2) / (2 * sigma ** 2)),
  );
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  return bell.map((weight) => weight / total);
}
