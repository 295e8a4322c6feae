import { describe, expect, it } from 'vitest';
import { windowPositions } from '../../core/explain/window-positions.ts';
import type { SlidingWindow } from '../../core/network/network.ts';
import { atLeast, nearestCell, rectOf } from './cell-grid.ts';
import { cellCentredOn, windowField, windowRegion } from './window-outline.ts';

const input = { height: 9, width: 9 };
const window = (changes: Partial<SlidingWindow>): SlidingWindow => ({
  kernel: { height: 3, width: 3 },
  stride: { height: 1, width: 1 },
  dilation: { height: 1, width: 1 },
  padding: 'valid',
  ...changes,
});

describe('the outline of a window', () => {
  it('reaches over the edge where it reads padding', () => {
    const rows = windowPositions(window({ padding: 'same' }), input, { y: 0, x: 8 });
    expect(windowRegion(rows)).toEqual({ top: -1, left: 7, height: 3, width: 3 });
  });

  it('moves by the stride', () => {
    const rows = windowPositions(window({ stride: { height: 2, width: 3 } }), input, { y: 2, x: 1 });
    expect(windowRegion(rows)).toEqual({ top: 4, left: 3, height: 3, width: 3 });
  });

  it('spans the gaps of a dilated kernel', () => {
    const rows = windowPositions(window({ dilation: { height: 2, width: 3 } }), input, { y: 1, x: 0 });
    expect(windowRegion(rows)).toEqual({ top: 1, left: 0, height: 5, width: 7 });
  });

  it('is one cell for a 1 × 1 kernel', () => {
    const rows = windowPositions(window({ kernel: { height: 1, width: 1 } }), input, { y: 4, x: 5 });
    expect(windowRegion(rows)).toEqual({ top: 4, left: 5, height: 1, width: 1 });
  });

  it('refuses a window without cells', () => {
    expect(() => windowRegion([])).toThrow(RangeError);
  });
});

describe('pointing at the input', () => {
  it.each([
    ['3 × 3, same', window({ padding: 'same' }), { height: 9, width: 9 }],
    ['3 × 3, valid', window({}), { height: 7, width: 7 }],
    [
      '5 × 3, stride 2 and 1, same',
      window({ kernel: { height: 5, width: 3 }, stride: { height: 2, width: 1 }, padding: 'same' }),
      { height: 5, width: 9 },
    ],
    ['dilated', window({ dilation: { height: 2, width: 2 } }), { height: 5, width: 5 }],
  ])('at the middle of a window finds its cell: %s', (_, layer, output) => {
    const field = windowField(windowPositions(layer, input, { y: 0, x: 0 }), layer.stride);
    for (let y = 0; y < output.height; y++)
      for (let x = 0; x < output.width; x++) {
        const middle = windowPositions(layer, input, { y, x })[(layer.kernel.height - 1) / 2];
        const at = middle?.[(layer.kernel.width - 1) / 2];
        expect(at && cellCentredOn(field, output, at)).toEqual({ y, x });
      }
  });

  it('at a place between two windows takes the nearer one, at the edge the last', () => {
    const field = { start: { y: 0, x: 0 }, size: { height: 2, width: 2 }, jump: { height: 2, width: 2 } };
    const output = { height: 4, width: 4 };
    expect(cellCentredOn(field, output, { y: 3, x: 4 })).toEqual({ y: 1, x: 2 });
    expect(cellCentredOn(field, output, { y: 8, x: 99 })).toEqual({ y: 3, x: 3 });
  });

  it('of a layer whose one cell sees everything finds that cell', () => {
    const field = { start: { y: 0, x: 0 }, size: input, jump: { height: 0, width: 0 } };
    expect(cellCentredOn(field, { height: 1, width: 1 }, { y: 7, x: 2 })).toEqual({ y: 0, x: 0 });
  });
});

describe('a map on screen', () => {
  const grid = { cells: { height: 4, width: 8 }, widthPx: 64, heightPx: 32 };

  it('finds the cell under a point, and the nearest one outside', () => {
    expect(nearestCell(grid, 0, 0)).toEqual({ y: 0, x: 0 });
    expect(nearestCell(grid, 63.9, 31.9)).toEqual({ y: 3, x: 7 });
    expect(nearestCell(grid, 64, -5)).toEqual({ y: 0, x: 7 });
  });

  it('places cells in pixels', () => {
    expect(rectOf(grid, { top: 1, left: 2, height: 2, width: 3 })).toEqual({
      xPx: 16,
      yPx: 8,
      widthPx: 24,
      heightPx: 16,
    });
  });

  it('grows a tiny outline from its middle', () => {
    expect(atLeast({ xPx: 10, yPx: 10, widthPx: 1, heightPx: 8 }, 5)).toEqual({
      xPx: 8,
      yPx: 10,
      widthPx: 5,
      heightPx: 8,
    });
  });
});
