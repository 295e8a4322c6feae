import { type BufferGeometry, Group, Mesh, MeshPhysicalMaterial } from 'three';
import { hex } from '../../shared/colour.ts';
import type { Noise } from '../../shared/noise.ts';
import { surface } from '../../shared/surface.ts';
import { clamp, lerp, mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** Shape and bake of one pizza of radius about 1, lying on height 0. */
export interface PizzaShape {
  readonly noise: Noise;
  /** The part that is there, as angles in radians; a whole pizza spans 2π. */
  readonly from: number;
  readonly span: number;
  /** Share of the sauce that cheese covers, 0 to 1. */
  readonly cheese: number;
  /** How dark the oven made it, 0 to 1. */
  readonly bake: number;
}

const CRUST_FROM = 0.8;

/** Height of the top at a distance from the centre (0 to 1 of the radius) and an angle. */
export function topHeight(shape: PizzaShape, r: number, angle: number): number {
  const [x, z] = [r * Math.sin(angle), r * Math.cos(angle)];
  const { noise } = shape;
  const swell = 0.115 + 0.035 * noise.fractal(x * 3, z * 3, 1, 3);
  const crust = swell * Math.sqrt(Math.max(0, 1 - ((r - 0.905) / 0.105) ** 2));
  const lumps = 0.016 * noise.fractal(x * 7, z * 7, 4, 4) + 0.012 * cheeseCover(shape, x, z);
  const filling = 0.055 + lumps * smoothstep(0.9, 0.8, r);
  return Math.max(filling * smoothstep(1.01, 0.9, r), crust);
}

function cheeseCover({ noise, cheese }: PizzaShape, x: number, z: number): number {
  const patches = noise.fractal(x * 4.5, z * 4.5, 9, 4);
  const edge = lerp(0.55, -0.55, cheese);
  return smoothstep(edge - 0.12, edge + 0.12, patches);
}

export function createBase(shape: PizzaShape): Group {
  const group = new Group();
  const material = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.62,
    clearcoat: 0.12,
    clearcoatRoughness: 0.35,
  });
  group.add(new Mesh(topGeometry(shape), material));
  if (shape.span < 2 * Math.PI - 1e-6) {
    const dough = new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.85 });
    group.add(
      new Mesh(cutFace(shape, shape.from, 1), dough),
      new Mesh(cutFace(shape, shape.from + shape.span, -1), dough),
    );
  }
  return group;
}

function topGeometry(shape: PizzaShape): BufferGeometry {
  const { noise } = shape;
  const whole = shape.span > 2 * Math.PI - 1e-6;
  return surface({
    columns: 420,
    rows: 190,
    point: (u, v) => {
      const angle = whole && u === 1 ? shape.from : shape.from + u * shape.span;
      const r = Math.min(1, 1.005 * (1 - v));
      const out = 1 + 0.025 * noise.fractal(2 * Math.sin(angle), 2 * Math.cos(angle), 3, 2);
      const height = v === 0 ? 0 : topHeight(shape, r, angle);
      return [r * out * Math.sin(angle), height, r * out * Math.cos(angle)];
    },
    colour: (u, v) => topColour(shape, Math.min(1, 1.005 * (1 - v)), shape.from + u * shape.span),
  });
}

const SAUCE = hex(0xb42c0d);
const SAUCE_DARK = hex(0x7a1807);
const CHEESE = hex(0xe8b44c);
const CHEESE_PALE = hex(0xf5d98e);
const TOASTED = hex(0xb5651d);
const CHAR = hex(0x3a1a08);
const DOUGH = hex(0xd39a50);
const DOUGH_PALE = hex(0xeed7a8);

function topColour(shape: PizzaShape, r: number, angle: number): Vec3 {
  const [x, z] = [r * Math.sin(angle), r * Math.cos(angle)];
  const { noise, bake } = shape;
  const ragged = r + 0.025 * noise.fractal(x * 8, z * 8, 2, 3);
  const sauce = mix(SAUCE, SAUCE_DARK, clamp(0.5 + 0.6 * noise.fractal(x * 14, z * 14, 5, 3)));
  const creamy = mix(CHEESE, CHEESE_PALE, clamp(0.5 + 0.8 * noise.fractal(x * 6, z * 6, 6, 3)));
  const blister = smoothstep(
    0.32,
    0.12,
    noise.cells(x * 7, z * 7, 0).nearest + 0.18 * noise.fractal(x * 20, z * 20, 8, 2),
  );
  const toasted = mix(creamy, TOASTED, blister * (0.45 + 0.5 * bake));
  const filling = mix(sauce, toasted, cheeseCover(shape, x, z) * 0.94);
  return mix(filling, crustColour(shape, r, x, z), smoothstep(CRUST_FROM, CRUST_FROM + 0.055, ragged));
}

function crustColour({ noise, bake }: PizzaShape, r: number, x: number, z: number): Vec3 {
  const mottle = noise.fractal(x * 5, z * 5, 11, 4);
  const golden = mix(DOUGH, TOASTED, clamp(0.25 + 0.45 * bake + 0.6 * mottle));
  const floury = mix(golden, DOUGH_PALE, smoothstep(0.94, 1, r) * 0.55);
  const spots = smoothstep(0.62 - 0.35 * bake, 0.8 - 0.3 * bake, noise.fractal(x * 9, z * 9, 13, 3));
  return mix(floury, CHAR, spots * smoothstep(1.0, 0.93, r) * 0.85);
}

/** The wall where a slice was cut out: crumb below, sauce and cheese on top. */
function cutFace(shape: PizzaShape, angle: number, facing: 1 | -1): BufferGeometry {
  const { noise } = shape;
  return surface({
    columns: 120,
    rows: 12,
    point: (u, v) => {
      const r = facing === 1 ? 1 - u : u;
      const out = 1 + 0.025 * noise.fractal(2 * Math.sin(angle), 2 * Math.cos(angle), 3, 2);
      return [r * out * Math.sin(angle), v * topHeight(shape, r, angle), r * out * Math.cos(angle)];
    },
    colour: (u, v) => {
      const r = facing === 1 ? 1 - u : u;
      const crumb = scale(DOUGH_PALE, 0.85 + 0.25 * noise.fractal(r * 30, v * 4, angle, 2));
      const topping = mix(SAUCE, CHEESE, smoothstep(0.75, 0.9, v));
      return mix(crumb, topping, smoothstep(0.55, 0.65, v) * smoothstep(0.88, 0.8, r));
    },
  });
}
