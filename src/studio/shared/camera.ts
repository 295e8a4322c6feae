import type { View } from '../scene.ts';
import { add, direction, scale, type Vec3 } from './vector.ts';

export interface Orbit {
  readonly target: Vec3;
  /** 0 looks from +z, 90 from +x. */
  readonly azimuthDegrees: number;
  readonly elevationDegrees: number;
  readonly distance: number;
  readonly fovDegrees: number;
  readonly aperture?: number;
  readonly rollDegrees?: number;
}

/** A view of the target from a point on a sphere round it. */
export function orbit(recipe: Orbit): View {
  const towards = direction(recipe.azimuthDegrees, recipe.elevationDegrees);
  return {
    position: add(recipe.target, scale(towards, recipe.distance)),
    target: recipe.target,
    fovDegrees: recipe.fovDegrees,
    aperture: recipe.aperture ?? 0,
    rollDegrees: recipe.rollDegrees ?? 0,
  };
}
