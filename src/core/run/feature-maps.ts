import type { LayerId, Shape } from '../network/network.ts';

/** Everything one layer put out for one picture. */
export interface FeatureMaps {
  readonly shape: Shape;
  /** [height, width, channels], row-major: index = (y · width + x) · channels + channel. */
  readonly values: Float32Array;
}

/** By layer; layers that only rename their input (dropout, flatten) are in it too. */
export type Activations = ReadonlyMap<LayerId, FeatureMaps>;

/** One feature map, [height, width]; `map` counts from 0. */
export function mapOf(maps: FeatureMaps, map: number): Float32Array {
  const { height, width, channels } = maps.shape;
  const plane = new Float32Array(height * width);
  for (let cell = 0; cell < plane.length; cell++) plane[cell] = maps.values[cell * channels + map] ?? 0;
  return plane;
}

/** One value. @throws RangeError outside the maps */
export function cellOf(maps: FeatureMaps, y: number, x: number, map: number): number {
  const { height, width, channels } = maps.shape;
  const value = maps.values[(y * width + x) * channels + map];
  if (value === undefined || y < 0 || x < 0 || map < 0 || y >= height || x >= width || map >= channels)
    throw new RangeError(`Cell (${y}, ${x}, ${map}) lies outside ${height} × ${width} × ${channels}.`);
  return value;
}
