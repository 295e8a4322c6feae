import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { mean, standardDeviation } from './statistics.ts';

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('seededRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const once = seededRandom(7);
    const again = seededRandom(7);
    const other = seededRandom(8);
    const numbers = draw(20, once.uniform);
    expect(draw(20, again.uniform)).toEqual(numbers);
    expect(draw(20, other.uniform)).not.toEqual(numbers);
  });

  it('is uniform in [0, 1)', () => {
    const numbers = draw(20_000, seededRandom(1).uniform);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(mean(numbers)).toBeCloseTo(0.5, 2);
    expect(standardDeviation(numbers)).toBeCloseTo(Math.sqrt(1 / 12), 2);
  });

  it('is normal with mean 0 and deviation 1', () => {
    const numbers = draw(20_000, seededRandom(2).normal);
    expect(mean(numbers)).toBeCloseTo(0, 1);
    expect(standardDeviation(numbers)).toBeCloseTo(1, 1);
    const within = numbers.filter((value) => Math.abs(value) < 1).length / numbers.length;
    expect(within).toBeCloseTo(0.6827, 2);
  });

  it('draws whole numbers, both ends included', () => {
    const random = seededRandom(3);
    const seen = new Set(draw(200, () => random.integer(-1, 2)));
    expect([...seen].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
  });

  it('shuffles into every order about equally often', () => {
    const random = seededRandom(4);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
