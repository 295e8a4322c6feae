import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_GAP_PX, equationLayout, inBands } from './equation-layout.ts';

const square = (side: number) => ({ height: side, width: side });

describe('the layout of an equation', () => {
  it('puts 16 maps in one row of a desktop inspector, at two pixels a cell or one', () => {
    expect(equationLayout({ widthPx: 544, columns: 16, cells: square(16) })).toEqual({
      perBand: 16,
      map: { widthPx: 32, heightPx: 32, crisp: true },
    });
    expect(equationLayout({ widthPx: 544, columns: 16, cells: square(32) }).map).toEqual({
      widthPx: 32,
      heightPx: 32,
      crisp: true,
    });
  });

  it('fills the bands of a phone evenly', () => {
    expect(equationLayout({ widthPx: 284, columns: 16, cells: square(16) }).perBand).toBe(8);
    expect(equationLayout({ widthPx: 284, columns: 12, cells: square(16) }).perBand).toBe(6);
  });

  it('does not blow up few maps', () => {
    expect(equationLayout({ widthPx: 544, columns: 3, cells: square(64) }).map.widthPx).toBe(64);
  });

  it('never needs more width than there is, unless not even one column fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 2000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 224 }),
        (widthPx, columns, cells) => {
          const { perBand, map } = equationLayout({ widthPx, columns, cells: square(cells) });
          expect(perBand * (map.widthPx + COLUMN_GAP_PX) - COLUMN_GAP_PX).toBeLessThanOrEqual(widthPx);
          expect(perBand).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  it('cuts a list into bands', () => {
    expect(inBands([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inBands([], 3)).toEqual([]);
  });
});
