import type { Question } from './calculator.ts';
import type { GivenAnswer } from './read-answer.ts';

/** What there is to say about an answer. */
export type Verdict =
  | { readonly kind: 'right' }
  /** Right as far as it goes: rounded to the digits given. */
  | { readonly kind: 'rounded' }
  /** What comes out with this slip. */
  | { readonly kind: 'mistake'; readonly mistake: string }
  | { readonly kind: 'off-by-one' }
  /** The right number in another unit: so many times too large or too small. */
  | { readonly kind: 'unit'; readonly factor: number; readonly is: 'too-large' | 'too-small' }
  | { readonly kind: 'wrong'; readonly is: 'too-large' | 'too-small'; readonly isNear: boolean };

/** Off by at most this share counts as near. */
const NEAR = 0.1;

const unitFactors = [1e3, 1e6, 1e9];

/** Holds an answer against the right one and against what likely slips give. */
export function judge<V>(
  { mistakes }: Question<V>,
  values: V,
  { value, precision }: GivenAnswer,
  right: number,
): Verdict {
  if (value === right) return { kind: 'right' };
  if (agrees(right, value, precision) && right >= 10 * precision) return { kind: 'rounded' };
  const mistake = Object.entries(mistakes).find(([, slip]) => {
    const slipped = slip(values);
    return slipped !== undefined && slipped !== right && agrees(slipped, value, precision);
  });
  if (mistake) return { kind: 'mistake', mistake: mistake[0] };
  if (Math.abs(value - right) === 1) return { kind: 'off-by-one' };
  const is = value > right ? 'too-large' : 'too-small';
  const factor = unitFactors.find(
    (unit) => agrees(right, value * unit, precision * unit) || value === right * unit,
  );
  if (factor) return { kind: 'unit', factor, is };
  return { kind: 'wrong', is, isNear: Math.abs(value - right) <= NEAR * right };
}

/** The same once rounded to the digits given. */
const agrees = (exact: number, given: number, precision: number): boolean =>
  precision === 1 ? exact === given : Math.abs(exact - given) <= precision / 2;
