import type { FeatureMaps } from '../../core/run/feature-maps.ts';
import type { GridCell } from './cell-grid.ts';

/** Where to look first on a map: the cell furthest from zero; the middle of a map that is zero throughout. */
export function startCell({ shape, values }: FeatureMaps, map: number): GridCell {
  const { height, width, channels } = shape;
  let strongest = 0;
  let at = Math.floor(height / 2) * width + Math.floor(width / 2);
  for (let cell = 0; cell < height * width; cell++) {
    const strength = Math.abs(values[cell * channels + map] ?? 0);
    if (strength > strongest) {
      strongest = strength;
      at = cell;
    }
  }
  return { y: Math.floor(at / width), x: at % width };
}
