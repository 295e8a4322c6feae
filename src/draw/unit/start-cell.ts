import type { FeatureMaps } from '../../core/run/feature-maps.ts';
import type { GridCell } from './cell-grid.ts';

/** Where to look first on a map: the cell of the largest value; the middle of a map that is the same throughout. */
export function startCell({ shape, values }: FeatureMaps, map: number): GridCell {
  const { height, width, channels } = shape;
  const valueAt = (cell: number) => values[cell * channels + map] ?? 0;
  const middle = Math.floor(height / 2) * width + Math.floor(width / 2);
  let at = middle;
  for (let cell = 0; cell < height * width; cell++) if (valueAt(cell) > valueAt(at)) at = cell;
  return { y: Math.floor(at / width), x: at % width };
}
