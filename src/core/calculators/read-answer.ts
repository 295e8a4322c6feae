/** A number as a person wrote it, and how exactly. */
export interface GivenAnswer {
  readonly value: number;
  /** The unit of its last digit: 1 for `854,196,224`, 100,000 for `854.2 M`. */
  readonly precision: number;
}

const thousands: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  millions: 1e6,
  g: 1e9,
  b: 1e9,
  billion: 1e9,
  billions: 1e9,
};

/** Why something written is no answer; `not-whole` for a number with a fraction. */
export type NoAnswer = 'empty' | 'not-whole' | 'unreadable';

/** Digits in groups of three, with commas, spaces, apostrophes, underscores, or at least two points between. */
const groupedDigits = /^\d{1,3}(?:([, '’_\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*|(?:\.\d{3}){2,})$/;

/**
 * Reads a whole number: `854196224`, `854,196,224`, `854 196 224`, or shortened, `854.2 M`.
 */
export function readAnswer(written: string): GivenAnswer | NoAnswer {
  const text = written.trim();
  if (text === '') return 'empty';
  const [, digits = '', unit = ''] = /^([\d., '’_\u00a0\u2009\u202f]*\d)\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = Object.hasOwn(thousands, unit.toLowerCase()) ? thousands[unit.toLowerCase()] : undefined;
  if (digits === '' || factor === undefined) return 'unreadable';
  const plain = groupedDigits.test(digits) ? digits.replace(/\D/g, '') : digits.replace(',', '.');
  if (!/^\d{1,16}(\.\d{1,9})?$/.test(plain)) return 'unreadable';
  const decimals = plain.split('.')[1]?.length ?? 0;
  const value = Number(`${plain}e${Math.log10(factor)}`);
  const precision = Math.max(1, factor / 10 ** decimals);
  return Number.isInteger(value) ? { value, precision } : 'not-whole';
}
