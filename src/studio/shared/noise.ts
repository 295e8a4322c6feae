import { clamp, lerp } from './vector.ts';

/** Solid noise, fixed by its seed. Coordinates in cells: one feature per unit length. */
export interface Noise {
  /** Gradient noise, about [-1, 1], 0 at whole coordinates. Perlin 2002. */
  gradient(x: number, y: number, z?: number): number;
  /** Sum of octaves, each twice as fine and half as strong; about [-1, 1]. */
  fractal(x: number, y: number, z?: number, octaves?: number): number;
  /** Distances to the nearest and second nearest of one random point per cell. Worley 1996. */
  cells(x: number, y: number, z?: number): CellDistances;
  /** A fixed number in [0, 1) for whole coordinates. */
  at(x: number, y: number, z?: number): number;
}

export interface CellDistances {
  readonly nearest: number;
  readonly second: number;
  /** A number in [0, 1) that names the nearest point. */
  readonly id: number;
}

export function createNoise(seed: number): Noise {
  const hash = (x: number, y: number, z: number): number => hashCell(x, y, z, seed);

  const gradient = (x: number, y: number, z = 0): number => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const z0 = Math.floor(z);
    const corner = (i: number, j: number, k: number): number =>
      slope(hash(x0 + i, y0 + j, z0 + k), x - x0 - i, y - y0 - j, z - z0 - k);
    const u = fade(x - x0);
    const v = fade(y - y0);
    const w = fade(z - z0);
    const near = lerp(
      lerp(corner(0, 0, 0), corner(1, 0, 0), u),
      lerp(corner(0, 1, 0), corner(1, 1, 0), u),
      v,
    );
    const far = lerp(lerp(corner(0, 0, 1), corner(1, 0, 1), u), lerp(corner(0, 1, 1), corner(1, 1, 1), u), v);
    return lerp(near, far, w);
  };

  const fractal = (x: number, y: number, z = 0, octaves = 4): number => {
    let sum = 0;
    let strength = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave++) {
      const fine = 2 ** octave;
      sum += strength * gradient(x * fine + octave * 17.3, y * fine, z * fine);
      total += strength;
      strength /= 2;
    }
    return clamp((1.5 * sum) / total, -1, 1);
  };

  const cells = (x: number, y: number, z = 0): CellDistances => {
    let nearest = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let id = 0;
    for (let k = -1; k <= 1; k++) {
      for (let j = -1; j <= 1; j++) {
        for (let i = -1; i <= 1; i++) {
          const cellX = Math.floor(x) + i;
          const cellY = Math.floor(y) + j;
          const cellZ = Math.floor(z) + k;
          const random = hash(cellX, cellY, cellZ);
          const distance = Math.hypot(
            cellX + (random & 1023) / 1024 - x,
            cellY + ((random >>> 10) & 1023) / 1024 - y,
            cellZ + ((random >>> 20) & 1023) / 1024 - z,
          );
          if (distance < nearest) {
            second = nearest;
            nearest = distance;
            id = (random >>> 4) / 2 ** 28;
          } else if (distance < second) second = distance;
        }
      }
    }
    return { nearest, second, id };
  };

  return { gradient, fractal, cells, at: (x, y, z = 0) => hash(x, y, z) / 2 ** 32 };
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/** Dot product of the offset with one of twelve edge directions. */
function slope(hash: number, x: number, y: number, z: number): number {
  const edge = hash % 12;
  const first = edge < 8 ? x : y;
  const second = edge < 4 ? y : z;
  return ((hash >>> 8) & 1 ? first : -first) + ((hash >>> 9) & 1 ? second : -second);
}

/** Unsigned 32-bit whole number mixed from three whole coordinates and a seed. */
function hashCell(x: number, y: number, z: number, seed: number): number {
  let hash = Math.imul(x, 0x8da6b343) ^ Math.imul(y, 0xd8163841) ^ Math.imul(z, 0xcb1ab31f) ^ seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
