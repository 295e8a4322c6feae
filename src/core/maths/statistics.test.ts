import { describe, expect, it } from 'vitest';
import { histogram } from './histogram.ts';
import { extent, mean, quantile, shareOfDeadMaps, shareOfZeros, standardDeviation } from './statistics.ts';

const values = Float32Array.of(4, -2, 0, 0, 8);

describe('statistics', () => {
  it('agree with hand computation', () => {
    expect(extent(values)).toEqual({ min: -2, max: 8 });
    expect(mean(values)).toBe(2);
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt((4 + 16 + 4 + 4 + 36) / 5), 12);
    expect(shareOfZeros(values)).toBe(0.4);
  });

  it('interpolates quantiles between neighbours', () => {
    expect(quantile(values, 0)).toBe(-2);
    expect(quantile(values, 0.5)).toBe(0);
    expect(quantile(values, 0.9)).toBeCloseTo(4 + 0.6 * 4, 12);
    expect(quantile(values, 1)).toBe(8);
    expect(() => quantile(values, 1.1)).toThrow(RangeError);
  });

  it('counts maps that are zero everywhere', () => {
    const maps = {
      shape: { height: 1, width: 2, channels: 4 },
      values: Float32Array.of(0, 1, 0, 0, 0, 0, -1, 0),
    };
    expect(shareOfDeadMaps(maps)).toBe(0.5);
  });

  it('need values', () => {
    for (const statistic of [extent, mean, standardDeviation, shareOfZeros])
      expect(() => statistic([])).toThrow('at least one value');
    expect(() => quantile([], 0.5)).toThrow('at least one value');
  });
});

describe('histogram', () => {
  it('counts the largest value in the last bin', () => {
    const { edges, counts } = histogram([0, 1, 1.5, 2, 4], 4);
    expect([...edges]).toEqual([0, 1, 2, 3, 4]);
    expect([...counts]).toEqual([1, 2, 1, 1]);
  });

  it('counts what lies outside a given range in the outermost bins', () => {
    const { counts } = histogram([-5, 0.5, 9], 2, { min: 0, max: 2 });
    expect([...counts]).toEqual([2, 1]);
  });

  it('puts a range of 1 around a single value', () => {
    const { edges, counts } = histogram([3, 3], 2);
    expect([...edges]).toEqual([2.5, 3, 3.5]);
    expect([...counts]).toEqual([0, 2]);
  });

  it('refuses no bins', () => {
    expect(() => histogram([1], 0)).toThrow(RangeError);
  });
});
