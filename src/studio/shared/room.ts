import { type Backdrop, paintBackdrop } from './backdrop.ts';
import { hex, hsl } from './colour.ts';
import type { Environment, KeyLight } from './environment.ts';
import type { Random } from './random.ts';
import { direction, scale, type Vec3 } from './vector.ts';

export interface Light {
  readonly environment: Environment;
  readonly key: KeyLight;
}

/** Indoors: a window or a lamp to one side of the camera, the room's walls as fill. */
export function roomLight(random: Random, cameraAzimuthDegrees: number, tableColour: Vec3): Light {
  const warm = random.between(0, 1);
  const wall = hsl(35, 0.06 + 0.12 * warm, random.between(0.55, 0.75));
  const side = random.pick([-1, 1]) * random.between(45, 140);
  const tint: Vec3 = [1, 0.97 - 0.06 * warm, 0.95 - 0.16 * warm];
  return {
    environment: {
      zenith: scale(wall, 1.5),
      horizon: scale(wall, 1.2),
      ground: scale(tableColour, 0.5),
      clutterHeight: random.between(0.1, 0.4),
      clutter: scale(wall, 0.3),
    },
    key: {
      direction: direction(cameraAzimuthDegrees + side, random.between(28, 62)),
      irradiance: scale(tint, random.between(1.8, 2.8)),
      radius: random.between(0.12, 0.35),
    },
  };
}

/** A room far out of focus: walls, furniture, a lamp or window here and there. */
export function roomBackdrop(random: Random): Backdrop {
  const wall = hsl(random.between(20, 50), random.between(0.08, 0.3), random.between(0.2, 0.6));
  const dark = scale(wall, 0.35);
  return paintBackdrop(random, {
    gradient: [dark, scale(wall, 0.7), wall, scale(wall, 0.9)],
    spots: [
      {
        count: 30,
        colours: [dark, scale(wall, 1.4), hex(0x6b4a33), hex(0x55606b)],
        radius: [0.06, 0.25],
        opacity: [0.3, 0.8],
        height: [0, 1],
        softness: 0.5,
        stretch: 1.4,
      },
      {
        count: random.integer(0, 8),
        colours: [hex(0xfff1d0)],
        radius: [0.02, 0.06],
        opacity: [0.4, 0.9],
        height: [0.3, 1],
        softness: 0.25,
      },
    ],
  });
}
