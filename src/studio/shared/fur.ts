import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshLambertMaterial,
  Quaternion,
  Vector3,
} from 'three';
import { mayThinOut } from './detail.ts';
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

/** Ellipsoids of skin under instanced blades of hair; shadows are set up already. */
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
      random.between(0.78, 1.18) * (1 + 0.18 * noise.fractal(root[0] * 3, root[1] * 3, root[2] * 3, 2));
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
    columns: 72,
    rows: 44,
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

function bladesOf(strands: readonly Strand[], width: number): InstancedMesh {
  const material = new MeshLambertMaterial({ vertexColors: true });
  const blades = new InstancedMesh(bladeGeometry(), material, strands.length);
  mayThinOut(blades);
  blades.receiveShadow = true;
  const up = new Vector3(0, 1, 0);
  const matrix = new Matrix4();
  const colour = new Color();
  shuffledByStride(strands).forEach((strand, i) => {
    const turn = new Quaternion().setFromUnitVectors(up, new Vector3(...strand.towards));
    turn.multiply(new Quaternion().setFromAxisAngle(up, strand.spin));
    matrix.compose(new Vector3(...strand.root), turn, new Vector3(width, strand.length, width));
    blades.setMatrixAt(i, matrix);
    blades.setColorAt(i, colour.setRGB(...strand.colour));
  });
  return blades;
}

/**
 * A tapered blade of three triangles, visible from both sides. All normals point along the blade, so
 * that a coat is shaded like the body under it.
 */
function bladeGeometry(): BufferGeometry {
  const points = [-0.5, 0, 0, 0.5, 0, 0, -0.36, 0.55, 0.3, 0.36, 0.55, 0.3, 0, 1, 1];
  const shades = [0.75, 0.75, 1, 1, 1.15];
  const front = [0, 1, 2, 1, 3, 2, 2, 3, 4];
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(points), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(shades.flatMap(() => [0, 1, 0])), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(shades.flatMap((s) => [s, s, s])), 3));
  geometry.setIndex([...front, ...front.toReversed()]);
  return geometry;
}
