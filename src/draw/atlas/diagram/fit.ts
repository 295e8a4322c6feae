/** A width and a height in CSS pixels. */
export interface Extent {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Fit {
  /** The width to lay the drawing out in. */
  readonly roomPx: number;
  readonly zoom: number;
  /** Else it scrolls down. */
  readonly isWhole: boolean;
}

/** Smaller, and colours can no longer be told apart: then it fits across, and scrolls. */
export const SMALLEST_FIT = 0.25;
/** How much wider than its frame a drawing may be laid out, step by step. */
const STEP = 1.25;

/**
 * The width of rows at which the whole of a drawing is largest in a frame: one that is tall gets longer rows.
 * Never larger than it is, never smaller than `SMALLEST_FIT`.
 * @param layAt the size of the drawing with rows so long, in CSS pixels
 */
export function fitOf(layAt: (roomPx: number) => Extent, frame: Extent): Fit {
  let best = { roomPx: frame.widthPx, zoom: 0 };
  for (let roomPx = frame.widthPx; roomPx * SMALLEST_FIT <= frame.widthPx; roomPx *= STEP) {
    const { widthPx, heightPx } = layAt(roomPx);
    const across = frame.widthPx / widthPx;
    const zoom = Math.min(1, across, frame.heightPx / heightPx);
    if (zoom > best.zoom) best = { roomPx, zoom };
    // Rows that are longer still only make it smaller.
    if (zoom === 1 || (zoom === across && zoom < best.zoom)) break;
  }
  const zoom = Math.max(SMALLEST_FIT, best.zoom);
  return { ...best, zoom, isWhole: zoom === best.zoom };
}
