import { describe, expect, it } from 'vitest';
import { type Environment, equirectangular, type KeyLight } from './environment.ts';
import { createNoise } from './noise.ts';
import { discPoints, halton, shuffledByStride, sphereDirections } from './sampling.ts';

describe('sample points', () => {
  it('cover the sphere evenly: unit length, mean 0, second moments 1/3', () => {
    const directions = sphereDirections(200, 0.2);
    for (const axis of [0, 1, 2] as const) {
      expect(directions.reduce((sum, d) => sum + d[axis], 0) / 200).toBeCloseTo(0, 2);
      expect(directions.reduce((sum, d) => sum + d[axis] ** 2, 0) / 200).toBeCloseTo(1 / 3, 2);
    }
    for (const d of directions) expect(Math.hypot(...d)).toBeCloseTo(1, 9);
  });

  it('cover the disc evenly: mean squared radius 1/2', () => {
    const points = discPoints(300, 0);
    expect(points.reduce((sum, [x, y]) => sum + x * x + y * y, 0) / 300).toBeCloseTo(0.5, 2);
  });

  it('shuffle without losing anything', () => {
    for (const count of [1, 2, 7, 16, 64]) {
      const list = Array.from({ length: count }, (_, i) => i);
      expect(shuffledByStride(list).sort((a, b) => a - b)).toEqual(list);
    }
  });

  it('start the Halton sequence as published', () => {
    expect([0, 1, 2, 3].map((i) => halton(i, 2))).toEqual([0.5, 0.25, 0.75, 0.125]);
  });
});

describe('equirectangular', () => {
  const environment: Environment = {
    zenith: [0, 0, 1],
    horizon: [0, 0, 1],
    ground: [0, 1, 0],
    clutterHeight: 0,
    clutter: [0, 0, 0],
  };
  const key: KeyLight = { direction: [1, 0, 0], irradiance: [1, 0, 0], radius: 0.2 };
  const pixels = equirectangular(environment, key, createNoise(1), 64);
  const pixel = (x: number, y: number): number[] =>
    Array.from(pixels.subarray((y * 128 + x) * 4, (y * 128 + x) * 4 + 3));

  it('has the ground in its first row and the sky in its last', () => {
    expect(pixel(0, 0)).toEqual([0, 1, 0]);
    expect(pixel(0, 63)).toEqual([0, 0, 1]);
  });

  it('holds as much light in the key disc as the key light throws', () => {
    let irradiance = 0;
    for (let y = 0; y < 64; y++) {
      const elevation = ((y + 0.5) / 64 - 0.5) * Math.PI;
      for (let x = 0; x < 128; x++) {
        const around = ((x + 0.5) / 128 - 0.5) * 2 * Math.PI;
        const facing = Math.cos(elevation) * Math.cos(around);
        irradiance += (pixel(x, y)[0] ?? 0) * Math.max(0, facing) * Math.cos(elevation) * (Math.PI / 64) ** 2;
      }
    }
    expect(irradiance).toBeCloseTo(1, 0);
  });
});
