import { expect, it } from 'vitest';
import { summarise } from './summary.ts';

const plane = (height: number, width: number, values: Float32Array) => ({
  height,
  width,
  values,
  sign: 'signed' as const,
});

it('finds a single spot where it is', () => {
  const values = new Float32Array(100);
  values[2 * 10 + 7] = -3;
  expect(summarise(plane(10, 10, values))).toEqual({
    centre: { y: 0.25, x: 0.75 },
    concentration: 1,
    positive: 0,
  });
});

it('of an even map: its middle, no concentration', () => {
  const even = summarise(plane(10, 20, new Float32Array(200).fill(2)));
  expect(even?.centre).toEqual({ y: 0.5, x: 0.5 });
  expect(even?.concentration).toBeCloseTo(0.1, 6);
  expect(even?.positive).toBe(1);
});

it('has nothing to say of zeros', () => {
  expect(summarise(plane(2, 2, new Float32Array(4)))).toBeUndefined();
});
