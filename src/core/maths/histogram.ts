import { type Extent, extent } from './statistics.ts';

export interface Histogram {
  /** bins + 1, ascending, evenly spaced; a bin holds its lower edge, the last one also its upper. */
  readonly edges: Float64Array;
  /** How many values fell into each bin. */
  readonly counts: Uint32Array;
}

/**
 * Counts values in bins of equal width over their extent, or over `range`, in
 * which case values outside count in the outermost bins. A single value gets a
 * range of width 1 around it.
 *
 * @throws RangeError without values, or for fewer than 1 bin
 */
export function histogram(
  values: ArrayLike<number>,
  bins: number,
  range: Extent = extent(values),
): Histogram {
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`A histogram needs at least 1 bin, not ${bins}.`);
  const { min, max } = range.min < range.max ? range : { min: range.min - 0.5, max: range.min + 0.5 };
  const width = (max - min) / bins;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? max : min + i * width));
  const counts = new Uint32Array(bins);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(((values[i] as number) - min) / width);
    const clipped = Math.min(Math.max(bin, 0), bins - 1);
    counts[clipped] = (counts[clipped] as number) + 1;
  }
  return { edges, counts };
}
