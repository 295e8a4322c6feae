import { describe, expect, test } from 'vitest';
import { filterSheet, sheetGrid } from './filter-sheet.ts';

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

  test('is enlarged as far as the room allows, by a whole number', () => {
    expect(sheetGrid(12, 3, { widthPx: 1000, heightPx: 48 })).toEqual({ columns: 12, rows: 1, zoom: 16 });
    expect(sheetGrid(12, 3, { widthPx: 400, heightPx: 48 })).toEqual({ columns: 12, rows: 1, zoom: 8 });
  });

  test('breaks into even rows where they leave the pictures larger', () => {
    // One row of 32: 383 pixels wide, twice enlarged 766; two rows of 16: 191 wide, 23 high, four times enlarged.
    expect(sheetGrid(32, 11, { widthPx: 770, heightPx: 100 })).toEqual({ columns: 16, rows: 2, zoom: 4 });
  });

  test('is never made smaller than its pixels', () => {
    expect(sheetGrid(64, 11, { widthPx: 120, heightPx: 20 })).toEqual({ columns: 10, rows: 7, zoom: 1 });
  });
});
