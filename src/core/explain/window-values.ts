import { cellOf, type FeatureMaps } from '../run/feature-maps.ts';
import type { WindowCell, WindowPosition } from './arithmetic.ts';

/** Value of a map under a window; 0 outside. */
export function valueAt(maps: FeatureMaps, { y, x, inside }: WindowPosition, map: number): number {
  return inside ? cellOf(maps, y, x, map) : 0;
}

/** The values of one map under a window. */
export function windowValues(
  maps: FeatureMaps,
  positions: readonly (readonly WindowPosition[])[],
  map: number,
): WindowCell[][] {
  return positions.map((line) =>
    line.map((position) => ({ ...position, value: valueAt(maps, position, map) })),
  );
}
