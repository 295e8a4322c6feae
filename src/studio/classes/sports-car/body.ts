import { type BufferGeometry, Group, Mesh, MeshPhysicalMaterial } from 'three';
import { hex } from '../../shared/colour.ts';
import { curveThrough } from '../../shared/curve.ts';
import { surface } from '../../shared/surface.ts';
import { clamp, lerp, mix, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** Lengths in metres; the car stands on height 0 and drives towards +z. */
export const WHEEL_RADIUS = 0.335;
export const AXLES = { front: 1.32, rear: -1.26 } as const;
export const TRACK = 0.8;

export interface CarLook {
  readonly paint: Vec3;
  /** Colour of two stripes along the middle; none if left out. */
  readonly stripes?: Vec3;
}

const topLine = curveThrough([
  [-2.24, 0.74],
  [-2.15, 0.88],
  [-1.8, 0.95],
  [-1.26, 0.95],
  [-0.6, 0.9],
  [0.2, 0.87],
  [0.8, 0.84],
  [1.32, 0.77],
  [1.8, 0.67],
  [2.1, 0.56],
  [2.22, 0.46],
]);
const bottomLine = curveThrough([
  [-2.24, 0.4],
  [-2.1, 0.27],
  [-1.6, 0.19],
  [0, 0.16],
  [1.7, 0.17],
  [2.1, 0.2],
  [2.22, 0.28],
]);
const halfWidth = curveThrough([
  [-2.24, 0.62],
  [-2.15, 0.78],
  [-1.8, 0.91],
  [-1.26, 0.965],
  [-0.5, 0.9],
  [0.4, 0.885],
  [1.32, 0.935],
  [1.75, 0.87],
  [2.05, 0.7],
  [2.22, 0.42],
]);

const REAR = -2.24;
const NOSE = 2.22;
const BLACK = hex(0x08080a);

/** Bodywork and cabin of a two-door coupé; wheels are separate. */
export function createBody(look: CarLook): Group {
  const lacquer = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.42,
    clearcoat: 1,
    clearcoatRoughness: 0.04,
  });
  const glass = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.1,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
  });
  const body = new Group();
  body.add(new Mesh(lowerBody(look), lacquer), new Mesh(cabin(look), glass));
  return body;
}

function lowerBody(look: CarLook): BufferGeometry {
  return surface({
    columns: 220,
    rows: 340,
    point: (u, v) => carveWells(sectionPoint(u, lerp(REAR, NOSE, ease(v)))),
    colour: (_u, _v, point) => bodyColour(look, point),
  });
}

/** More rows where the ends curve in. */
const ease = (v: number): number => lerp(v, 0.5 - 0.5 * Math.cos(Math.PI * v), 0.6);

/** A rounded box's outline, closed to a point at both ends of the car. */
function sectionPoint(u: number, z: number): Vec3 {
  const angle = -2 * Math.PI * u - Math.PI / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const closing = z <= REAR || z >= NOSE ? 0 : 1;
  const squareness = sin > 0 ? 0.62 : 0.36;
  const side = Math.sign(cos) * Math.abs(cos) ** (sin > 0 ? 0.55 : 0.36);
  const rise = Math.sign(sin) * Math.abs(sin) ** squareness;
  const waist = lerp(bottomLine(z), topLine(z), 0.5);
  const reach = sin > 0 ? topLine(z) - waist : waist - bottomLine(z);
  const x = -halfWidth(z) * side * (1 - 0.05 * Math.max(0, rise) ** 2 - 0.06 * Math.max(0, -rise));
  const bulge = sin > 0 ? fenderRise(Math.abs(x), z) * smoothstep(0, 0.7, rise) : 0;
  return [x * closing, waist + reach * rise * closing + bulge * closing, z];
}

/** The wings stand higher than the bonnet between them. */
function fenderRise(x: number, z: number): number {
  const front = 0.1 * Math.exp(-(((z - AXLES.front) / 0.5) ** 2)) * Math.exp(-(((x - 0.7) / 0.2) ** 2));
  const rear = 0.08 * Math.exp(-(((z - AXLES.rear) / 0.55) ** 2)) * Math.exp(-(((x - 0.76) / 0.18) ** 2));
  const spine = 0.02 * Math.exp(-((x / 0.22) ** 2)) * smoothstep(0.7, 1.2, z);
  return front + rear + spine;
}

/** How far inside a wheel arch a place on the flank is: 1 in the well, 0 outside. */
function inWell([x, y, z]: Vec3, margin: number): number {
  if (Math.abs(x) < 0.45) return 0;
  const reach = (axle: number): number =>
    Math.hypot(z - axle, y - WHEEL_RADIUS) - WHEEL_RADIUS * 1.13 - margin;
  return smoothstep(0.012, -0.012, Math.min(reach(AXLES.front), reach(AXLES.rear)));
}

function carveWells(point: Vec3): Vec3 {
  const deep = inWell(point, 0);
  return [point[0] * (1 - 0.42 * deep), point[1], point[2]];
}

function bodyColour(look: CarLook, [x, y, z]: Vec3): Vec3 {
  const across = Math.abs(x);
  const stripe =
    look.stripes !== undefined && y > 0.5 ? smoothstep(0.012, 0, Math.abs(across - 0.17) - 0.09) : 0;
  const painted = mix(look.paint, look.stripes ?? look.paint, stripe);
  const dark = Math.max(wells(x, y, z), openings(across, y, z), seams(across, y, z));
  const shaded = mix(painted, BLACK, dark);
  const lamped = mix(shaded, headlightColour(across, z), headlight(across, y, z));
  return mix(lamped, hex(0xb30d0d), tailLight(across, y, z));
}

function wells(x: number, y: number, z: number): number {
  const undone: Vec3 = [Math.sign(x) * Math.max(Math.abs(x), 0.5), y, z];
  return inWell(undone, 0.005);
}

/** Radiator mouth, sill, side intake and diffuser. */
function openings(across: number, y: number, z: number): number {
  const mouth = z > 1.9 ? ellipse(across / 0.46, (y - 0.36) / 0.09) : 0;
  const corner = z > 1.8 ? ellipse((across - 0.64) / 0.12, (y - 0.34) / 0.07) : 0;
  const sill = smoothstep(0.225, 0.21, y);
  const behindDoor = Math.abs(z + 0.6 - (y - 0.5) * 0.5) / (0.02 + 0.5 * Math.max(0, y - 0.36));
  const intake = across > 0.7 && y < 0.62 ? smoothstep(1.1, 0.95, behindDoor) * smoothstep(0.34, 0.38, y) : 0;
  const diffuser = z < -2 ? smoothstep(0.44, 0.42, y) : 0;
  return Math.max(mouth, corner, sill, intake, diffuser);
}

function seams(across: number, y: number, z: number): number {
  const onFlank = across > 0.72 && y > 0.26 ? 1 : 0;
  const door = Math.min(Math.abs(z - 0.72 + (0.9 - y) * 0.12), Math.abs(z + 0.45 - (y - 0.5) * 0.25));
  const bonnet = z > 0.85 && z < 2 && y > 0.55 ? Math.abs(across - 0.55 + (z - 0.85) * 0.08) : 1;
  const line = onFlank === 1 ? Math.min(door, bonnet) : bonnet;
  return 0.75 * smoothstep(0.012, 0.004, line);
}

/** Two bright reflectors behind smoked glass. */
function headlightColour(across: number, z: number): Vec3 {
  const reflector = Math.max(
    ellipse((across - 0.66) / 0.055, (z - 1.8) / 0.075),
    ellipse((across - 0.6) / 0.05, (z - 1.97) / 0.065),
  );
  return mix(hex(0x4a5257), hex(0xf3f5f4), reflector);
}

function headlight(across: number, y: number, z: number): number {
  if (y < 0.42 || z < 1.5) return 0;
  const along = (z - 1.86) / 0.2 + (across - 0.62) * 1.8;
  return ellipse((across - 0.64) / 0.13, along);
}

function tailLight(across: number, y: number, z: number): number {
  if (z > -1.95) return 0;
  return Math.max(
    ellipse((across - 0.58) / 0.1, (y - 0.74) / 0.07),
    ellipse((across - 0.36) / 0.075, (y - 0.74) / 0.06),
  );
}

const ellipse = (a: number, b: number): number => smoothstep(1.08, 0.92, Math.hypot(a, b));

const roofLine = curveThrough([
  [-1.95, 0.9],
  [-1.6, 0.99],
  [-1.1, 1.12],
  [-0.6, 1.215],
  [-0.2, 1.235],
  [0.1, 1.19],
  [0.5, 1.01],
  [0.86, 0.83],
]);
const cabinWidth = curveThrough([
  [-1.95, 0.42],
  [-1.6, 0.58],
  [-1, 0.72],
  [-0.3, 0.765],
  [0.3, 0.755],
  [0.6, 0.7],
  [0.86, 0.58],
]);
const CABIN_FLOOR = 0.76;

function cabin(look: CarLook): BufferGeometry {
  const glassTint = hex(0x11161a);
  return surface({
    columns: 160,
    rows: 180,
    point: (u, v) => {
      const z = lerp(-1.95, 0.86, v);
      const angle = Math.PI * u;
      const rise = Math.sin(angle) ** 0.62;
      const x =
        cabinWidth(z) * Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.5 * (1 - 0.24 * rise);
      return [x, lerp(CABIN_FLOOR, roofLine(z), rise), z];
    },
    colour: (u, _v, [x, y, z]) => {
      const rise = Math.sin(Math.PI * u) ** 0.62;
      const glazed = Math.max(sideWindow(rise, z, u), windscreen(u, z), rearWindow(x, z, u));
      const stripe =
        look.stripes !== undefined && y > 0.9 ? smoothstep(0.012, 0, Math.abs(Math.abs(x) - 0.17) - 0.09) : 0;
      const painted = mix(look.paint, look.stripes ?? look.paint, stripe);
      const trimmed = mix(painted, BLACK, edgeOf(glazed));
      return mix(trimmed, glassTint, clamp((glazed - 0.5) * 6));
    },
  });
}

/** Black rubber round a pane: highest where the pane's share is about a half. */
const edgeOf = (share: number): number => smoothstep(0.12, 0.4, share);

function sideWindow(rise: number, z: number, u: number): number {
  const flank = smoothstep(0.36, 0.33, Math.min(u, 1 - u));
  const front = smoothstep(0.62, 0.56, z + 0.62 * rise * 0.75);
  const back = smoothstep(-1.18, -1.1, z - 0.5 * rise);
  const tall = smoothstep(0.3, 0.36, rise) * smoothstep(0.93, 0.87, rise);
  return flank * front * back * tall;
}

function windscreen(u: number, z: number): number {
  const across = smoothstep(0.1, 0.14, Math.min(u, 1 - u) - 0.08 + 0.16 * smoothstep(0.3, 0.8, z));
  return smoothstep(0.13, 0.19, z) * across * smoothstep(0.84, 0.78, z);
}

function rearWindow(x: number, z: number, u: number): number {
  const top = smoothstep(0.2, 0.25, Math.min(u, 1 - u));
  return smoothstep(-0.78, -0.84, z) * smoothstep(-1.6, -1.54, z) * top * smoothstep(0.47, 0.44, Math.abs(x));
}
