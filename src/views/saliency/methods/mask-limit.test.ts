import { expect, it } from 'vitest';
import { maskLimit } from './mask-limit.ts';

it('lets the top tenth of the places through whole', () => {
  const values = Float32Array.from({ length: 101 }, (_, i) => i);
  expect(maskLimit({ values })).toBe(90);
});

it('takes what speaks against for nothing', () => {
  const values = Float32Array.from({ length: 101 }, (_, i) => (i < 50 ? -1000 : i));
  expect(maskLimit({ values })).toBe(90);
});

it('is the largest value where nearly all are 0, and 0 where none speaks for the class', () => {
  const values = new Float32Array(100);
  values[7] = 3;
  expect(maskLimit({ values })).toBe(3);
  expect(maskLimit({ values: new Float32Array(100).fill(-1) })).toBe(0);
});
