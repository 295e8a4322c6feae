import type { Pixels } from '../core/image/pixels.ts';
import type { Normalisation } from '../core/network/network.ts';
import type { FeatureMaps } from '../core/run/feature-maps.ts';
import { type ColourScale, colourIndex, isDiverging, MIDDLE_COLOUR } from './colour.ts';
import { blankRaster, requireCells } from './raster.ts';

/**
 * The network's input as the picture it was made from: normalisation taken back.
 *
 * @param maps [height, width, 1 or 3], normalised as the network wants it
 * @throws RangeError for another number of channels
 */
export function paintPicture({ shape, values }: FeatureMaps, normalisation: Normalisation): Pixels {
  const { channels } = shape;
  if (channels !== 1 && channels !== 3)
    throw new RangeError(`A picture has 1 or 3 channels, not ${channels}.`);
  requireCells(values, shape, channels);
  const { pixels } = blankRaster(shape);
  for (let band = 0; band < 3; band++) {
    const channel = Math.min(band, channels - 1);
    const levelOf = pixelLevel(normalisation, channel);
    for (let cell = 0; cell < shape.height * shape.width; cell++)
      pixels.data[4 * cell + band] = levelOf(values[cell * channels + channel] as number);
  }
  for (let alpha = 3; alpha < pixels.data.length; alpha += 4) pixels.data[alpha] = 255;
  return pixels;
}

/** From an input value back to a pixel's level, 0–255 before clipping. */
function pixelLevel(
  { range: [low, high], mean, std }: Normalisation,
  channel: number,
): (value: number) => number {
  const spread = std[channel] ?? 1;
  const centre = mean[channel] ?? 0;
  return (value) => ((value * spread + centre - low) / (high - low)) * 255;
}

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
