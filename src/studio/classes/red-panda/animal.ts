import { Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, SphereGeometry } from 'three';
import { hex, hsl } from '../../shared/colour.ts';
import { createFur, type FurryPart } from '../../shared/fur.ts';
import type { Random } from '../../shared/random.ts';
import { lerp, mix, smoothstep, type Vec3 } from '../../shared/vector.ts';

interface Tones {
  readonly rust: Vec3;
  readonly deep: Vec3;
  readonly dark: Vec3;
  readonly white: Vec3;
}

/** Height of the branch under the paws. */
export const FOOTING = -2.05;

/** A red panda that walks towards +z, its head, of radius about 1, round the origin and turned by `glance`. */
export function createRedPanda(random: Random, glance: number): Group {
  const hue = random.between(14, 22);
  const tones: Tones = {
    rust: hsl(hue, random.between(0.6, 0.72), random.between(0.38, 0.45)),
    deep: hsl(hue - 4, 0.62, 0.28),
    dark: hex(0x1d130f),
    white: hex(0xf5efe4),
  };
  const panda = new Group();
  const head = new Group();
  head.add(createFur(random, headParts(tones), { strands: 42_000, width: 0.011, ruffle: 0.45 }), ...face());
  head.rotation.set(random.between(-0.05, 0.25), glance, random.normal() * 0.1, 'YXZ');
  panda.add(
    head,
    createFur(random, bodyParts(random, tones), { strands: 50_000, width: 0.014, ruffle: 0.5 }),
  );
  return panda;
}

function headParts(tones: Tones): FurryPart[] {
  const colour = (place: Vec3): Vec3 => faceMask(tones, place);
  const parts: FurryPart[] = [
    { centre: [0, 0, 0], radii: [1.02, 0.86, 0.86], hair: 0.13, comb: [0, 0.05, -0.35], colour },
    {
      centre: [0, -0.26, 0.66],
      radii: [0.4, 0.34, 0.42],
      hair: 0.06,
      comb: [0, -0.1, -0.4],
      colour,
      density: 1.3,
    },
  ];
  for (const side of [-1, 1]) {
    parts.push({
      centre: [side * 0.66, -0.26, 0.2],
      radii: [0.5, 0.48, 0.5],
      hair: 0.19,
      comb: [side * 0.7, -0.35, -0.25],
      colour,
    });
    parts.push(ear(side, tones));
  }
  return parts;
}

/** White muzzle, cheeks and brows on rust, with a dark streak from each eye to the corner of the mouth. */
function faceMask(tones: Tones, [x, y, z]: Vec3): Vec3 {
  const across = Math.abs(x);
  const front = smoothstep(0.05, 0.35, z);
  const spot = (atX: number, atY: number, wide: number, tall: number): number =>
    smoothstep(1.15, 0.8, Math.hypot((across - atX) / wide, (y - atY) / tall)) * front;
  const muzzle = spot(0, -0.36, 0.4, 0.26);
  const cheek = spot(0.86, -0.16, 0.27, 0.27);
  const brow = spot(0.42, 0.34, 0.17, 0.12);
  const bridge = spot(0, 0.02, 0.13, 0.28) * 0.45;
  const white = Math.max(muzzle, cheek, brow, bridge);
  const streak = spot(0.5 + 0.1 * (0.1 - y), -0.25, 0.15, 0.36);
  const under = smoothstep(-0.55, -0.75, y);
  const crown = mix(tones.rust, tones.deep, smoothstep(0.35, 0.85, y) * 0.45);
  const streaked = mix(crown, tones.deep, streak * 0.85);
  return mix(mix(streaked, tones.white, white * 0.95), tones.dark, under * 0.9);
}

/** Pointed and wide-set: white rim and inside, dark red behind. */
function ear(side: number, tones: Tones): FurryPart {
  return {
    centre: [side * 0.74, 0.74, -0.08],
    radii: [0.3, 0.37, 0.14],
    turn: [-0.1, side * 0.3, side * -0.5],
    hair: 0.16,
    comb: [side * 0.15, 0.5, 0],
    colour: (_place, [x, y, z]) => {
      const inside = smoothstep(0, 0.35, z);
      const middle = smoothstep(0.55, 0.3, Math.hypot(x, y + 0.25));
      return mix(tones.deep, mix(tones.white, tones.dark, middle * 0.75), inside);
    },
    density: 1.6,
  };
}

function face(): Mesh[] {
  const leather = new MeshPhysicalMaterial({
    color: 0x0e0c0d,
    roughness: 0.45,
    clearcoat: 0.4,
    clearcoatRoughness: 0.3,
  });
  const eye = new MeshPhysicalMaterial({
    color: 0x0c0604,
    roughness: 0.2,
    clearcoat: 0.8,
    clearcoatRoughness: 0.1,
    envMapIntensity: 0.6,
  });
  const mouth = new MeshStandardMaterial({ color: 0x120a08, roughness: 1 });
  const parts = [
    ball(leather, [0, -0.15, 1.07], [0.14, 0.1, 0.08]),
    ball(leather, [0, -0.22, 1.07], [0.05, 0.08, 0.04]),
    ball(mouth, [0.1, -0.37, 1.02], [0.12, 0.014, 0.05]),
    ball(mouth, [-0.1, -0.37, 1.02], [0.12, 0.014, 0.05]),
  ];
  for (const side of [-1, 1]) parts.push(ball(eye, [side * 0.38, 0.06, 0.83], [0.1, 0.105, 0.07]));
  return parts;
}

function ball(material: MeshStandardMaterial, at: Vec3, radii: Vec3): Mesh {
  const mesh = new Mesh(new SphereGeometry(1, 36, 24), material);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.position.set(...at);
  mesh.scale.set(...radii);
  return mesh;
}

function bodyParts(random: Random, tones: Tones): FurryPart[] {
  const coat = ([, y]: Vec3): Vec3 => mix(tones.dark, tones.rust, smoothstep(-1.05, -0.6, y));
  const leg = (): Vec3 => tones.dark;
  const back: Vec3 = [0, -0.3, -0.9];
  const parts: FurryPart[] = [
    { centre: [0, -0.42, -0.7], radii: [0.8, 0.74, 0.75], hair: 0.22, comb: back, colour: coat },
    { centre: [0, -0.5, -1.5], radii: [0.88, 0.8, 1.05], hair: 0.22, comb: back, colour: coat },
    { centre: [0, -0.48, -2.3], radii: [0.92, 0.84, 1.05], hair: 0.22, comb: back, colour: coat },
    { centre: [0, -0.5, -3.05], radii: [0.9, 0.84, 0.95], hair: 0.24, comb: back, colour: coat },
  ];
  const stride = random.between(-0.35, 0.35);
  for (const side of [-1, 1]) {
    const forward = side * stride;
    parts.push(
      {
        centre: [side * 0.5, -1.2, -0.75 + forward / 2],
        radii: [0.34, 0.75, 0.38],
        turn: [-forward * 0.6, 0, 0],
        hair: 0.16,
        comb: [0, -0.5, 0],
        colour: leg,
      },
      {
        centre: [side * 0.45, -1.85, -0.6 + forward],
        radii: [0.28, 0.2, 0.38],
        hair: 0.1,
        comb: [0, -0.3, 0],
        colour: leg,
      },
      {
        centre: [side * 0.58, -1.2, -3.1 - forward / 2],
        radii: [0.4, 0.75, 0.5],
        turn: [forward * 0.6, 0, 0],
        hair: 0.18,
        comb: [0, -0.5, 0],
        colour: leg,
      },
      {
        centre: [side * 0.5, -1.85, -2.95 - forward],
        radii: [0.28, 0.2, 0.42],
        hair: 0.1,
        comb: [0, -0.3, 0],
        colour: leg,
      },
    );
  }
  return [...parts, ...tail(random, tones)];
}

/** A thick brush, ringed light and dark, that hangs in a curve. */
function tail(random: Random, tones: Tones): FurryPart[] {
  const sway = random.between(-0.5, 0.5);
  const pieces = 8;
  return Array.from({ length: pieces }, (_, i) => {
    const t = i / (pieces - 1);
    const pale = mix(tones.rust, hex(0xd8a76a), 0.65);
    const ringed = ([, , z]: Vec3): Vec3 => mix(pale, tones.deep, smoothstep(-0.3, 0.3, Math.sin(z * 6.2)));
    return {
      centre: [sway * t * t * 2, -0.45 - 1.1 * t * t, -3.7 - 3.1 * t] as Vec3,
      radii: [lerp(0.34, 0.42, Math.sin(Math.PI * t)), lerp(0.34, 0.42, Math.sin(Math.PI * t)), 0.46] as Vec3,
      hair: 0.26,
      comb: [0, -0.2, -0.8] as Vec3,
      colour: ringed,
      density: 0.9,
    };
  });
}
