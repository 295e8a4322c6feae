import { describe, expect, it } from 'vitest';
import { cellAt, cellRect, projectionLines, projectionOutline, regionRect } from './receptive.ts';

const MAP = { xPx: 100, yPx: 50, widthPx: 64, heightPx: 32 };
const CELLS = { height: 8, width: 16 };

describe('cells on the diagram', () => {
  it('cover their share of the map', () => {
    expect(cellRect(MAP, CELLS, { y: 2, x: 3 })).toEqual({ xPx: 112, yPx: 58, widthPx: 4, heightPx: 4 });
  });

  it('reach beyond the map where a window lies over padding', () => {
    expect(regionRect(MAP, CELLS, { top: -1, left: -1, height: 3, width: 3 })).toEqual({
      xPx: 96,
      yPx: 46,
      widthPx: 12,
      heightPx: 12,
    });
  });

  it('are found again under the pointer', () => {
    expect(cellAt(MAP, CELLS, { xPx: 112, yPx: 58 })).toEqual({ y: 2, x: 3 });
    expect(cellAt(MAP, CELLS, { xPx: 115.9, yPx: 61.9 })).toEqual({ y: 2, x: 3 });
    expect(cellAt(MAP, CELLS, { xPx: 164, yPx: 60 })).toBeUndefined();
    expect(cellAt(MAP, CELLS, { xPx: 99.9, yPx: 60 })).toBeUndefined();
  });
});

describe('the projection from a window to a cell', () => {
  const window = { xPx: 0, yPx: 0, widthPx: 30, heightPx: 30 };
  const cell = { xPx: 100, yPx: 10, widthPx: 10, heightPx: 10 };

  it('joins corner to corner', () => {
    expect(projectionLines(window, cell)).toBe('M0,0L100,10M30,0L110,10M30,30L110,20M0,30L100,20');
  });

  it('is outlined by the hull of both', () => {
    expect(projectionOutline(window, cell)).toBe('M0,0L30,0L110,10L110,20L30,30L0,30Z');
  });

  it('is the window alone where the cell lies inside', () => {
    expect(projectionOutline(window, { xPx: 10, yPx: 10, widthPx: 5, heightPx: 5 })).toBe(
      'M0,0L30,0L30,30L0,30Z',
    );
  });
});
