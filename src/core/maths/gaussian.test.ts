import { describe, expect, it } from 'vitest';
import { gaussianWeights } from './gaussian.ts';

describe('gaussianWeights', () => {
  it('falls by e^(−d² / 2σ²) from the middle on, the same to both sides', () => {
    const weights = gaussianWeights(1.5, 5);
    expect(weights).toHaveLength(11);
    for (const distance of [1, 2, 5])
      for (const index of [5 - distance, 5 + distance])
        expect((weights[index] as number) / (weights[5] as number)).toBeCloseTo(
          Math.exp(-(distance ** 2) / 4.5),
          12,
        );
  });

  it('adds up to 1, and keeps a value where the radius is 0', () => {
    const sum = gaussianWeights(0.7, 3).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 14);
    expect([...gaussianWeights(4, 0)]).toEqual([1]);
  });

  it('refuses a bell without width', () => {
    expect(() => gaussianWeights(0, 2)).toThrow(RangeError);
    expect(() => gaussianWeights(1, 1.5)).toThrow(RangeError);
  });
});
