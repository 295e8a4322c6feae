import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks, rankCorrelation } from './rank-correlation.ts';

const finite = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 30 });

describe('averageRanks', () => {
  it('gives equal values the mean of their places', () => {
    expect([...averageRanks([10, -3, 10, 7, 10])]).toEqual([4, 1, 4, 2, 4]);
    expect([...averageRanks([0, -0])]).toEqual([1.5, 1.5]);
    expect([...averageRanks([])]).toEqual([]);
  });

  it('add up to n(n + 1) / 2 whatever the ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (values) => {
        const sum = averageRanks(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('rankCorrelation', () => {
  it('without ties is 1 − 6 Σd² / n(n² − 1)', () => {
    // Differences of ranks 1, 1, 1, 1, 0: 1 − 24 / 120.
    expect(rankCorrelation([1, 2, 3, 4, 5], [20, 10, 40, 30, 50])).toBeCloseTo(0.8, 12);
  });

  it('with ties is Pearson’s correlation of the average ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / √(4.5 · 5).
    expect(rankCorrelation([0, 1, 1, 2], [0, 5, 1, 6])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is exactly 1 for the same order and exactly −1 for the reverse', () => {
    fc.assert(
      fc.property(finite, (values) => {
        fc.pre(new Set(values.map((value) => value + 0)).size > 1);
        expect(rankCorrelation(values, values)).toBe(1);
        expect(
          rankCorrelation(
            values,
            values.map((value) => -value),
          ),
        ).toBe(-1);
        expect(rankCorrelation(values, averageRanks(values))).toBe(1);
      }),
    );
  });

  it('does not depend on which side is which, and stays in [−1, 1]', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 29 }), (values, shift) => {
        const other = values.map((_, i) => values[(i + shift) % values.length] as number);
        const there = rankCorrelation(values, other);
        expect(rankCorrelation(other, values)).toBe(there);
        if (there !== undefined) expect(Math.abs(there)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is not defined where a side is constant, and refuses unequal lengths', () => {
    expect(rankCorrelation([3, 3, 3], [1, 2, 3])).toBeUndefined();
    expect(rankCorrelation([1, 2, 3], [0, 0, 0])).toBeUndefined();
    expect(rankCorrelation([], [])).toBeUndefined();
    expect(() => rankCorrelation([1, 2], [1, 2, 3])).toThrow('got 2 and 3');
  });
});
