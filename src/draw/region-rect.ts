import type { Size } from '../core/network/network.ts';
import type { Region } from '../core/network/receptive-field.ts';
import type { Rect } from './diagram/diagram.ts';

/**
 * Cells of a map as a rectangle on the diagram. It reaches beyond the map where the
 * cells do, as a window over padding does.
 *
 * @param map where the whole map is drawn
 * @param cells how many cells the map has
 * @param region in cells
 */
export function regionRect(map: Rect, cells: Size, region: Region): Rect {
  const cellWidthPx = map.widthPx / cells.width;
  const cellHeightPx = map.heightPx / cells.height;
  return {
    xPx: map.xPx + region.left * cellWidthPx,
    yPx: map.yPx + region.top * cellHeightPx,
    widthPx: region.width * cellWidthPx,
    heightPx: region.height * cellHeightPx,
  };
}
