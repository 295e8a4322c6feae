import { format } from 'd3-format';

/** 1 MB = 10⁶ bytes, 1 MiB = 2²⁰ bytes. */
export const byteUnits = ['MB', 'MiB'] as const;
export type ByteUnit = (typeof byteUnits)[number];

const bytesPer: Readonly<Record<ByteUnit, number>> = { MB: 1e6, MiB: 2 ** 20 };

export interface ByteTexts {
  /** One per part, without the unit, each rounded by itself: equal parts are printed equal. */
  readonly parts: readonly string[];
  /** Of the exact sum. */
  readonly total: string;
}

const DECIMALS = 3;
/** Where all of it is less than one unit. */
const SMALL_DECIMALS = 6;

/** Amounts of memory in one unit throughout, however small or large. @param parts in bytes */
export function byteTexts(parts: readonly number[], unit: ByteUnit): ByteTexts {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const text = (bytes: number) => byteText(bytes, unit, whole);
  return { parts: parts.map(text), total: text(whole) };
}

/** One amount as it is printed among others, without the unit. @param whole all of it: it decides the decimals */
export function byteText(bytes: number, unit: ByteUnit, whole: number = bytes): string {
  const decimals = whole < bytesPer[unit] ? SMALL_DECIMALS : DECIMALS;
  return format(`,.${decimals}f`)(bytes / bytesPer[unit]);
}
