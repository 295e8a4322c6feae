import type { Size } from '../../../core/network/network.ts';
import { crispSize, type DrawnSize } from '../../../draw/crispness.ts';

const SIDES_PX = { narrow: 112, usual: 128, wide: 192 } as const;

/** How large the maps of a panel are drawn: as large as leaves room for three and the arithmetic beside them. */
export function figureSidePx(widthPx: number): number {
  if (widthPx < 420) return SIDES_PX.narrow;
  return widthPx < 720 ? SIDES_PX.usual : SIDES_PX.wide;
}

const SMALL_PICTURE_PX = 64;

/** How large the picture is drawn beside the maps: small where the arithmetic would find no room otherwise. */
export function pictureSidePx(widthPx: number): number {
  if (widthPx < 590) return SMALL_PICTURE_PX;
  return widthPx < 820 ? SIDES_PX.usual : SIDES_PX.wide;
}

/** How large the maps are drawn where three stand beside the longest arithmetic. */
export function detailSidePx(widthPx: number): number {
  return widthPx < 590 ? 96 : 112;
}

const LARGEST_CELL_PX = 32;

/** A map's size in a square, crisp where that is large enough; few cells do not fill it. */
export function figureSize(cells: Size, fitPx: number): DrawnSize {
  const sidePx = Math.min(fitPx, LARGEST_CELL_PX * Math.max(cells.height, cells.width));
  return crispSize(cells, sidePx, 0.75 * sidePx);
}
