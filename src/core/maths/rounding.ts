import { sumExactly } from './sum.ts';

/** Numbers with a fixed count of decimals, held as whole units of the last digit, so that adding them is exact. */
export interface RoundedSum {
  readonly decimals: number;
  /** In units of 10^−decimals; they add up to `totalUnits` exactly. */
  readonly units: readonly number[];
  readonly totalUnits: number;
}

/**
 * Rounds terms so that the rounded terms add up to the rounded total: every term
 * is rounded down, then the largest remainders are rounded up instead (Hamilton's
 * method). Each stays within one unit of the last digit of its true value, and a
 * term that is exact at these decimals stays as it is.
 *
 * @param totalUnits what they are to add up to, if that is already printed: the
 *   sum rounded up or down, in units. Left out, it is the sum rounded to nearest.
 *   Handing on a rounded term here splits it further, and the printed parts fit it.
 * @throws RangeError if a term is not finite, too large for these decimals, or
 *   `totalUnits` is a unit or more away from the sum
 */
export function roundToSum(terms: readonly number[], decimals: number, totalUnits?: number): RoundedSum {
  const scaled = terms.map((term) => snapped(scaleUp(term, decimals)));
  const floors = scaled.map(Math.floor);
  const sum = snapped(sumExactly(scaled));
  const target = totalUnits ?? Math.round(sum);
  const toRaise = target - floors.reduce((total, units) => total + units, 0);
  if (!(Math.abs(target - sum) < 1) || toRaise < 0 || toRaise > terms.length)
    throw new RangeError(`Terms that add up to ${sum} units cannot be rounded to add up to ${target}.`);
  const raised = new Set(byRemainder(scaled).slice(0, toRaise));
  const units = floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor) + 0);
  return { decimals, units, totalUnits: target + 0 };
}

/** Indices, largest remainder first; equal ones in their order. */
function byRemainder(scaled: readonly number[]): number[] {
  const remainder = (index: number) => (scaled[index] as number) - Math.floor(scaled[index] as number);
  return scaled.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a) || a - b);
}

function scaleUp(term: number, decimals: number): number {
  const scaled = term * 10 ** decimals;
  if (!Number.isFinite(scaled) || Math.abs(scaled) > Number.MAX_SAFE_INTEGER / 1024)
    throw new RangeError(`${term} cannot be printed with ${decimals} decimals.`);
  return scaled;
}

/** Takes back the error of scaling: 0.29 · 100 is 28.999999999999996, and means 29. */
function snapped(scaled: number): number {
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) <= 1e-12 * Math.max(1, Math.abs(scaled)) ? whole : scaled;
}
