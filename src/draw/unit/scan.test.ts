import { describe, expect, it } from 'vitest';
import { cellAfterKey, cellAtScan, isLastCell, scanIndex, veilPath } from './scan.ts';

const size = { height: 3, width: 4 };

describe('scan order', () => {
  it('goes row by row', () => {
    expect(cellAtScan(size, 0)).toEqual({ y: 0, x: 0 });
    expect(cellAtScan(size, 3)).toEqual({ y: 0, x: 3 });
    expect(cellAtScan(size, 4)).toEqual({ y: 1, x: 0 });
  });

  it('is undone by scanIndex, for every cell', () => {
    for (let index = 0; index < 12; index++) expect(scanIndex(size, cellAtScan(size, index))).toBe(index);
  });

  it('stops at both ends', () => {
    expect(cellAtScan(size, -1)).toEqual({ y: 0, x: 0 });
    expect(cellAtScan(size, 99)).toEqual({ y: 2, x: 3 });
    expect(isLastCell(size, { y: 2, x: 3 })).toBe(true);
    expect(isLastCell(size, { y: 2, x: 2 })).toBe(false);
  });
});

describe('the veil', () => {
  const grid = { cells: size, widthPx: 40, heightPx: 60 };

  it('covers the rest of the row and the rows below', () => {
    expect(veilPath(grid, { y: 1, x: 0 })).toBe('M10,20h30v20h-30zM0,40h40v20h-40z');
  });

  it('covers only the rows below at the end of a row, and nothing at the end', () => {
    expect(veilPath(grid, { y: 0, x: 3 })).toBe('M0,20h40v40h-40z');
    expect(veilPath(grid, { y: 2, x: 3 })).toBe('');
  });

  it('hides as many cells as come later', () => {
    for (let index = 0; index < 12; index++) {
      const sides = [...veilPath(grid, cellAtScan(size, index)).matchAll(/h([\d.]+)v([\d.]+)/g)];
      const area = sides.reduce((sum, [, width, height]) => sum + Number(width) * Number(height), 0);
      expect(area / (10 * 20)).toBe(11 - index);
    }
  });
});

describe('keys', () => {
  it('move by one cell, and stay on the map', () => {
    expect(cellAfterKey('ArrowRight', { y: 0, x: 0 }, size)).toEqual({ y: 0, x: 1 });
    expect(cellAfterKey('ArrowDown', { y: 0, x: 1 }, size)).toEqual({ y: 1, x: 1 });
    expect(cellAfterKey('ArrowLeft', { y: 1, x: 0 }, size)).toEqual({ y: 1, x: 0 });
    expect(cellAfterKey('ArrowUp', { y: 0, x: 2 }, size)).toEqual({ y: 0, x: 2 });
  });

  it('Home and End go to the ends of the row, Page keys by eight rows', () => {
    const large = { height: 20, width: 5 };
    expect(cellAfterKey('Home', { y: 4, x: 3 }, large)).toEqual({ y: 4, x: 0 });
    expect(cellAfterKey('End', { y: 4, x: 3 }, large)).toEqual({ y: 4, x: 4 });
    expect(cellAfterKey('PageDown', { y: 4, x: 3 }, large)).toEqual({ y: 12, x: 3 });
    expect(cellAfterKey('PageUp', { y: 4, x: 3 }, large)).toEqual({ y: 0, x: 3 });
  });

  it('leaves other keys alone', () => {
    for (const key of ['a', 'Tab', 'Escape', 'toString', 'constructor'])
      expect(cellAfterKey(key, { y: 1, x: 1 }, size)).toBeUndefined();
  });
});
