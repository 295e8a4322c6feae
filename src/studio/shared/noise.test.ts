import { describe, expect, it } from 'vitest';
import { createNoise } from './noise.ts';
import { createRandom } from './random.ts';

const places = (count: number): [number, number, number][] => {
  const random = createRandom(11);
  return Array.from({ length: count }, () => [
    random.between(-9, 9),
    random.between(-9, 9),
    random.between(-9, 9),
  ]);
};

describe('gradient noise', () => {
  const noise = createNoise(4);

  it('is 0 at whole coordinates, as the definition says', () => {
    expect(noise.gradient(3, -2, 5)).toBeCloseTo(0, 12);
  });

  it('stays within [-1, 1], has mean near 0 and is not flat', () => {
    const values = places(4000).map((place) => noise.gradient(...place));
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.max(...values)).toBeGreaterThan(0.5);
  });

  it('is continuous across cell borders', () => {
    expect(noise.gradient(2 - 1e-7, 0.3, 0.6)).toBeCloseTo(noise.gradient(2 + 1e-7, 0.3, 0.6), 5);
  });

  it('depends on nothing but seed and place', () => {
    for (const place of places(20)) expect(createNoise(4).fractal(...place)).toBe(noise.fractal(...place));
    expect(createNoise(5).gradient(0.4, 0.4, 0.4)).not.toBe(noise.gradient(0.4, 0.4, 0.4));
  });
});

describe('cell noise', () => {
  it('orders its two distances and moves by no more than the place does', () => {
    const noise = createNoise(9);
    for (const [x, y, z] of places(300)) {
      const here = noise.cells(x, y, z);
      const there = noise.cells(x + 0.01, y, z);
      expect(here.nearest).toBeLessThanOrEqual(here.second);
      expect(Math.abs(here.nearest - there.nearest)).toBeLessThanOrEqual(0.0101);
    }
  });
});
