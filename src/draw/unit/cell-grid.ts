import type { Size } from '../../core/network/network.ts';
import type { Region } from '../../core/network/receptive-field.ts';
import type { Rect } from '../diagram/diagram.ts';
import { regionRect } from '../region-rect.ts';

/** A cell of a map: row and column, from 0. */
export interface GridCell {
  readonly y: number;
  readonly x: number;
}

/** A map as it is drawn: so many cells on so many pixels of the view. */
export interface CellGrid {
  readonly cells: Size;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The cell under a point measured from the map's corner; a point outside belongs to the nearest cell. */
export function nearestCell({ cells, widthPx, heightPx }: CellGrid, xPx: number, yPx: number): GridCell {
  const y = Math.floor((yPx / heightPx) * cells.height);
  const x = Math.floor((xPx / widthPx) * cells.width);
  return clampCell(cells, { y, x });
}

/** Cells as a rectangle in pixels of the view, measured from the map's corner. */
export function rectOf({ cells, widthPx, heightPx }: CellGrid, region: Region): Rect {
  return regionRect({ xPx: 0, yPx: 0, widthPx, heightPx }, cells, region);
}

/** A single cell as a region. */
export function regionOfCell({ y, x }: GridCell): Region {
  return { top: y, left: x, height: 1, width: 1 };
}

/** At least so many pixels wide and high, grown from its middle: an outline one can see on a map of tiny cells. */
export function atLeast(rect: Rect, leastPx: number): Rect {
  const growX = Math.max(0, leastPx - rect.widthPx);
  const growY = Math.max(0, leastPx - rect.heightPx);
  return {
    xPx: rect.xPx - growX / 2,
    yPx: rect.yPx - growY / 2,
    widthPx: rect.widthPx + growX,
    heightPx: rect.heightPx + growY,
  };
}

export function isSameCell(a: GridCell, b: GridCell): boolean {
  return a.y === b.y && a.x === b.x;
}

/** The nearest cell that lies on the map. */
export function clampCell({ height, width }: Size, { y, x }: GridCell): GridCell {
  return { y: clamp(y, height), x: clamp(x, width) };
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
