import type { Pixels } from '../core/image/pixels.ts';
import type { Size } from '../core/network/network.ts';
import type { FeatureMaps } from '../core/run/feature-maps.ts';
import type { ColourScale } from './colour.ts';
import { blankRaster, painter, requireCells } from './raster.ts';

/**
 * One pixel per cell.
 *
 * @param values [height, width]
 * @throws RangeError if there are more or fewer
 */
export function paintMap(values: ArrayLike<number>, size: Size, scale: ColourScale): Pixels {
  requireCells(values, size);
  const { pixels, colours } = blankRaster(size);
  painter(scale)(values, { from: 0, step: 1, count: values.length }, colours, 0);
  return pixels;
}

/**
 * One map of a layer, one pixel per cell, straight from the layer's values.
 *
 * @param map counts from 0
 * @throws RangeError if the layer has no such map
 */
export function paintFeatureMap({ shape, values }: FeatureMaps, map: number, scale: ColourScale): Pixels {
  requireCells(values, shape, shape.channels);
  if (!(map >= 0 && map < shape.channels))
    throw new RangeError(`There are ${shape.channels} maps, none of index ${map}.`);
  const { pixels, colours } = blankRaster(shape);
  painter(scale)(values, { from: map, step: shape.channels, count: colours.length }, colours, 0);
  return pixels;
}

/** Many maps in one picture, row by row without gaps; what is left of the last row is transparent. */
export interface Sheet {
  readonly pixels: Pixels;
  readonly columns: number;
  /** Extent of one map, one pixel per cell. */
  readonly mapSize: Size;
}

/**
 * All maps of a layer in one picture, one pixel per cell.
 *
 * @param scaleOf the scale of each map; `map` counts from 0
 * @param columns maps side by side
 * @throws RangeError if values are missing or there is no column
 */
export function paintSheet(maps: FeatureMaps, scaleOf: (map: number) => ColourScale, columns: number): Sheet {
  const { shape, values } = maps;
  const { height, width, channels } = shape;
  requireCells(values, shape, channels);
  if (!(Number.isInteger(columns) && columns > 0))
    throw new RangeError(`A sheet cannot have ${columns} columns.`);
  const sheet = { height: Math.ceil(channels / columns) * height, width: columns * width };
  const { pixels, colours } = blankRaster(sheet);
  for (let map = 0; map < channels; map++) {
    const paint = painter(scaleOf(map));
    const { x, y } = placeInSheet(map, columns, shape);
    for (let row = 0; row < height; row++) {
      const run = { from: row * width * channels + map, step: channels, count: width };
      paint(values, run, colours, (y + row) * sheet.width + x);
    }
  }
  return { pixels, columns, mapSize: { height, width } };
}

/** Top left pixel of a map in a sheet. */
export function placeInSheet(
  map: number,
  columns: number,
  { height, width }: Size,
): { x: number; y: number } {
  return { x: (map % columns) * width, y: Math.floor(map / columns) * height };
}
