import type { DialValues } from '../../core/scene/dials.ts';
import type { StudioScene, View } from '../scene.ts';
import type { KeyLight } from '../shared/environment.ts';
import { horizonShare } from '../shared/landscape.ts';
import type { Photometry } from '../shared/photometry.ts';
import { add, clamp, direction, length, scale, type Vec3 } from '../shared/vector.ts';

const DEGREES = 180 / Math.PI;

/** Where one thing lies as seen from another, in degrees; see `direction`. */
interface Bearing {
  readonly azimuthDegrees: number;
  readonly elevationDegrees: number;
  readonly distance: number;
}

export function bearing(from: Vec3, to: Vec3): Bearing {
  const way = add(to, scale(from, -1));
  const distance = length(way);
  return {
    azimuthDegrees: Math.atan2(way[0], way[2]) * DEGREES,
    elevationDegrees: Math.asin(clamp(way[1] / distance, -1, 1)) * DEGREES,
    distance,
  };
}

/** The camera never looks straight down: what is up in the picture would be anyone's guess. */
const HIGHEST_DEGREES = 88;
/** How near the ground the camera may come, in shares of its distance. */
const ABOVE_FLOOR = 0.02;

/** Lowest and highest elevation of the camera, in degrees, at a distance from what it looks at. */
export function elevationRange(
  target: Vec3,
  distance: number,
  floor: number | undefined,
): readonly [number, number] {
  if (floor === undefined) return [-HIGHEST_DEGREES, HIGHEST_DEGREES];
  const lowest = (floor - target[1]) / distance + ABOVE_FLOOR;
  return [Math.asin(clamp(lowest, -1, 1)) * DEGREES, HIGHEST_DEGREES];
}

/** The camera raised and moved away; it goes on looking at its target and never goes under the floor. */
export function turnedView(view: View, dials: DialValues, floor: number | undefined): View {
  const { target } = view;
  const seen = bearing(target, view.position);
  const distance = seen.distance * dials.distance;
  if (dials.raise === 0 && dials.distance === 1) return view;
  const [lowest, highest] = elevationRange(target, distance, floor);
  const elevationDegrees = clamp(seen.elevationDegrees + dials.raise, lowest, highest);
  const towards = direction(seen.azimuthDegrees, elevationDegrees);
  return { ...view, position: add(target, scale(towards, distance)) };
}

/** A lamp or sun below this would light the scene from under its ground. */
const LOWEST_LIGHT_DEGREES = 3;

export function turnedLight(key: KeyLight, dials: DialValues): KeyLight {
  const { azimuthDegrees, elevationDegrees } = bearing([0, 0, 0], key.direction);
  const raised = clamp(elevationDegrees + dials.lightRaise, LOWEST_LIGHT_DEGREES, HIGHEST_DEGREES);
  const isMoved = dials.lightTurn !== 0 || dials.lightRaise !== 0;
  return {
    ...key,
    direction: isMoved ? direction(azimuthDegrees + dials.lightTurn, raised) : key.direction,
    irradiance: scale(key.irradiance, dials.light),
  };
}

export const turnedPhotometry = (photometry: Photometry, dials: DialValues): Photometry => ({
  ...photometry,
  exposure: photometry.exposure * dials.exposure,
});

/** How far up a backdrop painted for one view moves in another, as a share of the picture's height. */
export function backdropRise(paintedFor: View, view: View): number {
  const horizonOf = ({ target, position, fovDegrees }: View): number =>
    horizonShare(bearing(target, position).elevationDegrees, fovDegrees);
  return horizonOf(view) - horizonOf(paintedFor);
}

/** What a scene looks like from a class's own place, or what stands in for it elsewhere. */
export type SceneSetting = Pick<StudioScene, 'surroundings' | 'backdrop' | 'floor'> & {
  /** The view that the backdrop was painted for. */
  readonly paintedFor: View;
};
