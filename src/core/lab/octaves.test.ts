import { expect, it } from 'vitest';
import { seededRandom } from '../maths/random.ts';
import { atSize, mirrored, octaveSizes } from './octaves.ts';

it('octaves grow by the factor up to the whole picture', () => {
  expect(octaveSizes({ height: 64, width: 28 }, 3, 1.4)).toEqual([
    { height: 33, width: 14 },
    { height: 46, width: 20 },
    { height: 64, width: 28 },
  ]);
  expect(octaveSizes({ height: 1, width: 2 }, 2, 4)[0]).toEqual({ height: 1, width: 1 });
});

it('values at half the size are means of four', () => {
  const values = Float32Array.of(1, 3, 5, 7, 5, 7, 9, 11);
  expect([...atSize(values, { height: 2, width: 4, channels: 1 }, { height: 1, width: 2 })]).toEqual([4, 8]);
});

it('a small picture is mirrored at its edges, those pixels twice, and gradients come back summed', () => {
  const row = mirrored({ height: 1, width: 3, channels: 1 }, { height: 2, width: 8 }, { y: 1, x: 2 });
  expect([...row.see(Float32Array.of(1, 2, 3))]).toEqual([2, 1, 1, 2, 3, 3, 2, 1, 2, 1, 1, 2, 3, 3, 2, 1]);
  expect([...row.goBack(new Float32Array(16).fill(1))]).toEqual([6, 6, 4]);
  const random = seededRandom(1);
  const picture = Float32Array.from({ length: 3 }, random.normal);
  const seen = Float32Array.from({ length: 16 }, random.normal);
  const dot = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
  expect(dot(row.see(picture), seen)).toBeCloseTo(dot(picture, row.goBack(seen)), 5);
});
