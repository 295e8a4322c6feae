import { describe, expect, it } from 'vitest';
import { softmax, softmaxSteps } from './softmax.ts';

describe('softmax', () => {
  it('agrees with hand computation', () => {
    const [a, b, c] = softmax([Math.log(1), Math.log(2), Math.log(5)]);
    expect([a, b, c].map((p) => p?.toFixed(12))).toEqual([
      '0.125000000000',
      '0.250000000000',
      '0.625000000000',
    ]);
  });

  it('shows its steps', () => {
    const steps = softmaxSteps([0, Math.log(3)]);
    expect(steps.shift).toBe(Math.log(3));
    expect(steps.exponentials[0]).toBeCloseTo(1 / 3, 15);
    expect(steps.denominator).toBeCloseTo(4 / 3, 15);
  });

  it('survives huge logits and does not change when all are shifted', () => {
    expect([...softmax([1e6, 1e6])]).toEqual([0.5, 0.5]);
    expect([...softmax([-1e6, 0])]).toEqual([0, 1]);
  });

  it('refuses none, or one that is not finite', () => {
    expect(() => softmax([])).toThrow(RangeError);
    expect(() => softmax([1, Number.NaN])).toThrow('finite');
  });
});
