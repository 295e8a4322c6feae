import type { FeatureMaps } from '../run/feature-maps.ts';

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** Smallest and largest value. @throws RangeError without values */
export function extent(values: ArrayLike<number>): Extent {
  let min = first(values);
  let max = min;
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/** @throws RangeError without values */
export function mean(values: ArrayLike<number>): number {
  let sum = 0 * first(values);
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Of the values themselves (divided by n, not n − 1). @throws RangeError without values */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - centre) ** 2;
  return Math.sqrt(sum / values.length);
}

/**
 * The value below which a share of the values lies, linear between neighbours
 * (Hyndman & Fan 1996, type 7; NumPy's default).
 *
 * @param share in [0, 1]
 * @throws RangeError without values, or for a share outside
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A quantile's share lies in [0, 1], not at ${share}.`);
  first(values);
  const sorted = Float64Array.from(values).sort();
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - below);
}

/** Share of values that are exactly zero, in [0, 1]. @throws RangeError without values */
export function shareOfZeros(values: ArrayLike<number>): number {
  first(values);
  let zeros = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === 0) zeros++;
  return zeros / values.length;
}

/** Share of a layer's maps that are zero everywhere, in [0, 1]. */
export function shareOfDeadMaps({ shape, values }: FeatureMaps): number {
  const alive = new Set<number>();
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) alive.add(i % shape.channels);
  return 1 - alive.size / shape.channels;
}

function first(values: ArrayLike<number>): number {
  const value = values[0];
  if (value === undefined) throw new RangeError('Statistics need at least one value.');
  return value;
}
