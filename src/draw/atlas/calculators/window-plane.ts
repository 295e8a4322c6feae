import { type AxisWindow, axisWalk, cellsTouched } from '../../../core/calculators/axis-walk.ts';
import type { Rect } from '../../diagram/diagram.ts';
import type { GridCell } from '../../unit/cell-grid.ts';
import { cellRuns, LEAST_LINED_PX, walkedKinds } from './cell-runs.ts';

/** A square window at one place of its walk over a square input, the same along both axes. */
export interface WindowPlane {
  readonly cellPx: number;
  readonly input: InputPlane;
  readonly output: OutputPlane | undefined;
}

/** The padded input. All paths are SVG path data. */
export interface InputPlane {
  readonly sidePx: number;
  /** The input without its zeros. */
  readonly inner: Rect;
  /** Rows and columns that no window touches. */
  readonly unreached: readonly Rect[];
  readonly lines: string;
  /** The cells that the window multiplies. */
  readonly taps: string;
  readonly window: Rect;
  /** Where the window stands next in its row, if it fits there. */
  readonly next: Rect | undefined;
}

export interface OutputPlane {
  readonly sidePx: number;
  readonly lines: string;
  /** Cells that are made before the present one. */
  readonly done: string;
  readonly cell: Rect;
}

export interface WindowPlaneOptions {
  /** What the padded input may cover. */
  readonly mostPx: number;
  readonly place: GridCell;
  readonly isAnswerHidden: boolean;
}

const MAX_CELL_PX = 26;

export function windowPlane(window: AxisWindow, options: WindowPlaneOptions): WindowPlane {
  const { mostPx, place, isAnswerHidden } = options;
  const { padded, extent, places, isReached } = axisWalk(window);
  const cellPx = Math.min(MAX_CELL_PX, mostPx / padded);
  const sidePx = padded * cellPx;
  const block = (y: number, x: number, cells: number): Rect => ({
    xPx: x * cellPx,
    yPx: y * cellPx,
    widthPx: cells * cellPx,
    heightPx: cells * cellPx,
  });
  const [top, left] = [place.y * window.stride, place.x * window.stride];
  const fitsNext = left + window.stride + extent <= padded;
  return {
    cellPx,
    input: {
      sidePx,
      inner: block(window.pad, window.pad, window.in),
      unreached: isAnswerHidden ? [] : bands(isReached, cellPx, sidePx),
      lines: gridLines(padded, cellPx),
      taps: tapsPath(window, place, cellPx),
      window: block(top, left, extent),
      next: fitsNext ? block(top, left + window.stride, extent) : undefined,
    },
    output: isAnswerHidden
      ? undefined
      : {
          sidePx: places * cellPx,
          lines: gridLines(places, cellPx),
          done: donePath(places, place, cellPx),
          cell: block(place.y, place.x, 1),
        },
  };
}

/** What no window reaches, as whole rows and whole columns. */
function bands(isReached: readonly boolean[], cellPx: number, sidePx: number): readonly Rect[] {
  const runs = cellRuns(walkedKinds(isReached, 0)).filter(({ kind }) => kind === 'unreached');
  return runs.flatMap(({ from, count }) => {
    const [at, across] = [from * cellPx, count * cellPx];
    return [
      { xPx: 0, yPx: at, widthPx: sidePx, heightPx: across },
      { xPx: at, yPx: 0, widthPx: across, heightPx: sidePx },
    ];
  });
}

function gridLines(cells: number, cellPx: number): string {
  if (cellPx < LEAST_LINED_PX) return '';
  const sidePx = cells * cellPx;
  return Array.from({ length: cells + 1 }, (_, line) => line * cellPx)
    .map((atPx) => `M0,${atPx}h${sidePx}M${atPx},0v${sidePx}`)
    .join('');
}

function tapsPath(window: AxisWindow, { y, x }: GridCell, cellPx: number): string {
  if (window.dilation === 1) return squarePath(y * window.stride, x * window.stride, window.filter, cellPx);
  const columns = cellsTouched(window, x);
  return cellsTouched(window, y)
    .flatMap((row) => columns.map((column) => squarePath(row, column, 1, cellPx)))
    .join('');
}

const squarePath = (row: number, column: number, cells: number, cellPx: number): string =>
  `M${column * cellPx},${row * cellPx}h${cells * cellPx}v${cells * cellPx}h${-cells * cellPx}z`;

function donePath(places: number, { y, x }: GridCell, cellPx: number): string {
  const rows = y > 0 ? `M0,0h${places * cellPx}v${y * cellPx}h${-places * cellPx}z` : '';
  const row = x > 0 ? `M0,${y * cellPx}h${x * cellPx}v${cellPx}h${-x * cellPx}z` : '';
  return rows + row;
}
