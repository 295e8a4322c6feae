import type { Pixels } from '../core/image/pixels.ts';
import { type ColourScale, colourIndex, isDiverging, MIDDLE_COLOUR } from './colour.ts';
import { blankRaster, requireCells } from './raster.ts';

/**
 * How strongly a heat map covers the picture: `even` the same everywhere,
 * `by strength` in proportion to |value|, so that the picture shows where nothing was found.
 */
export type OverlayStyle = 'even' | 'by strength';

/**
 * A heat map over a picture: opacity · heat + (1 − opacity) · picture, level by level.
 *
 * @param heat [height, width] of the picture
 * @param opacity of the strongest colour, 0–1
 * @throws RangeError if heat and picture differ in size
 */
export function paintOverlay(
  picture: Pixels,
  heat: ArrayLike<number>,
  scale: ColourScale,
  opacity: number,
  style: OverlayStyle = 'even',
): Pixels {
  requireCells(heat, picture);
  const { pixels } = blankRaster(picture);
  pixels.data.set(picture.data);
  const colours = new Uint8Array(scale.table.buffer, scale.table.byteOffset, scale.table.byteLength);
  const shares = coverage(scale, opacity, style);
  for (let cell = 0; cell < heat.length; cell++) {
    const entry = colourIndex(scale, heat[cell] as number);
    const share = shares[entry] as number;
    for (let at = 4 * cell, band = 0; band < 3; band++)
      pixels.data[at + band] =
        (1 - share) * (picture.data[at + band] as number) + share * (colours[4 * entry + band] as number);
  }
  return pixels;
}

/** Opacity of each table entry; the last, for values that are not numbers, covers nothing. */
function coverage({ kind, table }: ColourScale, opacity: number, style: OverlayStyle): Float32Array {
  const last = table.length - 1;
  const zero = isDiverging(kind) ? MIDDLE_COLOUR : 0;
  return Float32Array.from(table, (_, entry) => {
    if (entry === last) return 0;
    return style === 'even' ? opacity : (opacity * Math.abs(entry - zero)) / (last - 1 - zero);
  });
}
