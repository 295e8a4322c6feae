import type { Rect } from '../../diagram/diagram.ts';

/**
 * A full convolution as a square of area 1: N filters side by side, each a column of its F² · M weights. A depthwise
 * convolution is one such column (1/N), a pointwise one as high as 1/F² of it, N columns wide.
 */
export interface CostSquare {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly full: Rect;
  /** 1/N of the square. */
  readonly depthwise: Rect;
  /** 1/F² of the square; begins beside the column, so that no area counts twice. */
  readonly pointwise: Rect;
}

export function costSquare(filters: number, kernel: number, mostPx: number): CostSquare {
  const sidePx = mostPx / (1 + 1 / filters);
  const columnPx = sidePx / filters;
  const heightPx = sidePx / kernel ** 2;
  return {
    widthPx: sidePx + columnPx,
    heightPx: sidePx,
    full: { xPx: 0, yPx: 0, widthPx: sidePx, heightPx: sidePx },
    depthwise: { xPx: 0, yPx: 0, widthPx: columnPx, heightPx: sidePx },
    pointwise: { xPx: columnPx, yPx: sidePx - heightPx, widthPx: sidePx, heightPx },
  };
}
