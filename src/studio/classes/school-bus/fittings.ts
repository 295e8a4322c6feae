import {
  CylinderGeometry,
  Group,
  type Material,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  SphereGeometry,
} from 'three';
import { lettering } from '../../shared/lettering.ts';
import type { Vec3 } from '../../shared/vector.ts';
import { block, FRONT, HALF_WIDTH, NOSE, type Paints, REAR } from './paints.ts';
import { createWheel } from './wheel.ts';

/** Rails, names, lamps, wheels, mirrors and the stop sign. */
export function createFittings(paints: Paints): (Group | Mesh)[] {
  return [
    ...rails(paints),
    ...signs(paints),
    ...lamps(),
    ...wheels(paints),
    ...mirrors(paints),
    stopSign(paints),
  ];
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
