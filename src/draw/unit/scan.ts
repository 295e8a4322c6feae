import type { Size } from '../../core/network/network.ts';
import { type CellGrid, clampCell, type GridCell, rectOf } from './cell-grid.ts';

/** A cell's place in scan order: row by row, each from left to right, from 0. */
export function scanIndex({ width }: Size, { y, x }: GridCell): number {
  return y * width + x;
}

/** The cell at a place in scan order; places outside count as the first or the last. */
export function cellAtScan({ height, width }: Size, index: number): GridCell {
  const inside = Math.min(height * width - 1, Math.max(0, index));
  return { y: Math.floor(inside / width), x: inside % width };
}

export function isLastCell({ height, width }: Size, { y, x }: GridCell): boolean {
  return y === height - 1 && x === width - 1;
}

/** The path around all cells that come after this one in scan order, in pixels of the view; empty after the last. */
export function veilPath(grid: CellGrid, { y, x }: GridCell): string {
  const { height, width } = grid.cells;
  const restOfRow = { top: y, left: x + 1, height: 1, width: width - x - 1 };
  const rowsBelow = { top: y + 1, left: 0, height: height - y - 1, width };
  return [restOfRow, rowsBelow]
    .filter((region) => region.height > 0 && region.width > 0)
    .map((region) => rectOf(grid, region))
    .map(({ xPx, yPx, widthPx, heightPx }) => `M${xPx},${yPx}h${widthPx}v${heightPx}h${-widthPx}z`)
    .join('');
}

const PAGE_ROWS = 8;

type Move = (cell: GridCell, size: Size) => GridCell;

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: ({ y, x }) => ({ y, x: x - 1 }),
  ArrowRight: ({ y, x }) => ({ y, x: x + 1 }),
  ArrowUp: ({ y, x }) => ({ y: y - 1, x }),
  ArrowDown: ({ y, x }) => ({ y: y + 1, x }),
  Home: ({ y }) => ({ y, x: 0 }),
  End: ({ y }, { width }) => ({ y, x: width - 1 }),
  PageUp: ({ y, x }) => ({ y: y - PAGE_ROWS, x }),
  PageDown: ({ y, x }) => ({ y: y + PAGE_ROWS, x }),
};

/** Where a key leads on a map, never past its edge; nothing for a key that does not move. */
export function cellAfterKey(key: string, cell: GridCell, size: Size): GridCell | undefined {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move && clampCell(size, move(cell, size));
}
