import {
  BoxGeometry,
  CylinderGeometry,
  Group,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  SphereGeometry,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import type { Random } from '../../shared/random.ts';
import { surface, turned } from '../../shared/surface.ts';
import type { Vec3 } from '../../shared/vector.ts';
import { AXLES, TRACK, WHEEL_RADIUS } from './body.ts';

/** Four wheels, turned in at the front by the same small angle. */
export function createWheels(random: Random): Group[] {
  const spokes = random.pick([5, 6, 7, 10]);
  const dark = random.chance(0.3);
  const steer = random.between(-0.25, 0.25);
  return [AXLES.front, AXLES.rear].flatMap((z) =>
    [-1, 1].map((side) => {
      const wheel = alloyWheel(spokes, dark);
      wheel.scale.setScalar(WHEEL_RADIUS);
      wheel.position.set(side * TRACK, WHEEL_RADIUS, z);
      wheel.rotation.y = (side === 1 ? 0 : Math.PI) + (z > 0 ? steer : 0);
      return wheel;
    }),
  );
}

/** Radius 1 round the x axis, outer side towards +x. */
function alloyWheel(spokes: number, dark: boolean): Group {
  const rubber = new MeshStandardMaterial({ color: 0x161617, roughness: 0.8 });
  const metal = new MeshStandardMaterial({
    color: dark ? 0x2a2b2e : 0xc4c6ca,
    roughness: 0.28,
    metalness: 0.9,
  });
  const shadow = new MeshStandardMaterial({ color: 0x0a0a0b, roughness: 0.9 });
  const wheel = new Group();
  wheel.add(new Mesh(turned(TYRE, 72), rubber), new Mesh(turned(RIM, 72), metal));
  const back = new Mesh(new CylinderGeometry(0.68, 0.68, 0.02, 48), shadow);
  const disc = new Mesh(
    new CylinderGeometry(0.46, 0.46, 0.04, 40),
    new MeshStandardMaterial({ color: 0x77787a, roughness: 0.4, metalness: 0.8 }),
  );
  disc.position.y = 0.03;
  const hub = new Mesh(new SphereGeometry(0.14, 24, 16), metal);
  hub.position.y = 0.24;
  hub.scale.y = 0.5;
  wheel.add(back, disc, hub);
  const spoke = spokeGeometry(0.5 / spokes + 0.03);
  for (let i = 0; i < spokes; i++) {
    const arm = new Mesh(spoke, metal);
    arm.rotation.y = (i / spokes) * 2 * Math.PI;
    wheel.add(arm);
  }
  wheel.rotation.z = -Math.PI / 2;
  const upright = new Group();
  upright.add(wheel);
  return upright;
}

function spokeGeometry(halfWidth: number) {
  return surface({
    columns: 8,
    rows: 12,
    point: (u, v) => {
      const across = u * 2 - 1;
      const reach = 0.08 + 0.64 * v;
      return [across * halfWidth * (0.75 + 0.5 * v), 0.26 - 0.05 * v - 0.06 * across * across, -reach];
    },
  });
}

const TYRE: readonly (readonly [number, number])[] = [
  [0.68, -0.36],
  [0.9, -0.38],
  [0.98, -0.33],
  [1, -0.24],
  [1, 0.24],
  [0.985, 0.31],
  [0.94, 0.36],
  [0.86, 0.375],
  [0.76, 0.345],
];
const RIM: readonly (readonly [number, number])[] = [
  [0.775, 0.35],
  [0.75, 0.355],
  [0.725, 0.33],
  [0.7, 0.2],
  [0.69, 0],
];

/** Mirrors, plate, exhausts, lamps behind their covers. */
export function createFittings(random: Random, paint: Vec3): (Group | Mesh)[] {
  const lacquer = new MeshPhysicalMaterial({ roughness: 0.4, clearcoat: 1, clearcoatRoughness: 0.05 });
  lacquer.color.setRGB(...paint);
  const black = new MeshStandardMaterial({ color: 0x0c0c0d, roughness: 0.5 });
  const steel = new MeshStandardMaterial({ color: 0xb6b9bd, roughness: 0.25, metalness: 1 });
  const plate = new Mesh(
    new BoxGeometry(0.42, 0.11, 0.02),
    new MeshStandardMaterial({ color: 0xd8d5c4, roughness: 0.5 }),
  );
  plate.position.set(0, 0.56, -2.235);
  const parts: (Group | Mesh)[] = [plate];
  for (const side of [-1, 1]) {
    const mirror = new Mesh(new SphereGeometry(0.1, 24, 16), lacquer);
    mirror.scale.set(1.1, 0.72, 0.6);
    mirror.position.set(side * 0.94, 0.92, 0.48);
    const stalk = new Mesh(new BoxGeometry(0.2, 0.025, 0.05), black);
    stalk.position.set(side * 0.82, 0.885, 0.48);
    const exhaust = new Mesh(new CylinderGeometry(0.05, 0.05, 0.14, 24), steel);
    exhaust.rotation.x = Math.PI / 2;
    exhaust.position.set(side * 0.42, 0.32, -2.18);
    const handle = new Mesh(new RoundedBoxGeometry(0.02, 0.025, 0.14, 2, 0.008), black);
    handle.position.set(side * 0.892, 0.72, -0.28);
    parts.push(mirror, stalk, exhaust, handle);
  }
  if (random.chance(0.35)) parts.push(spoiler(lacquer));
  return parts;
}

function spoiler(lacquer: MeshPhysicalMaterial): Group {
  const wing = new Group();
  const blade = new Mesh(new RoundedBoxGeometry(1.5, 0.04, 0.26, 3, 0.018), lacquer);
  blade.position.set(0, 1.12, -2.02);
  blade.rotation.x = 0.1;
  wing.add(blade);
  for (const side of [-1, 1]) {
    const strut = new Mesh(new BoxGeometry(0.04, 0.22, 0.14), lacquer);
    strut.position.set(side * 0.55, 1.01, -1.98);
    wing.add(strut);
  }
  return wing;
}
