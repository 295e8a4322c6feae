import {
  CatmullRomCurve3,
  CylinderGeometry,
  Group,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  TubeGeometry,
  Vector3,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { lettering } from '../../shared/lettering.ts';
import { loft } from '../../shared/loft.ts';
import type { Random } from '../../shared/random.ts';
import type { Vec3 } from '../../shared/vector.ts';
import { sailor } from './deckhouse.ts';

/** An inshore lifeboat: one inflated tube round a dark hull, a console, outboard motors, a crew of three. */
export function createInflatable(random: Random, orange: Vec3): Group {
  const boat = new Group();
  const rubber = new MeshPhysicalMaterial({ roughness: 0.5, clearcoat: 0.25, clearcoatRoughness: 0.3 });
  rubber.color.setRGB(...orange);
  const black = new MeshStandardMaterial({ color: 0x17181b, roughness: 0.6 });
  boat.add(new Mesh(tube(), rubber), new Mesh(bottom(), black));
  for (const side of [-1, 1]) boat.add(strake(side, black), name(side));
  const console = new Mesh(new RoundedBoxGeometry(0.8, 0.9, 1.3, 4, 0.12), black);
  console.position.set(0, 1.0, -0.4);
  const panel = new Mesh(new RoundedBoxGeometry(0.7, 0.5, 0.1, 3, 0.04), rubber);
  panel.position.set(0, 1.5, 0.15);
  panel.rotation.x = -0.5;
  boat.add(
    console,
    panel,
    ...motors(black),
    arch(),
    sailor(random, [0.28, 0.55, -1.0]),
    sailor(random, [-0.3, 0.55, -1.7]),
  );
  if (random.chance(0.6)) boat.add(sailor(random, [0.1, 0.5, 1.2]));
  return boat;
}

const OUTLINE: readonly Vec3[] = [
  [1.15, 0.55, -3.6],
  [1.2, 0.55, -2.4],
  [1.2, 0.57, 0],
  [1.12, 0.64, 1.6],
  [0.78, 0.82, 2.9],
  [0, 0.98, 3.6],
];

function tube(): TubeGeometry {
  const right = OUTLINE.map((point) => new Vector3(...point));
  const left = OUTLINE.slice(0, -1)
    .map(([x, y, z]) => new Vector3(-x, y, z))
    .reverse();
  return new TubeGeometry(new CatmullRomCurve3([...right, ...left]), 160, 0.34, 24);
}

function bottom() {
  return loft([
    { z: -3.6, halfWidth: 1.05, bottom: -0.35, top: 0.5, squareness: 2.6 },
    { z: -1, halfWidth: 1.1, bottom: -0.4, top: 0.5, squareness: 2.4 },
    { z: 1.4, halfWidth: 0.95, bottom: -0.3, top: 0.55, squareness: 2.2 },
    { z: 3.3, halfWidth: 0.15, bottom: 0.4, top: 0.8, squareness: 2 },
  ]);
}

function strake(side: number, black: MeshStandardMaterial): Mesh {
  const points = OUTLINE.map(
    ([x, y, z], i) =>
      new Vector3(
        side * (i === OUTLINE.length - 1 ? 0 : x + 0.33),
        y,
        i === OUTLINE.length - 1 ? z + 0.34 : z,
      ),
  );
  return new Mesh(new TubeGeometry(new CatmullRomCurve3(points), 80, 0.05, 8), black);
}

function name(side: number): Mesh {
  const text = new Mesh(
    lettering('RESCUE', 0.24),
    new MeshStandardMaterial({ color: 0xf2f1ec, roughness: 0.5 }),
  );
  text.position.set(side * 1.5, 0.74, -0.9);
  text.rotation.set(0, (side * Math.PI) / 2, 0, 'YXZ');
  text.rotateX(-0.5);
  text.position.x = side * 1.52;
  return text;
}

function motors(black: MeshStandardMaterial): Mesh[] {
  return [-0.38, 0.38].flatMap((x) => {
    const cowl = new Mesh(new RoundedBoxGeometry(0.42, 0.55, 0.62, 4, 0.12), black);
    cowl.position.set(x, 1.15, -3.85);
    cowl.rotation.x = 0.12;
    const leg = new Mesh(new CylinderGeometry(0.1, 0.08, 1.0, 12), black);
    leg.position.set(x, 0.5, -3.9);
    return [cowl, leg];
  });
}

function arch(): Mesh {
  const points = [
    [-0.95, 0.8, -3.2],
    [-0.85, 1.8, -3.35],
    [-0.5, 2.15, -3.4],
    [0.5, 2.15, -3.4],
    [0.85, 1.8, -3.35],
    [0.95, 0.8, -3.2],
  ];
  const path = new CatmullRomCurve3(points.map(([x = 0, y = 0, z = 0]) => new Vector3(x, y, z)));
  return new Mesh(
    new TubeGeometry(path, 48, 0.05, 10),
    new MeshStandardMaterial({ color: 0xd7d9d8, roughness: 0.4, metalness: 0.4 }),
  );
}
