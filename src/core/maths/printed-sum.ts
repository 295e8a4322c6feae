import { type RoundedSum, roundToSum } from './rounding.ts';
import { sumExactly } from './sum.ts';

/** A sum as it stands on screen: a reader who adds up the printed terms gets the printed total. */
export interface PrintedSum extends RoundedSum {
  /** Fixed decimals, with U+2212 as the minus sign. */
  readonly terms: readonly string[];
  readonly total: string;
}

export interface PrintOptions {
  /** Digits that count, in the smaller of the largest term and the total. Default 3. */
  readonly significant?: number;
  /** Default 6. */
  readonly maxDecimals?: number;
  /** Fixes the decimals; the other options are then unused. */
  readonly decimals?: number;
}

/**
 * Prints a sum. Decimals are chosen so that the total shows its significant digits,
 * but at most two more than the largest term needs: a total that is zero but for
 * rounding does not drag along a row of meaningless digits.
 *
 * @throws RangeError if a term is not finite
 */
export function printedSum(terms: readonly number[], options: PrintOptions = {}): PrintedSum {
  return withText(roundToSum(terms, options.decimals ?? decimalsFor(terms, options)));
}

/**
 * Prints the parts of one term of a sum that is already printed, so that they add
 * up to that term as printed.
 *
 * @param whole the printed sum; @param term which of its terms the parts make up
 * @throws RangeError if they do not
 */
export function printedParts(parts: readonly number[], whole: RoundedSum, term: number): PrintedSum {
  const totalUnits = whole.units[term];
  if (totalUnits === undefined)
    throw new RangeError(`The sum has ${whole.units.length} terms, none at ${term}.`);
  return withText(roundToSum(parts, whole.decimals, totalUnits));
}

/** Whole units of 10^−decimals as text: `formatUnits(-1205, 3)` is `−1.205`. */
export function formatUnits(units: number, decimals: number): string {
  const digits = Math.abs(units)
    .toFixed(0)
    .padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return units < 0 ? `−${text}` : text;
}

function decimalsFor(terms: readonly number[], { significant = 3, maxDecimals = 6 }: PrintOptions): number {
  const largest = terms.reduce((max, term) => Math.max(max, Math.abs(term)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return Math.min(significant - 1, maxDecimals);
  const total = Math.abs(sumExactly(terms));
  const forLargest = decimalsOf(largest, significant);
  const forTotal = total === 0 ? forLargest : decimalsOf(total, significant);
  const wanted = Math.min(Math.max(forLargest, forTotal), forLargest + 2);
  return Math.min(Math.max(wanted, 0), maxDecimals);
}

function decimalsOf(value: number, significant: number): number {
  return significant - 1 - Math.floor(Math.log10(value));
}

function withText(sum: RoundedSum): PrintedSum {
  return {
    ...sum,
    terms: sum.units.map((units) => formatUnits(units, sum.decimals)),
    total: formatUnits(sum.totalUnits, sum.decimals),
  };
}
