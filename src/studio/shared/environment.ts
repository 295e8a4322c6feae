import type { Noise } from './noise.ts';
import { clamp, dot, mix, scale, smoothstep, type Vec3 } from './vector.ts';

/** Light from far away, by direction. Colours are linear radiance; 1 is white paper under full light. */
export interface Environment {
  readonly zenith: Vec3;
  readonly horizon: Vec3;
  readonly ground: Vec3;
  /** Height of dark shapes (trees, houses, furniture) on the horizon, as an elevation's sine; 0 for none. */
  readonly clutterHeight: number;
  readonly clutter: Vec3;
}

/** A lamp, a window or the sun: a disc on the sky that casts shadows. */
export interface KeyLight {
  /** Unit vector towards the light. */
  readonly direction: Vec3;
  /** Irradiance on a surface that faces it, linear; 3 is a bright sun beside an environment of 1. */
  readonly irradiance: Vec3;
  /** Angular radius in radians: 0.03 makes crisp shadows, 0.4 a window's. */
  readonly radius: number;
}

/** Radiance that arrives from a direction, the key light left out. */
export function skyRadiance(environment: Environment, noise: Noise, towards: Vec3): Vec3 {
  const up = towards[1];
  const open = mix(environment.horizon, environment.zenith, smoothstep(0, 0.7, up));
  const azimuth = Math.atan2(towards[0], towards[2]);
  const outline =
    environment.clutterHeight *
    (0.75 + noise.fractal(2.2 * Math.cos(azimuth), 2.2 * Math.sin(azimuth), 0.5, 3));
  const cluttered = mix(environment.clutter, open, smoothstep(outline - 0.04, outline + 0.04, up));
  const above = environment.clutterHeight > 0 ? cluttered : open;
  return mix(environment.ground, above, smoothstep(-0.06, 0.02, up));
}

/** Radiance of the key light's disc, softened at its rim. */
export function keyRadiance(key: KeyLight, towards: Vec3): Vec3 {
  const radius = Math.max(key.radius, 0.06);
  const angle = Math.acos(clamp(dot(key.direction, towards), -1, 1));
  const inside = 1 - smoothstep(radius * 0.8, radius * 1.2, angle);
  return scale(key.irradiance, inside / (Math.PI * Math.sin(radius) ** 2));
}

/**
 * Sky and key light as an equirectangular picture for reflections.
 * @returns [height, width, 4], linear radiance and 1; row 0 looks straight down
 */
export function equirectangular(
  environment: Environment,
  key: KeyLight,
  noise: Noise,
  heightPx: number,
): Float32Array {
  const widthPx = heightPx * 2;
  const pixels = new Float32Array(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    const elevation = ((y + 0.5) / heightPx - 0.5) * Math.PI;
    for (let x = 0; x < widthPx; x++) {
      const around = ((x + 0.5) / widthPx - 0.5) * 2 * Math.PI;
      const towards: Vec3 = [
        Math.cos(elevation) * Math.cos(around),
        Math.sin(elevation),
        Math.cos(elevation) * Math.sin(around),
      ];
      const sky = skyRadiance(environment, noise, towards);
      const lamp = keyRadiance(key, towards);
      pixels.set([sky[0] + lamp[0], sky[1] + lamp[1], sky[2] + lamp[2], 1], (y * widthPx + x) * 4);
    }
  }
  return pixels;
}
