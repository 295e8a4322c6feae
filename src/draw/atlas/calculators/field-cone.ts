import type { StackedLayer } from '../../../core/calculators/field.ts';
import { cellsSeen, fieldSteps } from '../../../core/calculators/receptive-field.ts';
import type { Rect } from '../../diagram/diagram.ts';
import { cellRuns } from './cell-runs.ts';

/** What one cell of a stack's output depends on, layer by layer, the output on top, in true places. */
export interface FieldCone {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The output's cell first, what the stack reads last. */
  readonly rows: readonly ConeRow[];
  /** Between each row and the next, as SVG path data. */
  readonly funnels: readonly string[];
}

export interface ConeRow {
  /** How many cells the output's cell depends on, gaps between dilated taps included. */
  readonly cells: number;
  readonly rect: Rect;
  /** Foot of a line of text about the row, at the left edge. */
  readonly labelYPx: number;
  /** Cells, or pieces of neighbouring ones where there are too many to tell apart; those that nothing reads are gaps. */
  readonly pieces: readonly { readonly rect: Rect; readonly isRead: boolean }[];
}

export interface FieldConeOptions {
  readonly widthPx: number;
  /** How many of the last layers are drawn; all if left out. */
  readonly layers?: number;
}

/** Of one cell, in pixels of the input: what it sees, and how far it is to the next one. */
interface Extent {
  readonly size: number;
  readonly jump: number;
}

const PIXEL: Extent = { size: 1, jump: 1 };

const MAX_PIXEL_PX = 26;
const ROW_PX = 24;
/** Holds a line of text. */
const GAP_PX = 32;
const LABEL_FOOT_PX = 8;
/** More cells than these are told by their number alone. */
const MOST_CELLS = 20_000;
/** Cells narrower than this are put together. */
const LEAST_CELL_PX = 4;

export function fieldCone(stack: readonly StackedLayer[], options: FieldConeOptions): FieldCone {
  const shown = stack.slice(stack.length - (options.layers ?? stack.length));
  const cells = cellsSeen(shown);
  const pixels = cells[0] ?? 1;
  const pixelPx = Math.min(MAX_PIXEL_PX, options.widthPx / pixels);
  const after = [{ size: 1, jump: 1 }, ...fieldSteps(shown)];
  const rows = cells
    .map((count, layer) => ({ count, layer }))
    .toReversed()
    .map(({ count, layer }, row) => coneRow(count, after[layer] ?? PIXEL, readCells(shown, layer), row));

  function coneRow(
    count: number,
    { size, jump }: Extent,
    isRead: readonly boolean[] | undefined,
    row: number,
  ): ConeRow {
    const stepPx = jump * pixelPx;
    const cellPx = Math.min(jump, size) * pixelPx;
    const leftPx = (options.widthPx - (count - 1) * stepPx - cellPx) / 2;
    const yPx = GAP_PX + row * (ROW_PX + GAP_PX);
    const piece = (from: number, number: number): Rect => ({
      xPx: leftPx + from * stepPx,
      yPx,
      widthPx: (number - 1) * stepPx + cellPx,
      heightPx: ROW_PX,
    });
    return {
      cells: count,
      rect: piece(0, count),
      labelYPx: yPx - LABEL_FOOT_PX,
      pieces: piecesOf(count, isRead, cellPx, piece),
    };
  }

  return {
    widthPx: options.widthPx,
    heightPx: rows.length * (ROW_PX + GAP_PX),
    rows,
    funnels: rows.slice(1).map((row, index) => funnelBetween(rows[index]?.rect ?? row.rect, row.rect)),
  };
}

function piecesOf(
  count: number,
  isRead: readonly boolean[] | undefined,
  cellPx: number,
  piece: (from: number, count: number) => Rect,
): ConeRow['pieces'] {
  if (!isRead) return [{ rect: piece(0, count), isRead: true }];
  if (cellPx >= LEAST_CELL_PX) return isRead.map((read, cell) => ({ rect: piece(cell, 1), isRead: read }));
  return cellRuns(isRead).map(({ kind, from, count: length }) => ({
    rect: piece(from, length),
    isRead: kind,
  }));
}

/** Of the cells before the layer of this index (the last index: the output): which does the output's cell truly read? */
function readCells(stack: readonly StackedLayer[], layer: number): readonly boolean[] | undefined {
  const counts = cellsSeen(stack);
  if (Math.max(...counts) > MOST_CELLS) return undefined;
  let read = [true];
  for (let index = stack.length - 1; index >= layer; index--) {
    const before = Array.from({ length: counts[index] ?? 1 }, () => false);
    const { kernel, stride, dilation } = stack[index] ?? { kernel: 1, stride: 1, dilation: 1 };
    read.forEach((isRead, cell) => {
      for (let tap = 0; isRead && tap < kernel; tap++) before[cell * stride + tap * dilation] = true;
    });
    read = before;
  }
  return read;
}

const funnelBetween = (above: Rect, below: Rect): string =>
  `M${above.xPx},${above.yPx + above.heightPx}h${above.widthPx}L${below.xPx + below.widthPx},${below.yPx}h${-below.widthPx}z`;
