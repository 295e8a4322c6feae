import type { Rect } from '../../diagram/diagram.ts';
import { LEAST_LINED_PX } from './cell-runs.ts';

/** Kernels as squares of cells, all to one scale: every cell stands for the same number of weights. */
export interface KernelSquares {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly cellPx: number;
  /** In lines, from left to right; within a line they stand on its foot. */
  readonly squares: readonly KernelSquare[];
}

export interface KernelSquare {
  readonly rect: Rect;
  /** SVG path data of the lines between its cells. */
  readonly lines: string;
}

const MAX_CELL_PX = 18;
const GAP_PX = 12;

/**
 * @param sides of the kernels, in cells
 * @param cellPx of every cell; see `cellToFit`
 */
export function kernelSquares(sides: readonly number[], widthPx: number, cellPx: number): KernelSquares {
  const lines: number[][] = [];
  let rightPx = Number.POSITIVE_INFINITY;
  for (const side of sides) {
    rightPx += GAP_PX + side * cellPx;
    if (rightPx > widthPx) {
      lines.push([]);
      rightPx = side * cellPx;
    }
    lines.at(-1)?.push(side);
  }
  const squares: KernelSquare[] = [];
  let topPx = 0;
  for (const line of lines) {
    const footPx = topPx + Math.max(...line) * cellPx;
    let xPx = 0;
    for (const side of line) {
      const sidePx = side * cellPx;
      squares.push(kernelSquare(side, cellPx, xPx, footPx - sidePx));
      xPx += sidePx + GAP_PX;
    }
    topPx = footPx + GAP_PX;
  }
  const rights = squares.map(({ rect }) => rect.xPx + rect.widthPx);
  return { widthPx: Math.max(0, ...rights), heightPx: Math.max(0, topPx - GAP_PX), cellPx, squares };
}

/** The largest cell with which the largest of these kernels fits into a width. */
export const cellToFit = (sides: readonly number[], widthPx: number): number =>
  Math.min(MAX_CELL_PX, widthPx / Math.max(1, ...sides));

function kernelSquare(side: number, cellPx: number, xPx: number, yPx: number): KernelSquare {
  const sidePx = side * cellPx;
  const lines =
    cellPx < LEAST_LINED_PX
      ? ''
      : Array.from({ length: side - 1 }, (_, line) => (line + 1) * cellPx)
          .map((atPx) => `M${xPx},${yPx + atPx}h${sidePx}M${xPx + atPx},${yPx}v${sidePx}`)
          .join('');
  return { rect: { xPx, yPx, widthPx: sidePx, heightPx: sidePx }, lines };
}
