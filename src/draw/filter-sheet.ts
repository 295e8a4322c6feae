import type { Pixels } from '../core/image/pixels.ts';

/** How pictures of one size are set into a sheet: so many in a row, each pixel enlarged so many times. */
export interface SheetGrid {
  readonly columns: number;
  readonly rows: number;
  /** CSS pixels per pixel, whole so that all look alike. */
  readonly zoom: number;
}

/** Between two pictures, in pixels of theirs before they are enlarged. */
const GAP = 1;

/**
 * The largest enlargement at which all pictures fit, in rows as even as can be.
 *
 * @param side of a picture, in pixels
 * @param room for the sheet, in CSS pixels
 */
export function sheetGrid(
  count: number,
  side: number,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): SheetGrid {
  const largest = Math.max(1, Math.floor(heightPx / side));
  for (let zoom = largest; zoom > 1; zoom--) {
    const grid = evenRows(count, side, zoom, widthPx);
    if (grid.rows * (side + GAP) * zoom - GAP * zoom <= heightPx) return grid;
  }
  return evenRows(count, side, 1, widthPx);
}

function evenRows(count: number, side: number, zoom: number, widthPx: number): SheetGrid {
  const most = Math.max(1, Math.floor((widthPx / zoom + GAP) / (side + GAP)));
  const rows = Math.ceil(count / most);
  return { columns: Math.ceil(count / rows), rows, zoom };
}

/** Pictures of one size side by side, row by row, transparent between them. */
export function filterSheet(pictures: readonly Pixels[], columns: number): Pixels {
  const [{ width, height } = { width: 0, height: 0 }] = pictures;
  const rows = Math.ceil(pictures.length / columns);
  const sheet = { width: columns * (width + GAP) - GAP, height: rows * (height + GAP) - GAP };
  const data = new Uint8ClampedArray(4 * sheet.width * sheet.height);
  for (const [index, picture] of pictures.entries()) {
    const left = (index % columns) * (width + GAP);
    const top = Math.floor(index / columns) * (height + GAP);
    for (let row = 0; row < height; row++) {
      const line = picture.data.subarray(4 * row * width, 4 * (row + 1) * width);
      data.set(line, 4 * ((top + row) * sheet.width + left));
    }
  }
  return { ...sheet, data };
}
