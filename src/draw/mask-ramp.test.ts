import { expect, it } from 'vitest';
import { maskRamp } from './mask-ramp.ts';

it('goes from black to the picture’s own middle rows', () => {
  // Rows of 16 pixels, each row of its own level.
  const level = (y: number) => 8 * y;
  const data = Uint8ClampedArray.from({ length: 16 * 16 * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : level(Math.floor(i / 64)),
  );
  const strip = maskRamp({ width: 16, height: 16, data });
  expect([strip.width, strip.height]).toEqual([16, 2]);
  const at = (y: number, x: number) => strip.data[4 * (16 * y + x)];
  expect([at(0, 0), at(0, 15)]).toEqual([0, level(7)]);
  expect([at(1, 0), at(1, 15)]).toEqual([0, level(8)]);
  expect(at(0, 5)).toBe(Math.round(level(7) / 3));
});

it('has at least one row of the smallest picture', () => {
  const strip = maskRamp({ width: 1, height: 1, data: Uint8ClampedArray.of(9, 9, 9, 255) });
  expect([strip.width, strip.height]).toEqual([1, 1]);
});
