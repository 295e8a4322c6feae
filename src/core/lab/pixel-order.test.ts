import { describe, expect, it } from 'vitest';
import { seededRandom } from '../maths/random.ts';
import type { ComparableMap } from './comparable.ts';
import { orderByMap, randomOrder } from './pixel-order.ts';

const map = (...values: number[]): ComparableMap => ({
  size: { height: 1, width: values.length },
  signed: Float32Array.from(values),
  absolute: Float32Array.from(values, Math.abs),
});

describe('orderByMap', () => {
  it('takes what speaks for the class first, and what speaks against it last', () => {
    expect([...orderByMap(map(0.5, -3, 2, 1), {}, seededRandom(1))]).toEqual([2, 3, 0, 1]);
  });

  it('takes the largest absolute value first where values are sensitivities', () => {
    expect([...orderByMap(map(0.5, -3, 2, 1), { sensitivity: true }, seededRandom(1))]).toEqual([1, 2, 3, 0]);
  });

  it('shuffles equal values: each comes first about as often', () => {
    const random = seededRandom(2);
    const firsts = [0, 0, 0, 0];
    for (let run = 0; run < 400; run++) {
      const [first = -1, , , last] = orderByMap(map(1, 1, -1, 1), {}, random);
      firsts[first] = (firsts[first] ?? 0) + 1;
      expect(last).toBe(2);
    }
    // 400 / 3 each; the deviation of such a count is 9.4.
    for (const index of [0, 1, 3]) expect(Math.abs((firsts[index] ?? 0) - 133)).toBeLessThan(40);
  });
});

describe('randomOrder', () => {
  it('holds every pixel once, the same with the same seed', () => {
    const order = randomOrder(50, seededRandom(3));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(randomOrder(50, seededRandom(3))).toEqual(order);
    expect(randomOrder(50, seededRandom(4))).not.toEqual(order);
  });
});
