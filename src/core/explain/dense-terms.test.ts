import { describe, expect, it } from 'vitest';
import type { DenseTerm } from './arithmetic.ts';
import { strongestTerms, sumsByMap } from './dense-terms.ts';

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

describe('sumsByMap', () => {
  it('adds up the products of each source map', () => {
    expect(sumsByMap(terms)).toEqual([
      { map: 0, sum: -1, count: 3 },
      { map: 1, sum: 7, count: 3 },
    ]);
  });
});
