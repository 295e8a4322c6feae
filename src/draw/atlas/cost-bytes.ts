import { format } from 'd3-format';
import { roundToSum } from '../../core/maths/rounding.ts';

/** 1 MB = 10⁶ bytes, 1 MiB = 2²⁰ bytes. */
export const byteUnits = ['MB', 'MiB'] as const;
export type ByteUnit = (typeof byteUnits)[number];

const bytesPer: Readonly<Record<ByteUnit, number>> = { MB: 1e6, MiB: 2 ** 20 };

export interface ByteTexts {
  /** One per part, without the unit, such that what is printed adds up to the printed total. */
  readonly parts: readonly string[];
  readonly total: string;
}

/** To the byte, in MB. */
export const EXACT_DECIMALS = 6;
const ROW_DECIMALS = 3;
/** More digits than this are not printed. */
const MOST_DIGITS = 12;

/**
 * Amounts of memory in one unit throughout, however small or large.
 *
 * @param parts in bytes
 * @param decimals three if left out, or six where all of it is less than one unit
 */
export function byteTexts(parts: readonly number[], unit: ByteUnit, decimals?: number): ByteTexts {
  const scaled = parts.map((bytes) => bytes / bytesPer[unit]);
  const whole = scaled.reduce((sum, part) => sum + part, 0);
  const digitsBefore = Math.max(1, Math.ceil(Math.log10(whole + 1)));
  const wanted = decimals ?? (whole < 1 ? EXACT_DECIMALS : ROW_DECIMALS);
  const kept = Math.max(0, Math.min(wanted, MOST_DIGITS - digitsBefore));
  const { units, totalUnits } = roundToSum(scaled, kept);
  const write = format(`,.${kept}f`);
  const texts = units.map((count) => write(count / 10 ** kept));
  return { parts: texts, total: write(totalUnits / 10 ** kept) };
}
