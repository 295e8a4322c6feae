import { type AxisWindow, axisWalk, cellsTouched } from '../../../core/calculators/axis-walk.ts';
import type { Rect } from '../../diagram/diagram.ts';
import { type CellRun, cellRuns, linesAcross, type WalkedKind, walkedKinds } from './cell-runs.ts';

/** A window at one place of its walk along one axis: the padded input on top, the output below it, to scale. */
export interface WindowRow {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly cellPx: number;
  /** Of the padded input, from left to right. */
  readonly runs: readonly (CellRun<WalkedKind> & { readonly rect: Rect })[];
  /** SVG path data of the lines between the input's cells. */
  readonly lines: string;
  /** The cells that the window multiplies, neighbours in one piece. */
  readonly taps: readonly Rect[];
  /** From its first to its last cell. */
  readonly window: Rect;
  /** Where it stands next, if it fits there: shows the stride. */
  readonly next: Rect | undefined;
  readonly output: OutputRow | undefined;
}

export interface OutputRow {
  /** One for each place. */
  readonly cells: readonly Rect[];
  /** The one that the window makes. */
  readonly cell: Rect;
  /** From the window to its cell, as SVG path data. */
  readonly funnel: string;
}

export interface WindowRowOptions {
  readonly widthPx: number;
  /** From 0. */
  readonly place: number;
  /** Neither the output nor what its size follows from: where the walk ends, which cells are never reached. */
  readonly isAnswerHidden: boolean;
}

const MAX_CELL_PX = 30;
const ROW_PX = 30;
const GAP_PX = 34;
/** Room for the window's outline. */
const EDGE_PX = 3;

export function windowRow(window: AxisWindow, options: WindowRowOptions): WindowRow {
  const { widthPx, place, isAnswerHidden } = options;
  const walk = axisWalk(window);
  const cellPx = Math.min(MAX_CELL_PX, (widthPx - 2 * EDGE_PX) / walk.padded);
  const rect = (from: number, count: number): Rect => ({
    xPx: EDGE_PX + from * cellPx,
    yPx: EDGE_PX,
    widthPx: count * cellPx,
    heightPx: ROW_PX,
  });
  const kinds = walkedKinds(isAnswerHidden ? walk.isReached.map(() => true) : walk.isReached, window.pad);
  const start = place * window.stride;
  const fitsNext = start + window.stride + walk.extent <= walk.padded;
  return {
    widthPx: walk.padded * cellPx + 2 * EDGE_PX,
    heightPx: 2 * EDGE_PX + ROW_PX + (isAnswerHidden ? 0 : GAP_PX + ROW_PX),
    cellPx,
    runs: cellRuns(kinds).map((run) => ({ ...run, rect: rect(run.from, run.count) })),
    lines: linesAcross(walk.padded, cellPx, EDGE_PX, EDGE_PX, ROW_PX),
    taps:
      window.dilation === 1
        ? [rect(start, window.filter)]
        : cellsTouched(window, place).map((cell) => rect(cell, 1)),
    window: rect(start, walk.extent),
    next: fitsNext ? rect(start + window.stride, walk.extent) : undefined,
    output: isAnswerHidden ? undefined : outputRow(window, walk.places, walk.extent, place, cellPx),
  };
}

/** Each cell of the output stands below the middle of its window, and is as wide as a step where windows allow. */
function outputRow(
  { stride }: AxisWindow,
  places: number,
  extent: number,
  place: number,
  cellPx: number,
): OutputRow {
  const widthPx = Math.min(stride, extent) * cellPx;
  const yPx = EDGE_PX + ROW_PX + GAP_PX;
  const cells = Array.from({ length: places }, (_, at) => ({
    xPx: EDGE_PX + (at * stride + extent / 2) * cellPx - widthPx / 2,
    yPx,
    widthPx,
    heightPx: ROW_PX,
  }));
  const cell = cells[Math.min(place, places - 1)] ?? { xPx: 0, yPx, widthPx: 0, heightPx: ROW_PX };
  const [left, right] = [EDGE_PX + place * stride * cellPx, EDGE_PX + (place * stride + extent) * cellPx];
  const funnel = `M${left},${EDGE_PX + ROW_PX}L${cell.xPx},${yPx}h${cell.widthPx}L${right},${EDGE_PX + ROW_PX}z`;
  return { cells, cell, funnel };
}
