import { type BufferGeometry, Group, Mesh, MeshPhysicalMaterial } from 'three';
import { hex } from '../../shared/colour.ts';
import { createNoise } from '../../shared/noise.ts';
import type { Random } from '../../shared/random.ts';
import { surface } from '../../shared/surface.ts';
import { clamp, mix, smoothstep, type Vec3 } from '../../shared/vector.ts';
import { type PizzaShape, topHeight } from './base.ts';

export type Topping = 'pepperoni' | 'basil' | 'olive' | 'mushroom' | 'pepper' | 'mozzarella';

interface ToppingKind {
  readonly count: readonly [number, number];
  /** Half the width of one piece; pieces keep this distance from each other. */
  readonly size: readonly [number, number];
  readonly geometry: (random: Random, size: number) => BufferGeometry;
  readonly roughness: number;
  /** How far pieces may lean, in radians. */
  readonly tilt: number;
  /** Height of a piece's own zero above the cheese. */
  readonly lift: number;
}

const KINDS: Readonly<Record<Topping, ToppingKind>> = {
  pepperoni: {
    count: [14, 24],
    size: [0.11, 0.135],
    geometry: pepperoni,
    roughness: 0.42,
    tilt: 0.1,
    lift: 0.006,
  },
  basil: { count: [6, 12], size: [0.1, 0.17], geometry: leaf, roughness: 0.5, tilt: 0.3, lift: 0.035 },
  olive: { count: [12, 24], size: [0.04, 0.055], geometry: olive, roughness: 0.3, tilt: 0.35, lift: 0.02 },
  mushroom: {
    count: [8, 15],
    size: [0.09, 0.13],
    geometry: mushroom,
    roughness: 0.75,
    tilt: 0.25,
    lift: 0.015,
  },
  pepper: {
    count: [10, 20],
    size: [0.08, 0.12],
    geometry: pepperStrip,
    roughness: 0.35,
    tilt: 0.2,
    lift: 0.018,
  },
  mozzarella: {
    count: [6, 11],
    size: [0.12, 0.2],
    geometry: mozzarella,
    roughness: 0.5,
    tilt: 0.05,
    lift: -0.004,
  },
};

/** Pieces of one topping spread over the part of the pizza that is there. */
export function createTopping(random: Random, shape: PizzaShape, topping: Topping, taken: Vec3[]): Group {
  const kind = KINDS[topping];
  const group = new Group();
  const material = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: kind.roughness,
    side: 2,
    clearcoat: 0.25,
    clearcoatRoughness: 0.3,
  });
  const wanted = random.integer(...kind.count);
  for (let attempt = 0; attempt < wanted * 12 && group.children.length < wanted; attempt++) {
    const size = random.between(...kind.size);
    const r = 0.76 * Math.sqrt(random.next());
    const angle = shape.from + random.between(0.06, 0.94) * shape.span;
    const spot: Vec3 = [r * Math.sin(angle), r * Math.cos(angle), size];
    if (taken.some((other) => Math.hypot(other[0] - spot[0], other[1] - spot[1]) < 0.8 * (other[2] + size)))
      continue;
    taken.push(spot);
    const piece = new Mesh(kind.geometry(random, size), material);
    piece.position.set(spot[0], topHeight(shape, r, angle) + kind.lift, spot[1]);
    piece.rotation.set(
      random.normal() * kind.tilt,
      random.between(0, 6.28),
      random.normal() * kind.tilt,
      'YXZ',
    );
    group.add(piece);
  }
  return group;
}

/** A disc that cups a little, darker and crisper at the rim, flecked with fat. */
function pepperoni(random: Random, size: number): BufferGeometry {
  const noise = createNoise(random.integer(0, 1e6));
  const meat = hex(random.pick([0x9c2413, 0x8f1d12, 0xa83018]));
  const rim = hex(0x551008);
  const fat = hex(0xd2764a);
  const cup = random.between(0.05, 0.3);
  return surface({
    columns: 40,
    rows: 14,
    point: (u, v) => {
      const r = size * (1 - Math.max(0, v - 0.15) / 0.85) * (1 + 0.04 * Math.sin(u * 12.57 + size * 90));
      const rise = v < 0.15 ? -0.02 * (1 - v / 0.15) : 0;
      return ring(u, r, 0.012 + rise + (cup * (r * r)) / size);
    },
    colour: (_u, v, [x, , z]) => {
      const flecks = smoothstep(0.25, 0.5, noise.fractal((x * 4) / size, (z * 4) / size, 0, 2));
      const body = mix(meat, fat, flecks * 0.6);
      return mix(body, rim, smoothstep(0.4, 0.1, v) * 0.75);
    },
  });
}

function ring(u: number, r: number, y: number): Vec3 {
  return [r * Math.sin(2 * Math.PI * u), y, r * Math.cos(2 * Math.PI * u)];
}

/** A pointed leaf, folded along its midrib and curled. */
function leaf(random: Random, size: number): BufferGeometry {
  const curl = random.between(0.4, 1.2);
  const bright = hex(random.pick([0x2f6a1c, 0x3c7d24, 0x27591a]));
  const vein = hex(0x7da544);
  return surface({
    columns: 14,
    rows: 24,
    point: (u, v) => {
      const across = u * 2 - 1;
      const width = 0.62 * size * Math.sin(Math.PI * v ** 0.8) ** 0.8 * (1 - 0.25 * v);
      const ripple = 0.05 * size * Math.sin(v * 20 + across * 3);
      return [
        across * width,
        Math.abs(across) * 0.25 * width + ripple - curl * size * (v - 0.4) ** 2,
        (0.5 - v) * 2 * size,
      ];
    },
    colour: (u, v) => {
      const midrib = smoothstep(0.1, 0.02, Math.abs(u * 2 - 1));
      const side = smoothstep(0.75, 0.95, Math.sin((v * 7 - Math.abs(u * 2 - 1)) * 6.28));
      return mix(bright, vein, 0.7 * midrib + 0.25 * side);
    },
  });
}

function olive(random: Random, size: number): BufferGeometry {
  const tube = size * random.between(0.35, 0.45);
  const skin = hex(random.pick([0x1d1a20, 0x2a2024, 0x4d5a22]));
  const flesh = hex(random.pick([0x5a4a3c, 0x6b6236]));
  return surface({
    columns: 28,
    rows: 12,
    point: (u, v) => {
      const angle = -2 * Math.PI * v;
      return ring(u, size * 0.72 + tube * Math.cos(angle), -tube * 0.8 * Math.sin(angle));
    },
    colour: (_, v) => mix(skin, flesh, smoothstep(0.2, 0.05, Math.abs(v - 0.62)) * 0.7),
  });
}

/** A slice through cap and stem, lying flat. */
function mushroom(random: Random, size: number): BufferGeometry {
  const pale = hex(0xd9c6a2);
  const gills = hex(0x6d4f33);
  const skin = hex(0xa5814f);
  const bend = random.between(-0.4, 0.4);
  return surface({
    columns: 40,
    rows: 6,
    point: (u, v) => {
      const [x, z] = mushroomOutline(u);
      const inside = 1 - v;
      return [
        x * size * inside,
        0.02 + bend * size * x * x * inside * inside - (v === 0 ? 0.02 : 0),
        z * size * inside,
      ];
    },
    colour: (u, v) => {
      const [x, z] = mushroomOutline(u);
      const underCap = smoothstep(0.05, 0.2, Math.abs(x)) * smoothstep(0.25, 0.05, Math.abs(z - 0.05));
      return mix(mix(pale, gills, underCap * 0.8), skin, smoothstep(0.25, 0, v));
    },
  });
}

function mushroomOutline(u: number): readonly [number, number] {
  const angle = 2 * Math.PI * u;
  const cap = Math.cos(angle) < 0;
  if (cap) return [Math.sin(angle), 0.85 * Math.cos(angle)];
  const stem = smoothstep(0.95, 0.3, Math.abs(Math.sin(angle)));
  return [Math.sin(angle) * (1 - 0.7 * stem), 0.15 + 0.75 * Math.cos(angle) * stem];
}

/** Part of a ring of green or red pepper. */
function pepperStrip(random: Random, size: number): BufferGeometry {
  const arc = random.between(1.6, 3.2);
  const skin = hex(random.pick([0x3f8a1e, 0x4f9a28, 0xb01810]));
  const flesh = mix(skin, hex(0xd8e08a), 0.4);
  return surface({
    columns: 26,
    rows: 8,
    point: (u, v) => {
      const angle = (u - 0.5) * arc;
      const turn = -2 * Math.PI * v;
      const thick = size * 0.16 * clamp(8 * Math.min(u, 1 - u) + 0.1);
      const r = size + thick * Math.cos(turn);
      return [r * Math.sin(angle), -thick * 1.3 * Math.sin(turn), r * Math.cos(angle) - size * 0.7];
    },
    colour: (_, v) => mix(skin, flesh, smoothstep(0.2, 0.4, v) * smoothstep(0.8, 0.6, v)),
  });
}

/** A melted slice of fresh cheese with toasted freckles. */
function mozzarella(random: Random, size: number): BufferGeometry {
  const noise = createNoise(random.integer(0, 1e6));
  const white = hex(0xf4e8cf);
  const toasted = hex(0xc98436);
  return surface({
    columns: 48,
    rows: 16,
    point: (u, v) => {
      const angle = 2 * Math.PI * u;
      const outline = 1 + 0.3 * noise.fractal(Math.cos(angle) * 1.3, Math.sin(angle) * 1.3, 0, 3);
      const r = size * outline * (1 - v);
      return ring(
        u,
        r,
        0.03 * Math.sqrt(v * (2 - v)) + 0.006 * noise.fractal((u * 6) % 6, v * 3, 2, 2) * v * (1 - v),
      );
    },
    colour: (_, v, [x, , z]) => {
      const freckles = smoothstep(0.3, 0.55, noise.fractal(x * 18, z * 18, 3, 3));
      return mix(white, toasted, Math.max(freckles * 0.8, smoothstep(0.25, 0, v) * 0.35));
    },
  });
}
