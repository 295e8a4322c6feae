import {
  BoxGeometry,
  CapsuleGeometry,
  CylinderGeometry,
  Group,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  SphereGeometry,
  TorusGeometry,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { hex } from '../../shared/colour.ts';
import { lettering } from '../../shared/lettering.ts';
import { loft } from '../../shared/loft.ts';
import type { Random } from '../../shared/random.ts';
import { mix, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** Wheelhouse, mast, crew and gear of a cabin lifeboat. */
export function createDeckhouse(random: Random, orange: Vec3): Group {
  const house = new Group();
  house.add(wheelhouse(orange), ...mast(random), ...gear(orange), ...names());
  const crew = random.integer(1, 4);
  const spots: readonly Vec3[] = [
    [0.6, 1.05, -3.2],
    [-0.7, 1.05, -3.9],
    [0, 2.62, -1.7],
    [1.3, 1.3, 2.6],
  ];
  for (const spot of spots.slice(0, crew)) house.add(sailor(random, spot));
  return house;
}

function wheelhouse(orange: Vec3): Group {
  const group = new Group();
  const skin = loft(
    [
      { z: -2.9, halfWidth: 1.15, bottom: 0.8, top: 2.35, squareness: 6 },
      { z: -2.4, halfWidth: 1.28, bottom: 0.8, top: 2.6, squareness: 6 },
      { z: 0.4, halfWidth: 1.3, bottom: 0.8, top: 2.72, squareness: 6 },
      { z: 0.95, halfWidth: 1.24, bottom: 0.8, top: 2.62, squareness: 6 },
      { z: 1.75, halfWidth: 1.12, bottom: 0.8, top: 1.75, squareness: 5 },
      { z: 3.1, halfWidth: 0.85, bottom: 0.9, top: 1.6, squareness: 4 },
    ],
    160,
    26,
  );
  paintByPlace(skin, (place) => mix(orange, GLASS, glazing(place)));
  group.add(
    new Mesh(
      skin,
      new MeshPhysicalMaterial({
        vertexColors: true,
        roughness: 0.36,
        clearcoat: 0.6,
        clearcoatRoughness: 0.12,
      }),
    ),
  );
  const roof = new Mesh(
    new RoundedBoxGeometry(2.3, 0.07, 2.9, 3, 0.03),
    new MeshStandardMaterial({ color: 0xdedfdc, roughness: 0.6 }),
  );
  roof.position.set(0, 2.7, -0.9);
  group.add(roof);
  return group;
}

const GLASS = hex(0x10161b);

/** Side windows, and the slanted front with its pillars. */
function glazing([x, y, z]: Vec3): number {
  const high = smoothstep(1.86, 1.88, y) * smoothstep(2.4, 2.38, y);
  const onSide = smoothstep(1.1, 1.14, Math.abs(x));
  const alongRow = z > -2.2 && z < 0.75 ? 1 : 0;
  const panes = alongRow * smoothstep(0.05, 0.07, (z + 2.3 + 0.78) % 0.78);
  const front = smoothstep(0.98, 1.02, z) * smoothstep(1.72, 1.68, z) * smoothstep(1.84, 1.88, y);
  const pillars = smoothstep(0.03, 0.05, Math.abs(Math.abs(x) - 0.4));
  return Math.max(high * onSide * panes, front * pillars * smoothstep(1.12, 1.08, Math.abs(x)));
}

function paintByPlace(geometry: ReturnType<typeof loft>, colour: (place: Vec3) => Vec3): void {
  const position = geometry.getAttribute('position');
  const target = geometry.getAttribute('color');
  for (let i = 0; i < position.count; i++) {
    target.setXYZ(i, ...colour([position.getX(i), position.getY(i), position.getZ(i)]));
  }
}

function mast(random: Random): Mesh[] {
  const white = new MeshStandardMaterial({ color: 0xdfe1e0, roughness: 0.5 });
  const parts: Mesh[] = [];
  for (const side of [-1, 1]) {
    const leg = new Mesh(new CylinderGeometry(0.05, 0.06, 1.7, 12), white);
    leg.position.set(side * 0.45, 3.5, -1.7);
    leg.rotation.z = side * 0.22;
    const whip = new Mesh(new CylinderGeometry(0.012, 0.018, random.between(2, 3), 6), white);
    whip.position.set(side * 0.95, 3.9, -2.2);
    whip.rotation.x = -0.12;
    parts.push(leg, whip);
  }
  const bar = new Mesh(new BoxGeometry(0.75, 0.07, 0.16), white);
  bar.position.set(0, 4.2, -1.7);
  const radar = new Mesh(new BoxGeometry(1.15, 0.1, 0.12), white);
  radar.position.set(0, 4.42, -1.7);
  radar.rotation.y = random.between(0, 3);
  const dome = new Mesh(new SphereGeometry(0.24, 24, 16), white);
  dome.position.set(0, 3.6, -1.5);
  const lamp = new Mesh(
    new SphereGeometry(0.07, 12, 10),
    new MeshStandardMaterial({ color: 0x2a58b8, emissive: 0x2a58b8, emissiveIntensity: 0.5 }),
  );
  lamp.position.set(0, 4.56, -1.7);
  return [...parts, bar, radar, dome, lamp];
}

function gear(orange: Vec3): Mesh[] {
  const bright = new MeshStandardMaterial({ roughness: 0.6 });
  bright.color.setRGB(...orange);
  const grey = new MeshStandardMaterial({ color: 0x3b3f42, roughness: 0.7 });
  const screen = new Mesh(new RoundedBoxGeometry(1.5, 0.5, 0.5, 3, 0.1), bright);
  screen.position.set(0, 2.95, -0.75);
  const raft = new Mesh(
    new CapsuleGeometry(0.24, 0.6, 6, 16),
    new MeshStandardMaterial({ color: 0xe2e3e1, roughness: 0.5 }),
  );
  raft.rotation.z = Math.PI / 2;
  raft.position.set(0, 1.32, -4.6);
  const winch = new Mesh(new RoundedBoxGeometry(0.6, 0.35, 0.5, 3, 0.06), grey);
  winch.position.set(0, 1.68, 4.2);
  const ring = new Mesh(new TorusGeometry(0.26, 0.07, 10, 32), bright);
  ring.rotation.y = Math.PI / 2;
  ring.position.set(1.34, 1.45, -2.1);
  return [screen, raft, winch, ring];
}

function names(): Mesh[] {
  const white = new MeshStandardMaterial({ color: 0xf0f0ec, roughness: 0.5 });
  const text = lettering('RESCUE', 0.3);
  return [-1, 1].map((side) => {
    const name = new Mesh(text, white);
    name.position.set(side * 1.31, 1.5, -0.7);
    name.rotation.y = (side * Math.PI) / 2;
    return name;
  });
}

/** A crew member in yellow oilskins, a life jacket and a helmet. */
export function sailor(random: Random, at: Vec3): Group {
  const suit = new MeshStandardMaterial({
    color: random.pick([0xd8a514, 0xd8a514, 0x23262b]),
    roughness: 0.8,
  });
  const jacket = new MeshStandardMaterial({ color: 0xc2301a, roughness: 0.8 });
  const helmet = new MeshStandardMaterial({ color: random.pick([0xe8e6e0, 0xd8a514]), roughness: 0.4 });
  const legs = new Mesh(new CapsuleGeometry(0.17, 0.6, 4, 12), suit);
  legs.position.y = 0.42;
  const chest = new Mesh(new CapsuleGeometry(0.23, 0.32, 4, 14), jacket);
  chest.position.y = 1.12;
  const head = new Mesh(new SphereGeometry(0.16, 18, 14), helmet);
  head.position.y = 1.62;
  const figure = new Group();
  for (const side of [-1, 1]) {
    const arm = new Mesh(new CapsuleGeometry(0.075, 0.5, 4, 8), suit);
    arm.position.set(side * 0.3, 1.05, 0.08);
    arm.rotation.set(-0.5, 0, side * 0.25);
    figure.add(arm);
  }
  figure.add(legs, chest, head);
  figure.position.set(...at);
  figure.rotation.y = random.between(-0.7, 0.7);
  return figure;
}
