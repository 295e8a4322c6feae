import type { Size } from '../../core/network/network.ts';
import { type GridCell, isSameCell } from '../../draw/unit/cell-grid.ts';
import { cellAtScan, isLastCell, scanIndex } from '../../draw/unit/scan.ts';

/**
 * Which cell is looked at, and whether the map is being filled in scan order:
 * `off` shows the whole map, otherwise the cells after the present one are veiled.
 */
export interface Cursor {
  readonly cell: GridCell;
  readonly scan: 'off' | 'paused' | 'playing';
}

export type CursorEvent =
  /** The pointer hovers over a cell. Ignored while the map is being filled, so that the way to a button changes nothing. */
  | { readonly type: 'point'; readonly cell: GridCell }
  /** A click, a key or a link: the person means this cell. */
  | { readonly type: 'pick'; readonly cell: GridCell }
  | { readonly type: 'play or pause' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** Time has passed for so many cells. */
  | { readonly type: 'advance'; readonly by: number }
  | { readonly type: 'show all' };

export function cursorAfter(cells: Size, cursor: Cursor, event: CursorEvent): Cursor {
  switch (event.type) {
    case 'point':
      return cursor.scan !== 'off' || isSameCell(cursor.cell, event.cell)
        ? cursor
        : { ...cursor, cell: event.cell };
    case 'pick':
      return { cell: event.cell, scan: cursor.scan === 'off' ? 'off' : 'paused' };
    case 'play or pause':
      return playOrPause(cells, cursor);
    case 'step':
      return { cell: moved(cells, cursor.cell, event.by), scan: 'paused' };
    case 'advance':
      return advanced(cells, cursor, event.by);
    case 'show all':
      return { ...cursor, scan: 'off' };
  }
}

function playOrPause(cells: Size, { cell, scan }: Cursor): Cursor {
  if (scan === 'playing') return { cell, scan: 'paused' };
  const fromStart = scan === 'off' || isLastCell(cells, cell);
  return { cell: fromStart ? { y: 0, x: 0 } : cell, scan: 'playing' };
}

function advanced(cells: Size, cursor: Cursor, by: number): Cursor {
  if (cursor.scan !== 'playing') return cursor;
  const cell = moved(cells, cursor.cell, by);
  return { cell, scan: isLastCell(cells, cell) ? 'off' : 'playing' };
}

function moved(cells: Size, cell: GridCell, by: number): GridCell {
  return cellAtScan(cells, scanIndex(cells, cell) + by);
}
