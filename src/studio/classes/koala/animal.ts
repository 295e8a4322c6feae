import { Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, SphereGeometry } from 'three';
import { hex } from '../../shared/colour.ts';
import { createFur, type FurryPart } from '../../shared/fur.ts';
import type { Random } from '../../shared/random.ts';
import { surface } from '../../shared/surface.ts';
import { lerp, mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** How the coat is coloured, shared by all parts. */
interface Tones {
  readonly grey: Vec3;
  readonly dark: Vec3;
  readonly white: Vec3;
}

/**
 * A koala that faces +z: its head, of radius about 1, round the origin; sitting, its seat at about
 * y = -3.6; the arms reach forward and to the trunk at x = side × 1.5.
 */
export function createKoala(random: Random, side: 1 | -1): Group {
  const brown = random.between(0, 0.35);
  const tones: Tones = {
    grey: mix(hex(0xb3aeaa), hex(0xab9a8a), brown),
    dark: mix(hex(0x716c68), hex(0x6e5c4e), brown),
    white: hex(0xf4efe6),
  };
  const koala = new Group();
  const head = new Group();
  head.add(createFur(random, headParts(tones), { strands: 42_000, width: 0.011, ruffle: 0.55 }), ...face());
  head.rotation.set(random.between(-0.05, 0.2), random.between(-0.35, 0.35), random.normal() * 0.12, 'YXZ');
  koala.add(
    head,
    createFur(random, bodyParts(tones, side), { strands: 46_000, width: 0.013, ruffle: 0.6 }),
    ...claws(side),
  );
  return koala;
}

const DOWN: Vec3 = [0, -0.9, 0.1];

function headParts(tones: Tones): FurryPart[] {
  const faceColour = (place: Vec3): Vec3 => {
    const [x, y, z] = place;
    const chin = smoothstep(-0.28, -0.46, y) * smoothstep(0.3, 0.6, z);
    const cheek = 0.5 * smoothstep(0.1, -0.35, y) * smoothstep(0.5, 0.8, Math.abs(x));
    const muzzle = Math.max(chin, cheek);
    const brow = smoothstep(0.2, 0.7, y) * 0.3;
    const eyes = smoothstep(0.34, 0.16, Math.hypot(Math.abs(x) - 0.44, y - 0.14)) * smoothstep(0.4, 0.7, z);
    return mix(mix(mix(tones.grey, tones.dark, brow), tones.dark, eyes * 0.4), tones.white, muzzle * 0.9);
  };
  const parts: FurryPart[] = [
    { centre: [0, 0, 0], radii: [1, 0.9, 0.86], hair: 0.09, comb: [0, -0.35, -0.5], colour: faceColour },
    {
      centre: [0, -0.3, 0.62],
      radii: [0.44, 0.4, 0.34],
      hair: 0.07,
      comb: [0, -0.3, -0.2],
      colour: faceColour,
      density: 1.3,
    },
  ];
  for (const side of [-1, 1]) {
    parts.push({
      centre: [side * 0.52, -0.32, 0.28],
      radii: [0.5, 0.5, 0.48],
      hair: 0.13,
      comb: [side * 0.3, -0.7, -0.4],
      colour: faceColour,
    });
    parts.push(earPart(side, tones));
  }
  return parts;
}

/** A round ear, grey behind, with long white tufts inside and along the lower rim. */
function earPart(side: number, tones: Tones): FurryPart {
  return {
    centre: [side * 1.02, 0.55, -0.12],
    radii: [0.52, 0.5, 0.18],
    turn: [0, side * 0.35, side * 0.25],
    hair: ([x, y]) =>
      0.14 + 0.2 * smoothstep(0.3, 0.75, Math.hypot(Math.abs(x) - 0.95, y - 0.5) + 0.3 * (0.5 - y)),
    comb: [side * 0.5, -0.35, 0.25],
    colour: (_place, [x, y, z]) => {
      const inside = smoothstep(0.1, 0.5, z);
      const rim = smoothstep(0.7, 0.95, Math.hypot(x, y)) * smoothstep(0.6, -0.2, y);
      return mix(scale(tones.grey, 0.9), tones.white, Math.max(inside * 0.95, rim));
    },
    density: 1.5,
  };
}

/** Nose, eyes, nostrils. */
function face(): Mesh[] {
  const leather = new MeshPhysicalMaterial({
    color: 0x17151a,
    roughness: 0.5,
    clearcoat: 0.25,
    clearcoatRoughness: 0.4,
  });
  const eye = new MeshPhysicalMaterial({
    color: 0x0d0705,
    roughness: 0.2,
    clearcoat: 0.6,
    clearcoatRoughness: 0.12,
    envMapIntensity: 0.5,
  });
  const hole = new MeshStandardMaterial({ color: 0x030303, roughness: 1 });
  const nose = new Mesh(noseGeometry(), leather);
  nose.position.set(0, -0.08, 0.85);
  nose.castShadow = true;
  const parts: Mesh[] = [nose];
  for (const side of [-1, 1]) {
    parts.push(ball(eye, [side * 0.42, 0.16, 0.75], [0.105, 0.11, 0.08]));
    parts.push(ball(hole, [side * 0.09, -0.28, 1.04], [0.05, 0.035, 0.03]));
  }
  const mouth = ball(hole, [0, -0.52, 0.92], [0.13, 0.014, 0.05]);
  return [...parts, mouth];
}

/** A long leathery shield, narrow between the eyes and broad above the mouth. */
function noseGeometry() {
  return surface({
    columns: 48,
    rows: 32,
    point: (u, v) => {
      const [around, fall] = [2 * Math.PI * u, Math.PI * v];
      const wide = lerp(0.26, 0.14, smoothstep(0.25, 0.85, v));
      return [
        wide * Math.sin(fall) * Math.sin(around),
        -0.33 * Math.cos(fall),
        (0.2 - 0.05 * v) * Math.sin(fall) * Math.cos(around) - 0.06 * smoothstep(0.4, 1, v),
      ];
    },
  });
}

function ball(material: MeshStandardMaterial, at: Vec3, radii: Vec3): Mesh {
  const mesh = new Mesh(new SphereGeometry(1, 36, 24), material);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.position.set(...at);
  mesh.scale.set(...radii);
  return mesh;
}

function bodyParts(tones: Tones, side: 1 | -1): FurryPart[] {
  const chest = ([x, y, z]: Vec3): Vec3 => {
    const bib = smoothstep(0.75, 0.3, Math.abs(x)) * smoothstep(0.1, 0.5, z) * smoothstep(-3, -2.1, y);
    return mix(tones.grey, tones.white, bib * 0.9);
  };
  const limb = (): Vec3 => tones.grey;
  const paw = (): Vec3 => scale(tones.grey, 0.75);
  const hug = [side * 1.25, -1.55, 0.75] as const;
  return [
    { centre: [0, -2.2, -0.35], radii: [1.2, 1.45, 1.0], hair: 0.24, comb: DOWN, colour: chest },
    { centre: [0, -1.1, -0.2], radii: [0.98, 0.75, 0.78], hair: 0.24, comb: DOWN, colour: chest },
    // The arm round the trunk, shoulder to paw.
    {
      centre: [side * 0.85, -1.45, 0.1],
      radii: [0.5, 0.7, 0.5],
      turn: [0, 0, side * 0.5],
      hair: 0.22,
      comb: DOWN,
      colour: limb,
    },
    {
      centre: hug,
      radii: [0.38, 0.38, 0.7],
      turn: [0.1, side * 0.5, 0],
      hair: 0.19,
      comb: DOWN,
      colour: limb,
    },
    { centre: [side * 1.55, -1.5, 1.2], radii: [0.27, 0.24, 0.3], hair: 0.1, comb: DOWN, colour: paw },
    // The arm that hangs over the belly.
    {
      centre: [-side * 0.9, -1.6, 0.1],
      radii: [0.46, 0.85, 0.5],
      turn: [0.2, 0, -side * 0.25],
      hair: 0.22,
      comb: DOWN,
      colour: limb,
    },
    {
      centre: [-side * 0.78, -2.25, 0.62],
      radii: [0.36, 0.4, 0.68],
      turn: [0.5, side * 0.35, 0],
      hair: 0.19,
      comb: DOWN,
      colour: limb,
    },
    { centre: [-side * 0.6, -2.5, 1.08], radii: [0.26, 0.22, 0.26], hair: 0.1, comb: DOWN, colour: paw },
    // Thighs and feet.
    {
      centre: [0.85, -3.05, 0.3],
      radii: [0.55, 0.5, 0.85],
      turn: [0, 0.3, 0],
      hair: 0.19,
      comb: DOWN,
      colour: limb,
    },
    {
      centre: [-0.85, -3.05, 0.3],
      radii: [0.55, 0.5, 0.85],
      turn: [0, -0.3, 0],
      hair: 0.19,
      comb: DOWN,
      colour: limb,
    },
    { centre: [1.05, -3.35, 1.05], radii: [0.32, 0.28, 0.42], hair: 0.1, comb: DOWN, colour: paw },
    { centre: [-1.05, -3.35, 1.05], radii: [0.32, 0.28, 0.42], hair: 0.1, comb: DOWN, colour: paw },
  ];
}

/** Dark claws on hands and feet. */
function claws(side: 1 | -1): Mesh[] {
  const horn = new MeshStandardMaterial({ color: 0x1c1816, roughness: 0.5 });
  const hands: readonly Vec3[] = [
    [side * 1.55, -1.55, 1.46],
    [-side * 0.6, -2.55, 1.33],
    [1.05, -3.45, 1.45],
    [-1.05, -3.45, 1.45],
  ];
  return hands.flatMap(([x, y, z]) =>
    [-0.14, -0.05, 0.05, 0.14].map((offset) => {
      const claw = ball(horn, [x + offset, y, z], [0.025, 0.04, 0.1]);
      claw.rotation.x = 0.5;
      return claw;
    }),
  );
}
