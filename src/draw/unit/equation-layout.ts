import type { Size } from '../../core/network/network.ts';
import { crispSize, type DrawnSize } from '../crispness.ts';

/** What has to fit: one column per input map, side by side. */
export interface EquationSpace {
  readonly widthPx: number;
  readonly columns: number;
  /** Cells of the largest map in a column. */
  readonly cells: Size;
}

/** Columns in bands below each other, each a row of input maps with what becomes of them. */
export interface EquationLayout {
  /** Columns in every band but perhaps the last. */
  readonly perBand: number;
  readonly map: DrawnSize;
}

export const COLUMN_GAP_PX = 2;
const LEAST_MAP_PX = 28;
const LARGEST_MAP_PX = 64;

/**
 * As few bands as leave the maps large enough to see, then maps as large as fit.
 * Bands are filled evenly: 16 columns become 8 and 8, not 13 and 3.
 */
export function equationLayout({ widthPx, columns, cells }: EquationSpace): EquationLayout {
  const most = Math.max(1, columnsThatFit(widthPx, LEAST_MAP_PX));
  const bands = Math.ceil(columns / most);
  const perBand = Math.max(1, Math.ceil(columns / bands));
  const columnPx = Math.floor((widthPx + COLUMN_GAP_PX) / perBand) - COLUMN_GAP_PX;
  const fitPx = Math.max(1, Math.min(LARGEST_MAP_PX, columnPx));
  return { perBand, map: crispSize(cells, fitPx, 0.75 * fitPx) };
}

/** A list in pieces of at most `size`. */
export function inBands<T>(items: readonly T[], size: number): T[][] {
  const bands: T[][] = [];
  for (let start = 0; start < items.length; start += size) bands.push(items.slice(start, start + size));
  return bands;
}

function columnsThatFit(widthPx: number, columnPx: number): number {
  return Math.floor((widthPx + COLUMN_GAP_PX) / (columnPx + COLUMN_GAP_PX));
}
