import { Group, Mesh, MeshPhysicalMaterial } from 'three';
import { hex, hsl } from '../../shared/colour.ts';
import { createNoise, type Noise } from '../../shared/noise.ts';
import type { Random } from '../../shared/random.ts';
import { surface } from '../../shared/surface.ts';
import { add, clamp, mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** Looks shared by the fruits of one picture. */
export interface Variety {
  readonly peel: Vec3;
  readonly pulp: Vec3;
}

export function randomVariety(random: Random): Variety {
  const hue = random.between(29, 36);
  return { peel: hsl(hue, 1, random.between(0.49, 0.53)), pulp: hsl(hue - 2, 1, random.between(0.52, 0.56)) };
}

const SKIN = { roughness: 0.42, clearcoat: 0.25, clearcoatRoughness: 0.4, vertexColors: true } as const;

/** A whole orange of radius 1 round the origin, its stem end up. */
export function wholeOrange(random: Random, variety: Variety): Group {
  const noise = createNoise(random.integer(0, 1e6));
  const skin = surface({
    columns: 380,
    rows: 230,
    point: (u, v) => peelPoint(noise, u, v * Math.PI),
    colour: (u, v) => peelColour(noise, variety, u, v * Math.PI),
  });
  const fruit = new Group();
  fruit.add(new Mesh(skin, new MeshPhysicalMaterial(SKIN)), stemButton(random));
  return fruit;
}

/** Half an orange, cut face up at height 0, skin below. */
export function halfOrange(random: Random, variety: Variety): Group {
  const noise = createNoise(random.integer(0, 1e6));
  const skin = surface({
    columns: 300,
    rows: 120,
    point: (u, v) => peelPoint(noise, u, v * (Math.PI / 2)),
    colour: (u, v) => peelColour(noise, variety, u, v * (Math.PI / 2)),
  });
  const half = new Group();
  half.add(new Mesh(skin, new MeshPhysicalMaterial(SKIN)), cutFace(random, noise, variety));
  return half;
}

/** Point of the skin; `fall` is the angle from the lower pole, π at the stem. */
function peelPoint(noise: Noise, u: number, fall: number): Vec3 {
  const around = 2 * Math.PI * u;
  const towards: Vec3 = [
    Math.sin(fall) * Math.sin(around),
    -Math.cos(fall),
    Math.sin(fall) * Math.cos(around),
  ];
  const [x, y, z] = towards;
  const lumps =
    0.02 * noise.fractal(x * 1.5, y * 1.5, z * 1.5, 2) + 0.004 * noise.fractal(x * 7, y * 7, z * 7, 2);
  const pores = 0.009 * smoothstep(0.5, 0.1, noise.cells(x * 19, y * 19, z * 19).nearest);
  const stemDip = 0.07 * smoothstep(0.35, 0, Math.PI - fall);
  const flat = 1 - 0.04 * y * y;
  return scale(towards, (1 + lumps - pores - stemDip) * flat);
}

function peelColour(noise: Noise, { peel }: Variety, u: number, fall: number): Vec3 {
  const around = 2 * Math.PI * u;
  const [x, y, z] = [Math.sin(fall) * Math.sin(around), -Math.cos(fall), Math.sin(fall) * Math.cos(around)];
  const mottle = 1 + 0.1 * noise.fractal(x * 3, y * 3, z * 3, 3);
  const pore = smoothstep(0.5, 0.1, noise.cells(x * 19, y * 19, z * 19).nearest);
  const green = mix(scale(peel, mottle), hex(0x8c8a2a), 0.4 * smoothstep(0.6, 0.1, Math.PI - fall));
  return mix(green, scale(peel, 0.72), 0.45 * pore);
}

function stemButton(random: Random): Mesh {
  const points = random.integer(5, 6);
  const green = hex(random.pick([0x5d6b2a, 0x6e6a3a, 0x4f5f2b]));
  const geometry = surface({
    columns: 60,
    rows: 10,
    point: (u, v) => {
      const r = 0.1 * (1 - v) * (1 + 0.22 * Math.cos(points * 2 * Math.PI * u));
      return [r * Math.sin(2 * Math.PI * u), 0.895 + 0.03 * v, r * Math.cos(2 * Math.PI * u)];
    },
    colour: (_, v) => scale(green, 0.6 + 0.7 * smoothstep(0.9, 0.3, v)),
  });
  return new Mesh(geometry, new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.85 }));
}

const PITH = hex(0xf8ecd0);
const MEMBRANE = hex(0xf9dca0);

/** Segments between membranes, white pith, rind: facing +y at height 0. */
function cutFace(random: Random, noise: Noise, variety: Variety): Mesh {
  const segments = random.integer(9, 11);
  const wobble = Array.from({ length: segments }, () => random.between(-0.12, 0.12));
  const core = random.between(0.04, 0.08);
  const geometry = surface({
    columns: 420,
    rows: 150,
    point: (u, v) => {
      const rim = peelPoint(noise, u, Math.PI / 2);
      const inside = pulpShare(u, 1 - v, segments, wobble, core);
      const grain = 0.012 * noise.fractal(rim[0] * (1 - v) * 9, rim[2] * (1 - v) * 9, 3, 2);
      return add(scale(rim, 1 - v), [0, v === 0 ? 0 : inside * (0.008 + grain), 0]);
    },
    colour: (u, v) => {
      const r = 1 - v;
      const inside = pulpShare(u, r, segments, wobble, core);
      const paleRing = mix(variety.peel, PITH, smoothstep(0.985, 0.95, r));
      const walls = mix(MEMBRANE, paleRing, smoothstep(0.86, 0.93, r));
      return mix(walls, pulpColour(noise, variety, u, r), inside);
    },
  });
  return new Mesh(
    geometry,
    new MeshPhysicalMaterial({
      vertexColors: true,
      roughness: 0.35,
      clearcoat: 0.7,
      clearcoatRoughness: 0.18,
    }),
  );
}

/** 1 inside a segment's pulp, 0 on membranes, core and pith. */
function pulpShare(u: number, r: number, segments: number, wobble: readonly number[], core: number): number {
  const at = u * segments;
  const index = Math.floor(at) % segments;
  const left = (wobble[index] ?? 0) * 0.5;
  const right = (wobble[(index + 1) % segments] ?? 0) * 0.5;
  const fromLeft = at - Math.floor(at) - left;
  const fromRight = 1 + right - (at - Math.floor(at));
  const width = (2 * Math.PI) / segments;
  const toWall = Math.min(fromLeft, fromRight) * width * r;
  const toRim = 0.885 - r;
  const toCore = r - core - 0.04;
  const distance = softMinimum(softMinimum(toWall - 0.012, toRim, 0.05), toCore, 0.03);
  return smoothstep(-0.004, 0.014, distance);
}

function softMinimum(a: number, b: number, blend: number): number {
  const h = clamp(0.5 + (0.5 * (b - a)) / blend);
  return b + (a - b) * h - blend * h * (1 - h);
}

/** Juice sacs: long drops that point to the core. */
function pulpColour(noise: Noise, { pulp }: Variety, u: number, r: number): Vec3 {
  const sacs = noise.cells(u * 62, r * 8 + 0.6 * noise.gradient(u * 30, r * 3), 5);
  const tone = 0.85 + 0.3 * sacs.id + 0.12 * noise.fractal(u * 20, r * 6, 1, 2);
  const edge = smoothstep(0.12, 0, sacs.second - sacs.nearest);
  const juicy = scale(pulp, tone);
  return mix(juicy, hex(0xffc862), 0.4 * edge + 0.18 * smoothstep(0.3, 0.9, r) * sacs.id);
}
