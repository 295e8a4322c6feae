import { describe, expect, test } from 'vitest';
import { filterSheet } from './filter-sheet.ts';

const dot = (level: number) => ({
  width: 1,
  height: 1,
  data: Uint8ClampedArray.of(level, level, level, 255),
});

describe('a sheet of filters', () => {
  test('sets pictures row by row with a transparent pixel between them', () => {
    const { width, height, data } = filterSheet([dot(10), dot(20), dot(30)], 2);
    expect([width, height]).toEqual([3, 3]);
    const at = (x: number, y: number) => [data[4 * (3 * y + x)], data[4 * (3 * y + x) + 3]];
    expect([at(0, 0), at(2, 0), at(0, 2)]).toEqual([
      [10, 255],
      [20, 255],
      [30, 255],
    ]);
    expect([at(1, 0), at(1, 1), at(2, 2)]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});
