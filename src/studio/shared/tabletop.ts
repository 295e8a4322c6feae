import { type DataTexture, Mesh, MeshStandardMaterial, PlaneGeometry } from 'three';
import { hex, hsl } from './colour.ts';
import { createNoise, type Noise } from './noise.ts';
import type { Random } from './random.ts';
import { colourTexture } from './texture.ts';
import { mix, scale, smoothstep, type Vec3 } from './vector.ts';

export type TabletopKind = 'oak' | 'walnut' | 'slate' | 'linen' | 'gingham' | 'marble' | 'paint';

/** A wide flat table at height 0, centred on the origin; the pattern repeats every `tile` units. */
export function createTabletop(random: Random, kind: TabletopKind, tile: number): Mesh {
  const noise = createNoise(random.integer(0, 1e6));
  const { texture, roughness } = finish(kind, random, noise);
  const side = tile * 12;
  texture.repeat.set(side / tile, side / tile);
  const table = new Mesh(
    new PlaneGeometry(side, side),
    new MeshStandardMaterial({ map: texture, roughness }),
  );
  table.rotation.set(-Math.PI / 2, 0, random.between(0, 2 * Math.PI));
  table.receiveShadow = true;
  return table;
}

interface Finish {
  readonly texture: DataTexture;
  readonly roughness: number;
}

const TEXTURE_PX = 512;

function finish(kind: TabletopKind, random: Random, noise: Noise): Finish {
  switch (kind) {
    case 'oak':
      return wood(noise, hex(0xb98a58), hex(0x7d5230), random.integer(4, 6));
    case 'walnut':
      return wood(noise, hex(0x6b4427), hex(0x37210f), random.integer(3, 5));
    case 'slate':
      return stone(noise, hex(0x3b3a3c), hex(0x252427), 0.6);
    case 'marble':
      return marble(noise);
    case 'linen':
      return cloth(noise, hex(0xd9d4c9));
    case 'gingham':
      return gingham(noise, random.pick([hex(0xb3161c), hex(0x1d4a94), hex(0x2f7a43)]));
    case 'paint':
      return stone(
        noise,
        hsl(random.between(0, 360), random.between(0.1, 0.35), random.between(0.45, 0.8)),
        undefined,
        0.5,
      );
  }
}

/** Boards side by side, each with its own tone; the pattern tiles because every coordinate wraps. */
function wood(noise: Noise, light: Vec3, dark: Vec3, boards: number): Finish {
  const texture = colourTexture(TEXTURE_PX, (u, v) => {
    const board = Math.floor(v * boards);
    const across = v * boards - board;
    const tone = noise.at(board, 7);
    const wrap = Math.cos(2 * Math.PI * u);
    const along = Math.sin(2 * Math.PI * u);
    const figure = noise.fractal(wrap * 0.9 + board * 9, along * 0.9, across * 5 + board * 3, 3);
    const rings = 0.5 + 0.5 * Math.sin(across * 9 + figure * 9 + tone * 20);
    const fibre = noise.fractal(wrap * 4 + board * 5, along * 4, v * boards * 45, 2);
    const shade = 0.35 * rings + 0.35 * tone + 0.22 * fibre + 0.1;
    const seam = smoothstep(0.02, 0, Math.min(across, 1 - across));
    return scale(mix(light, dark, smoothstep(0, 1, shade)), 1 - 0.75 * seam);
  });
  return { texture, roughness: 0.55 };
}

function stone(noise: Noise, light: Vec3, dark: Vec3 = scale(light, 0.85), roughness = 0.7): Finish {
  const texture = colourTexture(TEXTURE_PX, (u, v) => {
    const [x, y, z, w] = torus(u, v);
    const clouds = noise.fractal(x * 1.2 + w, y * 1.2 - w, z * 1.2, 5);
    const grit = noise.at(Math.floor(u * TEXTURE_PX), Math.floor(v * TEXTURE_PX)) - 0.5;
    return scale(mix(dark, light, 0.5 + 0.5 * clouds), 1 + 0.12 * grit);
  });
  return { texture, roughness };
}

function marble(noise: Noise): Finish {
  const white = hex(0xd8d6d2);
  const vein = hex(0x8d8c8e);
  const texture = colourTexture(TEXTURE_PX, (u, v) => {
    const [x, y, z, w] = torus(u, v);
    const warp = noise.fractal(x + w, y - w, z, 4);
    const ridge = 1 - Math.abs(noise.fractal(x * 1.3 + warp, y * 1.3 + w, z * 1.3 + warp, 4));
    return mix(white, vein, smoothstep(0.8, 1, ridge) * 0.7);
  });
  return { texture, roughness: 0.25 };
}

function cloth(noise: Noise, colour: Vec3): Finish {
  const texture = colourTexture(TEXTURE_PX, (u, v) => scale(colour, weave(noise, u, v)));
  return { texture, roughness: 0.95 };
}

function gingham(noise: Noise, colour: Vec3): Finish {
  const white = hex(0xe2ddd3);
  const checks = 4;
  const texture = colourTexture(TEXTURE_PX, (u, v) => {
    const column = Math.floor(u * checks * 2) % 2;
    const row = Math.floor(v * checks * 2) % 2;
    return scale(mix(white, colour, (column + row) / 2), weave(noise, u, v));
  });
  return { texture, roughness: 0.95 };
}

function weave(noise: Noise, u: number, v: number): number {
  const threads = 128;
  const over = Math.sin(u * threads * 2 * Math.PI) * Math.sin(v * threads * 2 * Math.PI);
  return 0.93 + 0.05 * over + 0.05 * noise.at(Math.floor(u * threads), Math.floor(v * threads));
}

/** Two circles instead of two lines, so that solid noise repeats without a seam. */
function torus(u: number, v: number): readonly [number, number, number, number] {
  const around = 2 * Math.PI * u;
  const through = 2 * Math.PI * v;
  return [Math.cos(around), Math.sin(around), Math.cos(through), Math.sin(through)];
}
