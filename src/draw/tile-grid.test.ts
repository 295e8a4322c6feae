import { describe, expect, test } from 'vitest';
import { tileGrid } from './tile-grid.ts';

const room = { widthPx: 1000, heightPx: 92, mostSidePx: 56, gapPx: 4 };

describe('pictures in rows', () => {
  test('are enlarged as far as one of them may be, by a whole number', () => {
    expect(tileGrid(12, 3, room)).toEqual({ columns: 12, rows: 1, zoom: 18 });
  });

  test('are enlarged as far as the width allows', () => {
    // Twelve of 27 pixels and eleven gaps take 368; of 30 they would take 404.
    expect(tileGrid(12, 3, { ...room, widthPx: 400, heightPx: 40 })).toEqual({
      columns: 12,
      rows: 1,
      zoom: 9,
    });
  });

  test('break into even rows where they stay larger that way', () => {
    // Two rows of 44 pixels and a gap are 92 high; in one row they could be 33 at most.
    expect(tileGrid(24, 11, room)).toEqual({ columns: 12, rows: 2, zoom: 4 });
  });

  test('are never made smaller than their pixels', () => {
    expect(tileGrid(64, 11, { ...room, widthPx: 146, heightPx: 20 })).toEqual({
      columns: 10,
      rows: 7,
      zoom: 1,
    });
  });
});
