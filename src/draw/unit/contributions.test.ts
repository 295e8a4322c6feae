import { describe, expect, it } from 'vitest';
import type { DenseTerm } from '../../core/explain/arithmetic.ts';
import { contributionPlanes, loudestCell } from './contribution-planes.ts';
import { startCell } from './start-cell.ts';
import { inputStrength, strongestFirst } from './strongest-inputs.ts';
import { termBars } from './term-bars.ts';

/** A 1 × 2 × 2 source, flattened: index = x · 2 + map. */
const terms: readonly DenseTerm[] = [
  [3, 2],
  [1, -4],
  [-1, 5],
  [2, 0.5],
].map(([value = 0, weight = 0], index) => ({
  index,
  source: { layer: 'pool', map: index % 2, y: 0, x: Math.floor(index / 2), value },
  value,
  weight,
  product: value * weight,
}));

describe('contribution planes', () => {
  it('put every term back where its value stands', () => {
    const planes = contributionPlanes(terms, { height: 1, width: 2, channels: 2 });
    expect(planes.map(({ map, products, sum }) => ({ map, products: [...products], sum }))).toEqual([
      { map: 0, products: [6, -5], sum: 1 },
      { map: 1, products: [-4, 1], sum: -3 },
    ]);
    expect([...(planes[1]?.weights ?? [])]).toEqual([-4, 0.5]);
    expect(planes.map(loudestCell)).toEqual([
      { y: 0, x: 0 },
      { y: 0, x: 0 },
    ]);
  });

  it('refuse a term from outside the source', () => {
    expect(() => contributionPlanes(terms, { height: 1, width: 1, channels: 2 })).toThrow(RangeError);
    expect(() => contributionPlanes(terms, { height: 1, width: 2, channels: 1 })).toThrow(RangeError);
  });
});

describe('the strongest input maps', () => {
  it('are measured by mean value times weights, signs aside', () => {
    expect(inputStrength({ values: [1, -3], weights: [0.5, -1] })).toBe(3);
    expect(inputStrength({ values: [], weights: [1] })).toBe(0);
  });

  it('come first, equal ones in their order', () => {
    expect(strongestFirst([1, 5, 2, 5], 3)).toEqual([1, 3, 2]);
  });

  it('bound the partial result: no input map adds more on average than its strength', () => {
    const values = [0.5, -2, 1, 3, 0, -1];
    const weights = [0.2, -0.7, 0.4];
    const partial = values.map((_, i) =>
      weights.reduce((sum, weight, j) => sum + weight * (values[i + j - 1] ?? 0), 0),
    );
    const mean = partial.reduce((sum, value) => sum + Math.abs(value), 0) / partial.length;
    expect(mean).toBeLessThanOrEqual(inputStrength({ values, weights }));
  });
});

describe('term bars', () => {
  it('start at a shared zero', () => {
    expect(termBars([3, -1])).toEqual({
      zero: 0.25,
      bars: [
        { from: 0.25, to: 1 },
        { from: 0, to: 0.25 },
      ],
    });
  });

  it('are nothing where all terms are zero', () => {
    expect(termBars([0, 0])).toEqual({
      zero: 0,
      bars: [
        { from: 0, to: 0 },
        { from: 0, to: 0 },
      ],
    });
  });
});

describe('where to look first', () => {
  const shape = { height: 2, width: 3, channels: 2 };

  it('is the largest value of the map', () => {
    const values = Float32Array.from([9, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0]);
    expect(startCell({ shape, values }, 0)).toEqual({ y: 0, x: 0 });
    expect(startCell({ shape, values }, 1)).toEqual({ y: 1, x: 1 });
  });

  it('is the middle of a map that is the same throughout', () => {
    expect(startCell({ shape, values: new Float32Array(12) }, 1)).toEqual({ y: 1, x: 1 });
  });
});
