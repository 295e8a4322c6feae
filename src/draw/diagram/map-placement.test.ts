import { describe, expect, it } from 'vitest';
import type { MapGrid } from './diagram.ts';
import { placeMaps } from './map-placement.ts';

const grid: MapGrid = { columns: 3, rows: 2, mapWidthPx: 24, mapHeightPx: 20, gapPx: 2, crisp: true };
const cells = { width: 12, height: 10 };

describe('the maps of a layer on one canvas', () => {
  it('stand where the diagram has them, each cut from its place in the sheet', () => {
    const { canvas, maps, smooth } = placeMaps(grid, cells, 5, 1);
    expect(canvas).toEqual({ width: 3 * 24 + 2 * 2, height: 2 * 20 + 2 });
    expect(maps).toHaveLength(5);
    expect(maps[0]).toEqual({ from: { x: 0, y: 0 }, to: { x: 0, y: 0, width: 24, height: 20 } });
    expect(maps[4]).toEqual({ from: { x: 12, y: 10 }, to: { x: 26, y: 22, width: 24, height: 20 } });
    expect(smooth).toBe(false);
  });

  it('use every pixel of a finer screen, and average cells only where there are fewer pixels than cells', () => {
    expect(placeMaps(grid, cells, 5, 2).maps[1]?.to).toEqual({ x: 52, y: 0, width: 48, height: 40 });
    expect(placeMaps(grid, { width: 40, height: 40 }, 5, 1).smooth).toBe(true);
    expect(placeMaps(grid, { width: 40, height: 40 }, 5, 2).smooth).toBe(false);
  });

  it.each([1.1, 1.25, 1.5, 1.75, 2.625])(
    'touch without gap or overlap in a folded grid at ratio %d',
    (ratio) => {
      const folded = { ...grid, mapWidthPx: 7, mapHeightPx: 5, gapPx: 0 };
      const { canvas, maps } = placeMaps(folded, cells, 6, ratio);
      const end = (map: number) => (maps[map]?.to.x ?? 0) + (maps[map]?.to.width ?? 0);
      expect([end(0), end(1), end(2)]).toEqual([maps[1]?.to.x, maps[2]?.to.x, canvas.width]);
      expect((maps[3]?.to.y ?? 0) + (maps[3]?.to.height ?? 0)).toBe(canvas.height);
    },
  );

  it('never asks for a canvas that a browser refuses', () => {
    const long = { columns: 1, rows: 128, mapWidthPx: 192, mapHeightPx: 192, gapPx: 2, crisp: true };
    const { canvas, maps } = placeMaps(long, cells, 128, 3);
    expect(canvas.height).toBeLessThanOrEqual(8192);
    expect(maps[127]?.to.y).toBeLessThan(canvas.height);
    const wide = { columns: 40, rows: 40, mapWidthPx: 192, mapHeightPx: 192, gapPx: 2, crisp: true };
    const { width, height } = placeMaps(wide, cells, 1600, 3).canvas;
    expect(width * height).toBeLessThanOrEqual(4096 * 4096 + 4096);
  });
});
