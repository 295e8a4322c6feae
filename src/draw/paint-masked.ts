import type { Pixels } from '../core/image/pixels.ts';
import { blankRaster, requireCells } from './raster.ts';

/**
 * The picture as far as a map lets it through: picture · min(1, max(0, value) / limit), black where it hides all.
 *
 * @param heat [height, width] of the picture; what is negative hides
 * @param limit the value from which on a pixel is seen whole; 0 hides everything
 * @throws RangeError if heat and picture differ in size
 */
export function paintMasked(picture: Pixels, heat: ArrayLike<number>, limit: number): Pixels {
  requireCells(heat, picture);
  const { pixels } = blankRaster(picture);
  for (let cell = 0; cell < heat.length; cell++) {
    const share = limit > 0 ? Math.min(1, Math.max(0, heat[cell] as number) / limit) : 0;
    for (let at = 4 * cell, band = 0; band < 3; band++)
      pixels.data[at + band] = share * (picture.data[at + band] as number);
    pixels.data[4 * cell + 3] = 255;
  }
  return pixels;
}
