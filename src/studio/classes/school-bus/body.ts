import {
  BoxGeometry,
  type BufferGeometry,
  CylinderGeometry,
  Group,
  type Material,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  SphereGeometry,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { hex, hsl } from '../../shared/colour.ts';
import { lettering } from '../../shared/lettering.ts';
import { loft } from '../../shared/loft.ts';
import type { Random } from '../../shared/random.ts';
import type { Vec3 } from '../../shared/vector.ts';
import { createWheel } from './wheel.ts';

/** Lengths in metres; the bus stands on height 0 and drives towards +z. */
const HALF_WIDTH = 1.2;
const FLOOR = 0.75;
const ROOF = 3.05;
const REAR = -4.6;
const FRONT = 3.3;
const NOSE = 5.0;

interface Paints {
  readonly yellow: Material;
  readonly roof: Material;
  readonly black: Material;
  readonly glass: Material;
  readonly chrome: Material;
  readonly rim: Vec3;
}

/** An American school bus with a bonnet. */
export function createBus(random: Random): Group {
  const paints = mixPaints(random);
  const bus = new Group();
  bus.add(cabin(paints), bonnet(paints));
  bus.add(
    ...rails(paints),
    ...sideWindows(random, paints),
    ...frontFace(paints),
    ...rearFace(paints),
    ...signs(paints),
  );
  bus.add(...lamps(), ...wheels(paints), ...mirrors(paints), stopSign(paints));
  return bus;
}

function mixPaints(random: Random): Paints {
  const yellow = coat(hsl(random.between(38, 43), 1, random.between(0.48, 0.52)), 0.35);
  return {
    yellow,
    roof: random.chance(0.45) ? coat(hex(0xe4e2da), 0.4) : yellow,
    black: new MeshStandardMaterial({ color: 0x101012, roughness: 0.6 }),
    glass: new MeshPhysicalMaterial({
      color: 0x2b343b,
      roughness: 0.08,
      clearcoat: 1,
      clearcoatRoughness: 0.03,
    }),
    chrome: new MeshStandardMaterial({ color: 0xb8bbbf, roughness: 0.3, metalness: 1 }),
    rim: random.pick([hex(0x1a1a1c), hex(0xd8d4c8), hsl(41, 1, 0.5)]),
  };
}

function coat(colour: Vec3, roughness: number): MeshPhysicalMaterial {
  const paint = new MeshPhysicalMaterial({ roughness, clearcoat: 0.6, clearcoatRoughness: 0.15 });
  paint.color.setRGB(...colour);
  return paint;
}

function block(material: Material, size: Vec3, at: Vec3, radius = 0): Mesh {
  const geometry: BufferGeometry =
    radius > 0 ? new RoundedBoxGeometry(...size, 3, radius) : new BoxGeometry(...size);
  const mesh = new Mesh(geometry, material);
  mesh.position.set(...at);
  return mesh;
}

function cabin(paints: Paints): Group {
  const group = new Group();
  const length = FRONT - REAR;
  const middle = (FRONT + REAR) / 2;
  group.add(block(paints.yellow, [2 * HALF_WIDTH, 2.05, length], [0, FLOOR + 1.025, middle], 0.06));
  const roof = loft([
    { z: REAR, halfWidth: HALF_WIDTH - 0.12, bottom: 2.3, top: ROOF - 0.14, squareness: 3.4 },
    { z: REAR + 0.35, halfWidth: HALF_WIDTH, bottom: 2.2, top: ROOF, squareness: 3.4 },
    { z: FRONT - 0.5, halfWidth: HALF_WIDTH, bottom: 2.2, top: ROOF, squareness: 3.4 },
    { z: FRONT, halfWidth: HALF_WIDTH - 0.1, bottom: 2.3, top: ROOF - 0.1, squareness: 3.4 },
  ]);
  group.add(new Mesh(roof, paints.roof));
  group.add(block(paints.black, [2 * HALF_WIDTH - 0.3, 0.5, length + 1.2], [0, 0.62, middle + 0.4]));
  return group;
}

function bonnet(paints: Paints): Group {
  const group = new Group();
  const skin = loft([
    { z: FRONT - 0.3, halfWidth: 1.02, bottom: 0.72, top: 1.86, squareness: 4.5 },
    { z: FRONT + 0.4, halfWidth: 1.0, bottom: 0.72, top: 1.82, squareness: 4.5 },
    { z: NOSE - 0.35, halfWidth: 0.92, bottom: 0.72, top: 1.66, squareness: 4.5 },
    { z: NOSE, halfWidth: 0.86, bottom: 0.76, top: 1.52, squareness: 4 },
  ]);
  group.add(new Mesh(skin, paints.yellow));
  for (const side of [-1, 1]) {
    const fender = new Mesh(new CylinderGeometry(0.66, 0.66, 0.42, 48, 1, false, 0, Math.PI), paints.yellow);
    fender.rotation.z = Math.PI / 2;
    fender.position.set(side * 0.96, 0.66, 4.05);
    const well = new Mesh(new CylinderGeometry(0.585, 0.585, 0.44, 48, 1, false, 0, Math.PI), paints.black);
    well.rotation.z = Math.PI / 2;
    well.position.set(side * 0.965, 0.62, 4.05);
    group.add(fender, well);
  }
  group.add(block(paints.black, [2.3, 0.26, 0.2], [0, 0.6, NOSE + 0.08], 0.06));
  group.add(block(paints.black, [0.98, 0.5, 0.06], [0, 1.12, NOSE - 0.005], 0.03));
  for (let bar = 0; bar < 5; bar++)
    group.add(block(paints.chrome, [0.92, 0.035, 0.03], [0, 0.95 + bar * 0.09, NOSE + 0.035]));
  return group;
}

/** Black rub rails along both sides and the skirt's lower edge. */
function rails(paints: Paints): Mesh[] {
  const length = FRONT - REAR - 0.1;
  const middle = (FRONT + REAR) / 2;
  return [-1, 1].flatMap((side) =>
    [0.86, 1.2, 1.62, 1.79].map((height) =>
      block(paints.black, [0.05, 0.055, length], [side * (HALF_WIDTH + 0.01), height, middle], 0.02),
    ),
  );
}

function sideWindows(random: Random, paints: Paints): Mesh[] {
  const parts: Mesh[] = [];
  const count = 9;
  const start = REAR + 0.3;
  const pitch = (FRONT - 1.0 - start) / count;
  for (const side of [-1, 1]) {
    const x = side * (HALF_WIDTH + 0.004);
    parts.push(
      block(paints.black, [0.02, 0.72, count * pitch + 0.06], [x, 2.2, start + (count * pitch) / 2], 0.009),
    );
    for (let i = 1; i < count; i++)
      parts.push(block(paints.yellow, [0.03, 0.74, 0.06], [x, 2.2, start + i * pitch]));
    for (let i = 0; i < count; i++) {
      const z = start + (i + 0.5) * pitch;
      const lowered = random.chance(0.2) ? 0.12 : 0;
      parts.push(
        block(paints.glass, [0.02, 0.28 - lowered, pitch - 0.16], [x + side * 0.012, 2.36 + lowered / 2, z]),
      );
      parts.push(block(paints.glass, [0.02, 0.3, pitch - 0.16], [x + side * 0.012, 2.03, z]));
    }
    parts.push(block(paints.glass, [0.02, 0.62, 0.5], [x + side * 0.012, 2.16, FRONT - 0.42]));
  }
  // The door is on the kerb side.
  parts.push(block(paints.black, [0.03, 1.75, 0.78], [-(HALF_WIDTH + 0.012), 1.65, FRONT - 0.44], 0.012));
  for (const offset of [-0.18, 0.18]) {
    parts.push(block(paints.glass, [0.02, 0.72, 0.28], [-(HALF_WIDTH + 0.03), 2.08, FRONT - 0.44 + offset]));
    parts.push(block(paints.glass, [0.02, 0.62, 0.28], [-(HALF_WIDTH + 0.03), 1.25, FRONT - 0.44 + offset]));
  }
  return parts;
}

function frontFace(paints: Paints): Mesh[] {
  const z = FRONT + 0.012;
  return [
    block(paints.black, [2.2, 0.76, 0.03], [0, 2.2, z], 0.012),
    block(paints.glass, [1.02, 0.64, 0.03], [-0.54, 2.2, z + 0.012]),
    block(paints.glass, [1.02, 0.64, 0.03], [0.54, 2.2, z + 0.012]),
  ];
}

function rearFace(paints: Paints): Mesh[] {
  const z = REAR - 0.012;
  return [
    block(paints.black, [1.0, 2.0, 0.03], [0, 1.85, z], 0.012),
    block(paints.yellow, [0.9, 1.9, 0.03], [0, 1.85, z - 0.01], 0.012),
    block(paints.glass, [0.74, 0.6, 0.03], [0, 2.3, z - 0.022]),
    block(paints.glass, [0.74, 0.5, 0.03], [0, 1.45, z - 0.022]),
    block(paints.glass, [0.44, 0.6, 0.03], [-0.85, 2.22, z - 0.01]),
    block(paints.glass, [0.44, 0.6, 0.03], [0.85, 2.22, z - 0.01]),
    block(paints.black, [2.4, 0.3, 0.16], [0, 0.72, REAR - 0.06], 0.05),
  ];
}

/** The name over both ends and along the sides. */
function signs(paints: Paints): Mesh[] {
  const name = lettering('SCHOOL BUS', 0.17);
  const front = new Mesh(name, paints.black);
  front.position.set(0, 2.76, FRONT + 0.06);
  const rear = new Mesh(name, paints.black);
  rear.position.set(0, 2.78, REAR - 0.06);
  rear.rotation.y = Math.PI;
  const boards = [
    block(paints.yellow, [1.35, 0.3, 0.1], [0, 2.76, FRONT], 0.03),
    block(paints.yellow, [1.35, 0.3, 0.1], [0, 2.78, REAR], 0.03),
  ];
  const district = lettering('DISTRICT 27', 0.2);
  const sides = [-1, 1].map((side) => {
    const text = new Mesh(district, paints.black);
    text.position.set(side * (HALF_WIDTH + 0.006), 1.41, -0.6);
    text.rotation.y = (side * Math.PI) / 2;
    return text;
  });
  return [...boards, front, rear, ...sides];
}

function lamps(): Mesh[] {
  const clear = glow(0xf4f1e6, 0.25);
  const amber = glow(0xe08a12, 0.2);
  const red = glow(0xb01510, 0.2);
  const parts: Mesh[] = [];
  for (const side of [-1, 1]) {
    parts.push(lamp(clear, 0.13, [side * 0.68, 1.12, NOSE + 0.01]));
    parts.push(lamp(amber, 0.07, [side * 0.72, 0.9, NOSE + 0.01]));
    for (const [z, tilt] of [
      [FRONT + 0.02, 1],
      [REAR - 0.02, -1],
    ] as const) {
      parts.push(
        lamp(red, 0.11, [side * 1.0, 2.74, z + 0.02 * tilt]),
        lamp(amber, 0.1, [side * 0.79, 2.76, z + 0.02 * tilt]),
      );
    }
    parts.push(
      lamp(red, 0.12, [side * 0.85, 1.75, REAR - 0.02]),
      lamp(amber, 0.1, [side * 0.85, 1.48, REAR - 0.02]),
    );
  }
  return parts;
}

function glow(colour: number, strength: number): MeshPhysicalMaterial {
  return new MeshPhysicalMaterial({
    color: colour,
    emissive: colour,
    emissiveIntensity: strength,
    roughness: 0.2,
    clearcoat: 1,
  });
}

function lamp(material: Material, radius: number, at: Vec3): Mesh {
  const mesh = new Mesh(new SphereGeometry(radius, 20, 14), material);
  mesh.scale.z = 0.35;
  mesh.position.set(...at);
  return mesh;
}

function wheels(paints: Paints): (Group | Mesh)[] {
  const parts: (Group | Mesh)[] = [];
  for (const side of [-1, 1]) {
    for (const z of [4.05, -2.3]) {
      const wheel = createWheel(paints.rim);
      wheel.scale.set(0.5, 0.5, 0.5);
      wheel.position.set(side * 1.08, 0.5, z);
      wheel.rotation.y = side === 1 ? 0 : Math.PI;
      parts.push(wheel);
    }
    const well = new Mesh(new CylinderGeometry(0.62, 0.62, 0.06, 48, 1, false, 0, Math.PI), paints.black);
    well.rotation.set(0, 0, Math.PI / 2);
    well.position.set(side * (HALF_WIDTH - 0.01), 0.6, -2.3);
    parts.push(well);
  }
  return parts;
}

function mirrors(paints: Paints): Mesh[] {
  return [-1, 1].flatMap((side) => [
    block(paints.black, [0.1, 0.42, 0.24], [side * 1.42, 2.15, FRONT + 0.35], 0.04),
    block(paints.black, [0.3, 0.03, 0.03], [side * 1.3, 2.25, FRONT + 0.25]),
    block(paints.black, [0.16, 0.2, 0.16], [side * 0.85, 1.95, NOSE - 0.25], 0.07),
    block(paints.black, [0.03, 0.5, 0.03], [side * 0.85, 1.7, NOSE - 0.25]),
  ]);
}

/** Folded against the driver's side. */
function stopSign(paints: Paints): Group {
  const sign = new Group();
  const red = new MeshStandardMaterial({ color: 0xa81818, roughness: 0.5 });
  const plate = new Mesh(new CylinderGeometry(0.22, 0.22, 0.02, 8), red);
  plate.rotation.set(0, Math.PI / 8, -Math.PI / 2);
  const white = new MeshStandardMaterial({ color: 0xe8e6e0, roughness: 0.5 });
  const text = new Mesh(lettering('STOP', 0.1), white);
  text.rotation.y = Math.PI / 2;
  text.position.x = 0.014;
  sign.add(plate, text, block(paints.black, [0.02, 0.05, 0.3], [-0.01, 0, 0.2]));
  sign.position.set(HALF_WIDTH + 0.06, 1.45, FRONT - 1.35);
  return sign;
}
