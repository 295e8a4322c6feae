import { describe, expect, it } from 'vitest';
import type { DenseTerm } from './arithmetic.ts';
import { strongestTerms } from './dense-terms.ts';

const terms: DenseTerm[] = [3, -1, 0, 5, -4, 3].map((product, index) => ({
  index,
  source: { layer: 'pool', y: 0, x: Math.floor(index / 2), map: index % 2, value: product },
  value: product,
  weight: 1,
  product,
}));

describe('strongestTerms', () => {
  it('names the strongest for and against, and sums up the rest', () => {
    const { positive, negative, rest } = strongestTerms(terms, 2);
    expect(positive.map(({ index }) => index)).toEqual([3, 0]);
    expect(negative.map(({ product }) => product)).toEqual([-4, -1]);
    expect(rest).toBe(3);
  });

  it('never calls a positive term negative, however many are asked for', () => {
    const { positive, negative, rest } = strongestTerms(terms, 10);
    expect([positive.length, negative.length, rest]).toEqual([3, 2, 0]);
  });
});
