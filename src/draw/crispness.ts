import type { Size } from '../core/network/network.ts';

/** How large cells are drawn, in CSS pixels. */
export interface DrawnSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether every cell covers the same whole number of pixels, or every pixel the same whole number of cells. */
  readonly crisp: boolean;
}

/**
 * The largest crisp size that fits into a square: a whole multiple of the cells or,
 * for more cells than pixels, a whole fraction of them. Where none of these
 * reaches `minPx` on the longer side, the cells fill the square and are not crisp.
 *
 * @param fitPx side of the square, at least 1
 */
export function crispSize(cells: Size, fitPx: number, minPx = 1): DrawnSize {
  const longer = Math.max(cells.height, cells.width);
  const multiple = Math.floor(fitPx / longer);
  if (multiple >= 1) return multiple * longer >= minPx ? drawn(cells, multiple, true) : filling(cells, fitPx);
  const divisor = smallestDivisor(cells, longer / fitPx);
  const crisp = divisor !== undefined && longer / divisor >= minPx;
  return crisp ? drawn(cells, 1 / divisor, true) : filling(cells, fitPx);
}

function smallestDivisor({ height, width }: Size, atLeast: number): number | undefined {
  for (let divisor = Math.max(2, Math.ceil(atLeast)); divisor <= Math.min(height, width); divisor++)
    if (height % divisor === 0 && width % divisor === 0) return divisor;
  return undefined;
}

function filling(cells: Size, fitPx: number): DrawnSize {
  return drawn(cells, fitPx / Math.max(cells.height, cells.width), false);
}

function drawn({ height, width }: Size, pxPerCell: number, crisp: boolean): DrawnSize {
  const whole = (cells: number) => Math.max(1, Math.round(cells * pxPerCell));
  return { widthPx: whole(width), heightPx: whole(height), crisp };
}
