import { sumExactly } from '../maths/sum.ts';
import type { DenseTerm } from './arithmetic.ts';

export interface StrongestTerms {
  /** Most positive first; products above 0 only. */
  readonly positive: readonly DenseTerm[];
  /** Most negative first; products below 0 only. */
  readonly negative: readonly DenseTerm[];
  /** Sum of the products of all other terms. */
  readonly rest: number;
}

/** The terms that speak loudest for and against, at most `count` of each; equal ones in their order. */
export function strongestTerms(terms: readonly DenseTerm[], count: number): StrongestTerms {
  const ascending = [...terms].sort((a, b) => a.product - b.product || b.index - a.index);
  const negative = ascending.filter(({ product }) => product < 0).slice(0, count);
  const positive = ascending
    .filter(({ product }) => product > 0)
    .reverse()
    .slice(0, count);
  const shown = new Set([...negative, ...positive]);
  const others = terms.filter((term) => !shown.has(term));
  return { positive, negative, rest: sumExactly(others.map(({ product }) => product)) };
}
