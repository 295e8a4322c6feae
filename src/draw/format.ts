import { format } from 'd3-format';
import { roundToSum } from '../core/maths/rounding.ts';
import type { Shape, Size } from '../core/network/network.ts';

/** Numbers as the screen shows them. Negative ones carry U+2212, the true minus sign. */

const grouped = format(',d');
const threeDigits = format('.3~r');
const exponential = format('.2~e');
const oneDecimal = format('.1f');

/** At least three digits that count, all digits before the point: `0.0123`, `−3.14`, `20,571`, `1.5 × 10⁻⁷`. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 1e9) return scientificText(value);
  return size >= 999.5 ? grouped(Math.round(value)) : threeDigits(value);
}

function scientificText(value: number): string {
  const [mantissa = '', exponent = ''] = exponential(value).split('e');
  return `${mantissa} × 10${superscript(exponent.replace('+', ''))}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '−': '⁻',
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

function superscript(digits: string): string {
  return Array.from(digits, (digit) => SUPERSCRIPTS[digit] ?? digit).join('');
}

function notFinite(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  return value > 0 ? '∞' : '−∞';
}

/** A whole number with groups of three: `20,570`; rounded, `4.02 × 10²⁰`, where it is too large to be told exactly. */
export function countText(count: number): string {
  const whole = Math.round(count);
  return Math.abs(whole) > Number.MAX_SAFE_INTEGER ? numberText(whole) : grouped(whole);
}

const THOUSANDS = ['', ' K', ' M', ' G', ' T', ' P'];

/** Three digits and a unit of thousands, for parameters and MACs: `850`, `1.33 M`, `15.5 G`. */
export function compactCountText(count: number): string {
  return inSteps(count, 1000, THOUSANDS);
}

/** `decimal`: 1 KB = 1000 bytes. `binary`: 1 KiB = 1024 bytes. */
export type ByteUnits = 'decimal' | 'binary';

const BYTE_UNITS: Readonly<Record<ByteUnits, { readonly step: number; readonly names: readonly string[] }>> =
  {
    decimal: { step: 1000, names: [' B', ' KB', ' MB', ' GB', ' TB'] },
    binary: { step: 1024, names: [' B', ' KiB', ' MiB', ' GiB', ' TiB'] },
  };

/** `82.3 KB` or `80.4 KiB`: the unit says which thousand is meant. */
export function bytesText(bytes: number, units: ByteUnits = 'decimal'): string {
  const { step, names } = BYTE_UNITS[units];
  return inSteps(bytes, step, names);
}

function inSteps(value: number, step: number, names: readonly string[]): string {
  let scaled = value;
  let unit = 0;
  while (Math.abs(scaled) >= step - 0.5 && unit < names.length - 1) {
    scaled /= step;
    unit += 1;
  }
  return `${numberText(scaled)}${names[unit] ?? ''}`;
}

/** A share in [0, 1], one decimal: `93.1 %`. */
export function percentText(share: number): string {
  return `${oneDecimal(100 * share)} %`;
}

/**
 * Shares that add up to 1, such that the printed percentages add up to 100.0 exactly
 * (largest remainder).
 *
 * @throws RangeError if the shares do not add up to 1 within a thousandth
 */
export function percentTexts(shares: readonly number[]): readonly string[] {
  return percentTenths(shares).map((tenths) => `${oneDecimal(tenths / 10)} %`);
}

/** What `percentTexts` prints, in whole tenths of a percent. */
function percentTenths(shares: readonly number[]): readonly number[] {
  return roundToSum(
    shares.map((share) => 100 * share),
    1,
    1000,
  ).units;
}

/**
 * By how many points printed percentages differ, `+3.1`, `−12.3` or `0.0`: exactly
 * the difference of what `percentTexts` prints of both.
 *
 * @param now, before shares of the same things in the same order
 * @throws RangeError if either do not add up to 1 within a thousandth
 */
export function pointChangeTexts(now: readonly number[], before: readonly number[]): readonly string[] {
  const tenthsBefore = percentTenths(before);
  return percentTenths(now).map((tenths, index) => {
    const change = tenths - (tenthsBefore[index] ?? 0);
    return change > 0 ? `+${oneDecimal(change / 10)}` : oneDecimal(change / 10);
  });
}

/** `64 × 64 × 12`: height, width, channels. */
export function shapeText({ height, width, channels }: Shape): string {
  return `${height} × ${width} × ${channels}`;
}

/** `3 × 3`: height, width. */
export function sizeText({ height, width }: Size): string {
  return `${height} × ${width}`;
}
