import { type Backdrop, paintBackdrop } from './backdrop.ts';
import { hex, hsl } from './colour.ts';
import type { Random } from './random.ts';
import type { Light } from './room.ts';
import { direction, mix, scale, type Vec3 } from './vector.ts';

/** Daylight: a sun placed by the camera's azimuth, rarely behind the scene, or an overcast sky. */
export function daylight(random: Random, cameraAzimuthDegrees: number, ground: Vec3): Light {
  const overcast = random.chance(0.25);
  const backlit = random.chance(0.12);
  const side = backlit ? random.between(130, 180) : random.between(20, 85);
  const azimuth = cameraAzimuthDegrees + random.pick([-1, 1]) * side;
  const warmth = random.between(0, 1);
  const sun: Vec3 = mix([1, 0.98, 0.94], [1, 0.84, 0.62], warmth);
  const zenith = overcast ? hex(0xc3c8cc) : hex(random.pick([0x6f9fd8, 0x7fa9d6, 0x5c8fcf]));
  const horizon = overcast ? hex(0xdcdedd) : hex(0xc9d8e6);
  return {
    environment: {
      zenith: scale(zenith, overcast ? 1.5 : 1.25),
      horizon: scale(horizon, overcast ? 1.4 : 1.25),
      ground: scale(ground, 0.5),
      clutterHeight: random.between(0.05, 0.25),
      clutter: scale(mix(ground, hex(0x3f4a35), 0.7), 0.5),
    },
    key: {
      direction: direction(azimuth, random.between(28, 65)),
      irradiance: scale(sun, overcast ? 0.7 : random.between(2.5, 3.4)),
      radius: overcast ? 0.5 : 0.03,
    },
  };
}

/** Leaves far out of focus: layers of soft discs from dark to sunlit; `vividness` is their saturation. */
export function foliageBackdrop(random: Random, vividness = 0.34): Backdrop {
  const hue = random.between(75, 135);
  const light = random.between(0.2, 0.44);
  const tone = (offset: number, lightness: number, saturation = vividness): Vec3 =>
    hsl(hue + offset, saturation * random.between(0.7, 1.1), light * lightness);
  return paintBackdrop(random, {
    gradient: [tone(0, 0.5), tone(5, 0.8), tone(-5, 1)],
    spots: [
      {
        count: 60,
        colours: [tone(0, 0.4), tone(10, 1), tone(-10, 1.3), hex(0x4b4030)],
        radius: [0.08, 0.26],
        opacity: [0.3, 0.8],
        height: [0, 1],
        softness: 0.8,
      },
      {
        count: 40,
        colours: [tone(-15, 1.9), tone(-10, 1.5), tone(-20, 2.2, 0.3)],
        radius: [0.03, 0.1],
        opacity: [0.2, 0.6],
        height: [0.1, 1],
        softness: 0.35,
      },
      {
        count: random.integer(0, 18),
        colours: [hex(0xe9f0e0), hex(0xdfeaf2)],
        radius: [0.02, 0.07],
        opacity: [0.4, 0.9],
        height: [0.45, 1],
        softness: 0.2,
      },
      {
        count: random.integer(0, 5),
        colours: [hex(0x2f2820), hex(0x4a3d2e)],
        radius: [0.012, 0.03],
        opacity: [0.5, 0.9],
        height: [0.2, 0.9],
        softness: 0.6,
        stretch: 14,
      },
    ],
  });
}
