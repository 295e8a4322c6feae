import { expect, test } from 'vitest';
import { cellOf, type FeatureMaps, mapOf } from './feature-maps.ts';

/** Value = 100 y + 10 x + channel. */
const maps: FeatureMaps = {
  shape: { height: 2, width: 3, channels: 2 },
  values: Float32Array.of(0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121),
};

test('a map is one channel, row by row', () => {
  expect([...mapOf(maps, 1)]).toEqual([1, 11, 21, 101, 111, 121]);
});

test('a cell is one value of one map', () => {
  expect(cellOf(maps, 1, 2, 0)).toBe(120);
});

test.each([
  [2, 0, 0],
  [0, 3, 0],
  [0, 0, 2],
  [-1, 0, 0],
])('there is no cell (%d, %d) of map %d', (y, x, map) => {
  expect(() => cellOf(maps, y, x, map)).toThrow(RangeError);
});
