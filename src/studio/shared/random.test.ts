import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('createRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    expect(draw(7, 20)).toEqual(draw(7, 20));
    expect(draw(7, 20)).not.toEqual(draw(8, 20));
  });

  it('draws whole numbers evenly, both ends included', () => {
    const random = createRandom(1);
    const counts = [0, 0, 0];
    for (let i = 0; i < 3000; i++) counts[random.integer(0, 2)] = (counts[random.integer(0, 2)] ?? 0) + 1;
    for (const count of counts) expect(count).toBeGreaterThan(500);
  });

  it('draws normal numbers of mean 0 and deviation 1', () => {
    const random = createRandom(2);
    const values = Array.from({ length: 20000 }, () => random.normal());
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('forks streams that do not depend on what was drawn before', () => {
    const fresh = createRandom(3).fork('light');
    const used = createRandom(3);
    used.next();
    expect(used.fork('light').next()).toBe(fresh.next());
    expect(createRandom(3).fork('film').next()).not.toBe(createRandom(3).fork('light').next());
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});
