import { expect, it } from 'vitest';
import { paintMasked } from './paint-masked.ts';

const picture = { width: 4, height: 1, data: new Uint8ClampedArray(16).fill(228) };

it('shows what reaches the limit, half of what reaches half, nothing of what speaks against', () => {
  const { data } = paintMasked(picture, [2, 1, 0, -5], 2);
  expect([0, 4, 8, 12].map((at) => data[at])).toEqual([228, 114, 0, 0]);
  expect([3, 7, 11, 15].map((at) => data[at])).toEqual([255, 255, 255, 255]);
});

it('hides everything where the map is zero', () => {
  expect([...paintMasked(picture, [0, 0, 0, 0], 0).data.subarray(0, 4)]).toEqual([0, 0, 0, 255]);
});

it('wants one value a pixel', () => {
  expect(() => paintMasked(picture, [1, 2], 1)).toThrow(RangeError);
});
