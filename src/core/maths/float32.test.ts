import { expect, it } from 'vitest';
import { float32AtLeast, float32AtMost } from './float32.ts';

it.each([0.1, 8 / 255, 1e-30, 1 / 3, 0.7])('%d lies between neighbours in single precision', (value) => {
  const [below, above] = [float32AtMost(value), float32AtLeast(value)];
  expect(Math.fround(below)).toBe(below);
  expect(Math.fround(above)).toBe(above);
  expect(below).toBeLessThan(value);
  expect(above).toBeGreaterThan(value);
  expect([below, above]).toContain(Math.fround(value));
  expect(above - below).toBeLessThan(value * 2 ** -22);
});

it.each([0, 0.25, 1])('%d is its own neighbour', (value) => {
  expect([float32AtMost(value), float32AtLeast(value)]).toEqual([value, value]);
});
