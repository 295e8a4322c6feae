import { describe, expect, it } from 'vitest';
import { regionRect } from './region-rect.ts';

const MAP = { xPx: 100, yPx: 50, widthPx: 64, heightPx: 32 };
const CELLS = { height: 8, width: 16 };

describe('cells on the diagram', () => {
  it('cover their share of the map', () => {
    expect(regionRect(MAP, CELLS, { top: 2, left: 3, height: 1, width: 1 })).toEqual({
      xPx: 112,
      yPx: 58,
      widthPx: 4,
      heightPx: 4,
    });
  });

  it('reach beyond the map where a window lies over padding', () => {
    expect(regionRect(MAP, CELLS, { top: -1, left: -1, height: 3, width: 3 })).toEqual({
      xPx: 96,
      yPx: 46,
      widthPx: 12,
      heightPx: 12,
    });
  });
});
