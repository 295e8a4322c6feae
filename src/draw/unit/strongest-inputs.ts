/** One input map of a convolution: its own values and the kernel that reads it. */
export interface ReadMap {
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * How much an input map can add to a cell on average: mean |value| · Σ |weight|, an
 * upper bound of the mean absolute partial result (Young's inequality for convolutions).
 */
export function inputStrength({ values, weights }: ReadMap): number {
  return values.length === 0 ? 0 : (absoluteSum(values) / values.length) * absoluteSum(weights);
}

/** Positions of the largest strengths, strongest first; equal ones in their order. */
export function strongestFirst(strengths: readonly number[], count: number): number[] {
  return strengths
    .map((strength, index) => ({ strength, index }))
    .sort((a, b) => b.strength - a.strength || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);
}

function absoluteSum(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i] as number);
  return sum;
}
