import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  Mesh,
  MeshLambertMaterial,
  Quaternion,
  Vector3,
} from 'three';
import { addCoarseDetail } from './detail.ts';
import { HAIR } from './light-model.ts';
import { createNoise, type Noise } from './noise.ts';
import type { Random } from './random.ts';
import { shuffledByStride } from './sampling.ts';
import { surface } from './surface.ts';
import { add, normalise, scale, type Vec3 } from './vector.ts';

/** An ellipsoid with hair on it. Places and directions are the animal's own, unless they say local. */
export interface FurryPart {
  readonly centre: Vec3;
  readonly radii: Vec3;
  /** Turns about x, then y, then z, in radians. */
  readonly turn?: Vec3;
  /** Length of the hair, or by place. */
  readonly hair: number | ((place: Vec3) => number);
  /** Direction the hair lies towards, added to the outward normal; its length says how flat. */
  readonly comb: Vec3;
  /** Linear colour of the hair at a place, `local` on the part's unit sphere. */
  readonly colour: (place: Vec3, local: Vec3) => Vec3;
  /** Hairs per unit of area over the animal's mean; 1 unless told. */
  readonly density?: number;
}

export interface Coat {
  readonly strands: number;
  readonly width: number;
  /** Spread of the hairs' directions, 0 to 1. */
  readonly ruffle: number;
}

/** Ellipsoids of skin under blades of hair; shadows are set up already. */
export function createFur(random: Random, parts: readonly FurryPart[], coat: Coat): Group {
  const noise = createNoise(random.integer(0, 1e6));
  const solids = parts.map(solidOf);
  const areas = solids.map((solid) => solid.area * (solid.part.density ?? 1));
  const total = areas.reduce((sum, area) => sum + area, 0);
  const strands = solids.flatMap((solid, i) => {
    const count = Math.round((coat.strands * (areas[i] ?? 0)) / total);
    return growHair(random, noise, solid, solids, count, coat);
  });
  const fur = new Group();
  for (const solid of solids) fur.add(skinOf(solid));
  // Every fourth hair throws a shadow: enough for the shade between tufts, and far faster to draw.
  const throwing = bladesOf(
    strands.filter((_, i) => i % 4 === 0),
    coat.width,
  );
  throwing.castShadow = true;
  fur.add(
    throwing,
    bladesOf(
      strands.filter((_, i) => i % 4 !== 0),
      coat.width,
    ),
  );
  return fur;
}

interface Solid {
  readonly part: FurryPart;
  readonly turn: Quaternion;
  readonly back: Quaternion;
  readonly area: number;
}

function solidOf(part: FurryPart): Solid {
  const [x, y, z] = part.turn ?? [0, 0, 0];
  const turn = new Quaternion()
    .setFromAxisAngle(new Vector3(0, 0, 1), z)
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), y))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), x));
  const [a, b, c] = part.radii;
  const power = 1.6;
  const mean = ((a * b) ** power + (a * c) ** power + (b * c) ** power) / 3;
  return { part, turn, back: turn.clone().invert(), area: 4 * Math.PI * mean ** (1 / power) };
}

function toPlace(solid: Solid, local: Vec3): Vec3 {
  const [a, b, c] = solid.part.radii;
  const moved = new Vector3(local[0] * a, local[1] * b, local[2] * c).applyQuaternion(solid.turn);
  return add(solid.part.centre, [moved.x, moved.y, moved.z]);
}

/** How far out a place lies, 1 on the part's surface. */
function depthIn(solid: Solid, place: Vec3): number {
  const [x, y, z] = solid.part.centre;
  const [a, b, c] = solid.part.radii;
  const moved = new Vector3(place[0] - x, place[1] - y, place[2] - z).applyQuaternion(solid.back);
  return Math.hypot(moved.x / a, moved.y / b, moved.z / c);
}

interface Strand {
  readonly root: Vec3;
  readonly towards: Vec3;
  readonly length: number;
  readonly spin: number;
  readonly colour: Vec3;
}

function growHair(
  random: Random,
  noise: Noise,
  solid: Solid,
  all: readonly Solid[],
  count: number,
  coat: Coat,
): Strand[] {
  const others = all.filter((other) => other !== solid);
  const strands: Strand[] = [];
  for (let i = 0; i < count; i++) {
    const local = normalise([random.normal(), random.normal(), random.normal()]);
    const root = toPlace(solid, local);
    if (others.some((other) => depthIn(other, root) < 0.94)) continue;
    const normal = outward(solid, local);
    const clump = scale(
      [
        noise.gradient(root[0] * 5, root[1] * 5, root[2] * 5),
        noise.gradient(root[0] * 5 + 40, root[1] * 5, root[2] * 5),
        noise.gradient(root[0] * 5, root[1] * 5 + 40, root[2] * 5),
      ],
      1.4 * coat.ruffle,
    );
    const loose = scale([random.normal(), random.normal(), random.normal()], 0.45 * coat.ruffle);
    const towards = normalise(add(add(normal, solid.part.comb), add(clump, loose)));
    const { hair } = solid.part;
    const length = (typeof hair === 'number' ? hair : hair(root)) * random.between(0.65, 1.2);
    const tone =
      random.between(0.84, 1.14) * (1 + 0.14 * noise.fractal(root[0] * 3, root[1] * 3, root[2] * 3, 2));
    const colour = scale(solid.part.colour(root, local), tone * SHADE_COMPENSATION);
    strands.push({ root, towards, length, spin: random.between(0, 2 * Math.PI), colour });
  }
  return strands;
}

function outward(solid: Solid, local: Vec3): Vec3 {
  const [a, b, c] = solid.part.radii;
  const normal = new Vector3(local[0] / a, local[1] / b, local[2] / c)
    .normalize()
    .applyQuaternion(solid.turn);
  return [normal.x, normal.y, normal.z];
}

/** Hairs shade each other; this much brighter, a coat looks like its colour from afar. */
const SHADE_COMPENSATION = 1.4;

/** The part itself, a little smaller and darker than its coat. */
function skinOf(solid: Solid): Mesh {
  const geometry = surface({
    columns: 40,
    rows: 26,
    point: (u, v) => toPlace(solid, scale(sphere(u, v), 0.985)),
    colour: (u, v, place) => scale(solid.part.colour(place, sphere(u, v)), 0.9),
  });
  const skin = new Mesh(geometry, new MeshLambertMaterial({ vertexColors: true }));
  // Drawn first, it hides the hair on the far side before that is shaded.
  skin.renderOrder = -1;
  skin.castShadow = true;
  skin.receiveShadow = true;
  return skin;
}

function sphere(u: number, v: number): Vec3 {
  const [around, fall] = [2 * Math.PI * u, Math.PI * v];
  return [Math.sin(fall) * Math.sin(around), -Math.cos(fall), Math.sin(fall) * Math.cos(around)];
}

/** Share of a coat's hairs that a coarse picture shows. */
const COARSE_HAIRS = 0.2;

/** All hairs as one mesh, which software rendering draws far quicker than as many instances of one. */
function bladesOf(strands: readonly Strand[], width: number): Mesh {
  const mixed = shuffledByStride(strands);
  const corners = mixed.length * BLADE.length;
  const positions = new Float32Array(corners * 3);
  const normals = new Float32Array(corners * 3);
  const colours = new Float32Array(corners * 3);
  mixed.forEach((strand, i) => {
    const { across, out } = axesOf(strand);
    BLADE.forEach(({ at: [x, y, z], shade }, corner) => {
      const to = (i * BLADE.length + corner) * 3;
      for (let axis = 0; axis < 3; axis++) {
        const [root, along] = [strand.root[axis] ?? 0, strand.towards[axis] ?? 0];
        const aside = (across[axis] ?? 0) * x + (out[axis] ?? 0) * z;
        positions[to + axis] = root + along * y * strand.length + aside * width;
        normals[to + axis] = along;
        colours[to + axis] = (strand.colour[axis] ?? 0) * shade;
      }
    });
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  const fine = bladeIndices(mixed.length);
  const coarse = fine.slice(0, Math.ceil(mixed.length * COARSE_HAIRS) * BLADE_TRIANGLES.length);
  addCoarseDetail(geometry, fine, coarse);
  const material = new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });
  material.defines = { ...HAIR };
  const blades = new Mesh(geometry, material);
  blades.receiveShadow = true;
  return blades;
}

/** The two directions across a hair. */
function axesOf({ towards, spin }: Strand): { across: Vec3; out: Vec3 } {
  const up = new Vector3(0, 1, 0);
  const turn = new Quaternion().setFromUnitVectors(up, new Vector3(...towards));
  turn.multiply(new Quaternion().setFromAxisAngle(up, spin));
  const across = new Vector3(1, 0, 0).applyQuaternion(turn);
  const out = new Vector3(0, 0, 1).applyQuaternion(turn);
  return { across: [across.x, across.y, across.z], out: [out.x, out.y, out.z] };
}

/**
 * A tapered blade of three triangles, x and z in hair's widths, y in its length, darker at the root.
 * All normals point along the blade, so that a coat is shaded like the body under it.
 */
const BLADE: readonly { readonly at: Vec3; readonly shade: number }[] = [
  { at: [-0.5, 0, 0], shade: 0.75 },
  { at: [0.5, 0, 0], shade: 0.75 },
  { at: [-0.36, 0.55, 0.3], shade: 1 },
  { at: [0.36, 0.55, 0.3], shade: 1 },
  { at: [0, 1, 1], shade: 1.15 },
];
const BLADE_TRIANGLES = [0, 1, 2, 1, 3, 2, 2, 3, 4] as const;

function bladeIndices(strands: number): Uint32Array {
  const size = BLADE_TRIANGLES.length;
  const indices = new Uint32Array(strands * size);
  for (let i = 0; i < strands; i++)
    BLADE_TRIANGLES.forEach((corner, j) => {
      indices[i * size + j] = i * BLADE.length + corner;
    });
  return indices;
}
