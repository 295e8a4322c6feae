import { type Backdrop, paintBackdrop, type Spots } from './backdrop.ts';
import { hex, hsl } from './colour.ts';
import type { Random } from './random.ts';
import { clamp, mix, scale, type Vec3 } from './vector.ts';

/**
 * Where the horizon lies in a picture, as a share of its height from the bottom, when a level camera
 * looks down by `elevationDegrees`.
 */
export function horizonShare(elevationDegrees: number, fovDegrees: number): number {
  const radians = Math.PI / 180;
  return 0.5 + Math.tan(elevationDegrees * radians) / (2 * Math.tan((fovDegrees / 2) * radians));
}

export type Surroundings = 'trees' | 'town' | 'open' | 'sea';

/** Sky, clouds and what stands on the horizon, all a little out of focus. */
export function landscapeBackdrop(
  random: Random,
  horizon: number,
  kind: Surroundings,
  ground: Vec3,
): Backdrop {
  const grey = random.chance(0.3);
  const top = grey ? hex(0xb4bcc3) : hex(random.pick([0x5b8fd0, 0x6fa0d8, 0x86aede]));
  const low = grey ? hex(0xd5d8d9) : hex(0xcfdfeb);
  const clear = clamp(horizon, 0.02, 0.98);
  const steps = 48;
  const gradient = Array.from({ length: steps }, (_, i): Vec3 => {
    const y = i / (steps - 1);
    return y < clear ? ground : mix(low, top, Math.min(1, ((y - clear) / 0.6) ** 0.8));
  });
  const clouds: Spots = {
    count: random.integer(3, 16),
    colours: [hex(0xf6f6f4), hex(0xe4e7ea)],
    radius: [0.06, 0.22],
    opacity: [0.2, 0.7],
    height: [clear + 0.15, 1.1],
    softness: 0.9,
    stretch: 0.45,
  };
  return paintBackdrop(
    random,
    { gradient, spots: [clouds, ...skyline(random, clear, kind)], blur: random.between(0.003, 0.008) },
    192,
  );
}

function skyline(random: Random, horizon: number, kind: Surroundings): Spots[] {
  const green = hsl(random.between(75, 125), random.between(0.15, 0.32), random.between(0.26, 0.4));
  const hills: Spots = {
    count: 14,
    colours: [mix(green, hex(0x8fa3b5), 0.6), mix(green, hex(0x8fa3b5), 0.75)],
    radius: [0.15, 0.4],
    opacity: [0.7, 1],
    height: [horizon - 0.02, horizon],
    softness: 0.15,
    stretch: 0.16,
  };
  switch (kind) {
    case 'open':
    case 'sea':
      return random.chance(0.6) ? [hills] : [];
    case 'trees':
      return [hills, ...treeLine(green, horizon, random.between(0.05, 0.13))];
    case 'town':
      return [houses(horizon), ...treeLine(green, horizon, 0.05)];
  }
}

function treeLine(green: Vec3, horizon: number, height: number): Spots[] {
  return [
    {
      count: 70,
      colours: [scale(green, 0.7), scale(green, 0.95)],
      radius: [0.03, 0.09],
      opacity: [0.7, 1],
      height: [horizon, horizon + height],
      softness: 0.25,
    },
    {
      count: 220,
      colours: [green, scale(green, 1.5), scale(green, 0.6)],
      radius: [0.006, 0.025],
      opacity: [0.3, 0.8],
      height: [horizon, horizon + height * 1.15],
      softness: 0.35,
    },
  ];
}

function houses(horizon: number): Spots {
  return {
    count: 16,
    colours: [hex(0x9a8a78), hex(0x7d6a5c), hex(0xb3aca2), hex(0x6f7a84), hex(0x8c5545)],
    radius: [0.05, 0.12],
    opacity: [0.9, 1],
    height: [horizon, horizon + 0.06],
    softness: 0.05,
    stretch: 1.2,
    shape: 'box',
  };
}
