import { CatmullRomCurve3, Group, Mesh, MeshPhysicalMaterial, TubeGeometry, Vector3 } from 'three';
import { hex } from '../../shared/colour.ts';
import { createNoise } from '../../shared/noise.ts';
import type { Random } from '../../shared/random.ts';
import { surface, turned } from '../../shared/surface.ts';
import { clamp, mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

type Profile = readonly (readonly [number, number])[];

/** How the wall of a cup runs: radius by height, both as shares of the rim's. */
export interface CupShape {
  readonly height: number;
  readonly foot: number;
  /** 1 makes straight walls, more makes a bowl. */
  readonly belly: number;
  /** Height of the coffee over the cup's. */
  readonly fill: number;
}

const WALL = 0.055;

function radiusAt(shape: CupShape, share: number): number {
  return shape.foot + (1 - shape.foot) * share ** (1 / shape.belly);
}

/** A cup with rim radius 1 that stands on height 0, its handle towards +x. */
export function createCup(shape: CupShape, outside: Vec3, inside: Vec3): Group {
  const glaze = { roughness: 0.16, clearcoat: 0.8, clearcoatRoughness: 0.06 };
  const outer = new MeshPhysicalMaterial(glaze);
  outer.color.setRGB(...outside);
  const inner = new MeshPhysicalMaterial(glaze);
  inner.color.setRGB(...inside);
  const cup = new Group();
  cup.add(
    new Mesh(turned(outerProfile(shape)), outer),
    new Mesh(turned(innerProfile(shape)), inner),
    new Mesh(handle(shape), outer),
  );
  return cup;
}

const STEPS = 28;

function outerProfile(shape: CupShape): Profile {
  const wall = Array.from({ length: STEPS + 1 }, (_, i) => {
    const share = i / STEPS;
    return [radiusAt(shape, share), 0.06 + share * (shape.height - 0.06)] as const;
  });
  return [
    [shape.foot * 0.8, 0],
    [shape.foot * 0.86, 0],
    [shape.foot * 0.86, 0.05],
    ...wall,
    [0.985, shape.height + 0.02],
  ];
}

function innerProfile(shape: CupShape): Profile {
  const wall = Array.from({ length: STEPS + 1 }, (_, i) => {
    const share = 1 - i / STEPS;
    return [radiusAt(shape, share) - WALL, 0.1 + share * (shape.height - 0.1)] as const;
  });
  return [[0.985, shape.height + 0.02], [0.965, shape.height + 0.018], ...wall, [0, 0.1]];
}

function handle(shape: CupShape): TubeGeometry {
  const top = shape.height * 0.86;
  const bottom = shape.height * 0.34;
  const reach = 0.52;
  const x = (share: number): number => radiusAt(shape, share) - WALL * 0.5;
  const path = new CatmullRomCurve3([
    new Vector3(x(0.84), top, 0),
    new Vector3(x(0.84) + reach * 0.6, top + 0.04, 0),
    new Vector3(x(0.6) + reach, (top + bottom) / 2 + 0.06, 0),
    new Vector3(x(0.4) + reach * 0.6, bottom, 0),
    new Vector3(x(0.32), bottom - 0.02, 0),
  ]);
  return new TubeGeometry(path, 48, 0.085, 16);
}

export type Crema = 'plain' | 'heart' | 'rosetta';

/** The coffee's face, slightly domed at the wall, with foam marbled by domain-warped noise. */
export function createCoffee(random: Random, shape: CupShape, crema: Crema): Mesh {
  const noise = createNoise(random.integer(0, 1e6));
  const radius = radiusAt(shape, shape.fill) - WALL + 0.004;
  const height = 0.1 + shape.fill * (shape.height - 0.1);
  const strength = random.between(0, 1);
  const light = mix(hex(0xab7340), hex(0x8a5a30), strength);
  const dark = mix(hex(0x5e3216), hex(0x3b1d0c), strength);
  const milk = hex(0xf3e2c4);
  const geometry = surface({
    columns: 260,
    rows: 120,
    point: (u, v) => {
      const r = 1 - v;
      const meniscus = 0.03 * smoothstep(0.94, 1, r);
      return [
        radius * r * Math.sin(2 * Math.PI * u),
        height + meniscus,
        radius * r * Math.cos(2 * Math.PI * u),
      ];
    },
    colour: (_u, _v, [px, , pz]) => {
      const [x, z] = [px / radius, pz / radius];
      const warpX = x + 0.5 * noise.fractal(x * 1.6, z * 1.6, 1, 3);
      const warpZ = z + 0.5 * noise.fractal(x * 1.6, z * 1.6, 7, 3);
      const marbling = noise.fractal(warpX * 2.4, warpZ * 2.4, 3, 4);
      const bubbles =
        smoothstep(0.25, 0.1, noise.cells(x * 26, z * 26, 0).nearest) *
        smoothstep(0.1, 0.5, noise.fractal(x * 3, z * 3, 5, 2));
      const r = Math.hypot(x, z);
      const foam = mix(
        dark,
        light,
        clamp(
          0.55 +
            0.5 * marbling +
            0.18 * noise.fractal(x * 14, z * 14, 2, 3) +
            0.25 * smoothstep(0.75, 0.98, r),
        ),
      );
      const bubbly = mix(foam, scale(light, 1.25), bubbles * 0.6);
      return mix(bubbly, milk, milkShare(crema, warpOf(x, marbling), warpOf(z, marbling)) * 0.93);
    },
  });
  return new Mesh(
    geometry,
    new MeshPhysicalMaterial({
      vertexColors: true,
      roughness: 0.5,
      clearcoat: 0.1,
      clearcoatRoughness: 0.3,
      envMapIntensity: 0.5,
    }),
  );
}

const warpOf = (x: number, marbling: number): number => x + 0.012 * marbling;

/** Where poured milk shows, from implicit curves on the unit disc; +x is the near side. */
function milkShare(crema: Crema, x: number, z: number): number {
  switch (crema) {
    case 'plain':
      return 0;
    case 'heart': {
      const [a, b] = [z * 1.75, -(x - 0.1) * 1.75];
      const curve = (a * a + b * b - 0.8) ** 3 - a * a * b ** 3;
      return smoothstep(0.03, -0.03, curve);
    }
    case 'rosetta': {
      const body = smoothstep(0.03, -0.03, Math.hypot(z * 1.25, x * 0.85) - 0.62 + 0.22 * x);
      const stripes = smoothstep(-0.25, 0.15, Math.sin((x + Math.abs(z) * 0.9) * 17));
      const stem = smoothstep(0.05, 0.02, Math.abs(z)) * smoothstep(0.7, 0.6, Math.abs(x));
      return Math.max(body * stripes, stem * body);
    }
  }
}
