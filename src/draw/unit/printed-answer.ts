import { formatUnits, type PrintedSum, type PrintOptions, printedSum } from '../../core/maths/printed-sum.ts';
import { roundToSum } from '../../core/maths/rounding.ts';
import type { FeatureMaps } from '../../core/run/feature-maps.ts';

/** A printed sum next to what the network itself put out. */
export interface PrintedAnswer extends PrintedSum {
  /** Whether the printed total is the network's own value at these decimals; backends of low precision can miss it. */
  readonly agrees: boolean;
}

/**
 * Prints a sum so that its printed terms add up to its printed total, and the total
 * is the network's own value as any other place would print it with as many decimals.
 *
 * @param activation what the network put out, equal to the sum but for single precision
 * @throws RangeError if a term is not finite
 */
export function printedAnswer(
  terms: readonly number[],
  activation: number,
  options?: PrintOptions,
): PrintedAnswer {
  const own = printedSum(terms, options);
  const shownUnits = Math.round(activation * 10 ** own.decimals);
  if (shownUnits === own.totalUnits) return { ...own, agrees: true };
  try {
    const { decimals, units, totalUnits } = roundToSum(terms, own.decimals, shownUnits);
    return {
      decimals,
      units,
      totalUnits,
      terms: units.map((unit) => formatUnits(unit, decimals)),
      total: formatUnits(totalUnits, decimals),
      agrees: true,
    };
  } catch {
    return { ...own, agrees: false };
  }
}

/** A number with so many decimals, and U+2212 as the minus sign. */
export function fixed(value: number, decimals: number): string {
  return formatUnits(Math.round(value * 10 ** decimals) + 0, decimals);
}

/**
 * Decimals that suit a layer: four digits of a value of typical size (root mean
 * square). The same for all its cells, so that numbers do not jump from cell to cell.
 */
export function layerDecimals({ values }: FeatureMaps): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return decimalsFor([Math.sqrt(squares / Math.max(1, values.length))], 4);
}

/** How many decimals show `significant` digits of the largest of these values. */
export function decimalsFor(values: readonly number[], significant = 3): number {
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return significant - 1;
  return Math.min(6, Math.max(0, significant - 1 - Math.floor(Math.log10(largest))));
}
