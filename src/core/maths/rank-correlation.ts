/**
 * The place of each value in ascending order, from 1; equal values share the mean of
 * the places they take up together, so that the ranks always add up to n(n + 1) / 2.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const ascending = Uint32Array.from({ length: values.length }, (_, index) => index).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < ascending.length; ) {
    const end = endOfTie(values, ascending, first);
    for (let place = first; place < end; place++) ranks[ascending[place] as number] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}

/**
 * Spearman's rank correlation: Pearson's correlation of the average ranks, in [−1, 1];
 * exactly 1 for the same order, exactly −1 for the reverse. Spearman 1904.
 *
 * @returns undefined where either side is constant: nothing is in any order then
 * @throws RangeError if the lengths differ
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | undefined {
  return correlationOfRanks(averageRanks(a), averageRanks(b));
}

/** The same of ranks known already; see `averageRanks`. @throws RangeError if the lengths differ */
export function correlationOfRanks(a: Float64Array, b: Float64Array): number | undefined {
  if (a.length !== b.length)
    throw new RangeError(`Only as many values can be correlated: got ${a.length} and ${b.length}.`);
  const middle = (a.length + 1) / 2;
  let covariance = 0;
  let varianceA = 0;
  let varianceB = 0;
  for (let i = 0; i < a.length; i++) {
    const fromA = (a[i] as number) - middle;
    const fromB = (b[i] as number) - middle;
    covariance += fromA * fromB;
    varianceA += fromA * fromA;
    varianceB += fromB * fromB;
  }
  if (varianceA === 0 || varianceB === 0) return undefined;
  // Ranks are halves, so that all sums are exact and a perfect order gives exactly ±1.
  return covariance / Math.sqrt(varianceA * varianceB);
}

/** Where the run of values equal to the first one ends. */
function endOfTie(values: ArrayLike<number>, ascending: Uint32Array, first: number): number {
  const value = values[ascending[first] as number];
  let end = first + 1;
  while (end < ascending.length && values[ascending[end] as number] === value) end++;
  return end;
}
