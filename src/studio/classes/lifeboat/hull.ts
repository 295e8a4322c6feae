import {
  type BufferGeometry,
  CatmullRomCurve3,
  Group,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  TubeGeometry,
  Vector3,
} from 'three';
import { hex } from '../../shared/colour.ts';
import { curveThrough } from '../../shared/curve.ts';
import { surface } from '../../shared/surface.ts';
import { lerp, mix, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** Lengths in metres; bow towards +z, the waterline at height 0. */
const STERN = -5.4;
const BOW = 6.1;

const deckBeam = curveThrough([
  [-5.4, 1.65],
  [-3, 1.92],
  [0, 1.98],
  [2.5, 1.7],
  [4.4, 1.05],
  [5.6, 0.42],
  [6.1, 0.02],
]);
const waterBeam = curveThrough([
  [-5.4, 1.5],
  [-3, 1.78],
  [0, 1.7],
  [2.5, 1.15],
  [4.4, 0.45],
  [5.6, 0.1],
  [6.1, 0.01],
]);
const sheer = curveThrough([
  [-5.4, 1.05],
  [-2, 1.05],
  [1, 1.2],
  [3.5, 1.5],
  [6.1, 2.05],
]);

export interface Livery {
  readonly hull: Vec3;
  readonly band: Vec3;
  readonly top: Vec3;
}

/** Hull and deck in one skin, with a rubbing strake and guard rails. */
export function createHull(livery: Livery): Group {
  const hull = new Group();
  const paint = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.4,
    clearcoat: 0.5,
    clearcoatRoughness: 0.2,
  });
  hull.add(new Mesh(skin(livery), paint), new Mesh(transom(livery), paint));
  const strake = new MeshStandardMaterial({ color: 0x1b1c1e, roughness: 0.7 });
  const rail = new MeshStandardMaterial({ color: 0xc9ccd0, roughness: 0.3, metalness: 0.7 });
  for (const side of [-1, 1]) {
    hull.add(new Mesh(along(side, 0.05, 0.02, STERN, BOW - 0.05, 0.075), strake));
    for (const height of [0.38, 0.75])
      hull.add(new Mesh(along(side, -0.1, height, 1.2, BOW - 0.35, 0.022), rail));
    for (let z = 1.2; z < BOW - 0.3; z += 0.75) hull.add(new Mesh(post(side, z), rail));
  }
  return hull;
}

/** From the starboard waterline up to the deck's edge, across and down again. */
function skin(livery: Livery): BufferGeometry {
  const deckGrey = hex(0x6f7478);
  return surface({
    columns: 120,
    rows: 160,
    point: (u, v) => hullPoint(u, v),
    colour: (u, _v, [, y, z]) => (u > 0.36 && u < 0.64 ? deckGrey : flankColour(livery, y, z)),
  });
}

/** The flat stern between the two flanks. */
function transom(livery: Livery): BufferGeometry {
  return surface({
    columns: 20,
    rows: 40,
    point: (u, v) => {
      const [x, y, z] = hullPoint(v * FLANK_SHARE * 0.5, 0);
      return [x * (1 - 2 * u), y, z];
    },
    colour: (_u, _v, [, y, z]) => flankColour(livery, y, z),
  });
}

/** Red below the water, then the hull's colour, a band, and the top's colour under the deck's edge. */
function flankColour({ hull, band, top }: Livery, y: number, z: number): Vec3 {
  const toEdge = sheer(z) - y;
  const banded = mix(hull, band, smoothstep(0.34, 0.32, toEdge));
  const topped = mix(banded, top, smoothstep(0.26, 0.24, toEdge));
  return mix(BOTTOM_RED, topped, smoothstep(0.12, 0.14, y));
}

const BOTTOM_RED = hex(0x8f1d1a);
/** Share of half the outline that runs up the flank; the rest crosses the deck. */
const FLANK_SHARE = 0.7;
const KEEL = -0.7;

function hullPoint(u: number, v: number): Vec3 {
  const z = lerp(STERN, BOW, v);
  const side = u < 0.5 ? 1 : -1;
  const t = u < 0.5 ? u * 2 : (1 - u) * 2;
  const flank = Math.min(1, t / FLANK_SHARE);
  const inward = Math.max(0, (t - FLANK_SHARE) / (1 - FLANK_SHARE));
  const edge = sheer(z);
  const y = lerp(KEEL, edge, flank) - 0.1 * smoothstep(0, 0.06, inward);
  const flare = smoothstep(0, 1, flank) ** 0.8;
  const x = lerp(waterBeam(z), deckBeam(z), flare) * (1 - inward);
  const rake = 0.9 * (1 - flank) * smoothstep(2.5, BOW, z);
  return [side * x, y, z - rake];
}

function along(
  side: number,
  outwards: number,
  up: number,
  from: number,
  to: number,
  radius: number,
): TubeGeometry {
  const points = Array.from({ length: 24 }, (_, i) => {
    const z = lerp(from, to, i / 23);
    return new Vector3(side * Math.max(0, deckBeam(z) + outwards), sheer(z) + up, z);
  });
  return new TubeGeometry(new CatmullRomCurve3(points), 80, radius, 8);
}

function post(side: number, z: number): TubeGeometry {
  const x = side * (deckBeam(z) - 0.1);
  return new TubeGeometry(
    new CatmullRomCurve3([new Vector3(x, sheer(z), z), new Vector3(x, sheer(z) + 0.75, z)]),
    4,
    0.02,
    6,
  );
}
