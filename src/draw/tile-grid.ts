/** How pictures of one size are set in rows: each pixel enlarged so many times. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  /** CSS pixels per pixel, whole so that all pixels look alike. */
  readonly zoom: number;
}

/** What the pictures may take, in CSS pixels. */
export interface TileRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of one picture. */
  readonly mostSidePx: number;
  readonly gapPx: number;
}

/**
 * The largest enlargement at which all pictures fit, in rows as even as can be.
 *
 * @param side of a picture, in pixels
 */
export function tileGrid(count: number, side: number, room: TileRoom): TileGrid {
  for (let zoom = Math.floor(room.mostSidePx / side); zoom > 1; zoom--) {
    const grid = evenRows(count, side, zoom, room);
    if (grid.rows * (side * zoom + room.gapPx) - room.gapPx <= room.heightPx) return grid;
  }
  return evenRows(count, side, 1, room);
}

function evenRows(count: number, side: number, zoom: number, { widthPx, gapPx }: TileRoom): TileGrid {
  const most = Math.max(1, Math.floor((widthPx + gapPx) / (side * zoom + gapPx)));
  const rows = Math.ceil(count / most);
  return { columns: Math.ceil(count / rows), rows, zoom };
}
