import { Group, Mesh, MeshPhysicalMaterial } from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { hex, hsl } from '../shared/colour.ts';
import { leafGeometry } from '../shared/leaf.ts';
import { castShadows } from '../shared/meshes.ts';
import { daylight, foliageBackdrop } from '../shared/outdoors.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { roomBackdrop, roomLight } from '../shared/room.ts';
import { createTabletop } from '../shared/tabletop.ts';
import type { Vec3 } from '../shared/vector.ts';
import { halfOrange, randomVariety, type Variety, wholeOrange } from './orange/fruit.ts';

/** Oranges: cut open on a table, whole on a table, or on the tree. Leaves are not part of the object. */
export const orange: SceneRecipe = { classId: 'orange', name: 'orange', frames: 48, build };

function build(random: Random): StudioScene {
  const variety = randomVariety(random);
  const place = random.pick(['cut', 'cut', 'table', 'tree'] as const);
  switch (place) {
    case 'cut':
      return onTable(random, cutArrangement(random, variety), random.between(38, 75));
    case 'table':
      return onTable(random, wholeArrangement(random, variety), random.between(14, 40));
    case 'tree':
      return onTree(random, variety);
  }
}

/** A half whose face looks up and towards the camera, often with a whole fruit or a second half behind. */
function cutArrangement(random: Random, variety: Variety): Group {
  const object = new Group();
  const half = halfOrange(random, variety);
  const lean = random.between(0, 0.7);
  half.rotation.set(lean, random.between(-0.3, 0.3), 0, 'YXZ');
  half.position.set(0, Math.cos(lean) * 0.9 + 0.05, 0);
  object.add(half);
  if (random.chance(0.7)) {
    const whole = wholeOrange(random, variety);
    whole.rotation.set(random.between(-0.9, 0.9), 0, random.between(-0.9, 0.9));
    whole.position.set(random.pick([-1, 1]) * random.between(1.2, 1.7), 1, -random.between(1.2, 1.6));
    object.add(whole);
  }
  if (random.chance(0.5)) {
    const second = halfOrange(random, variety);
    second.rotation.set(0.1, 0, random.pick([-1, 1]) * 0.1);
    second.position.set(random.pick([-1, 1]) * random.between(1.9, 2.2), 0.95, random.between(-0.4, 0.5));
    object.add(second);
  }
  return object;
}

function wholeArrangement(random: Random, variety: Variety): Group {
  const object = new Group();
  const count = random.pick([1, 2, 3]);
  const places: readonly Vec3[] = [
    [0, 0.97, 0],
    [1.75, 0.97, -1.1],
    [-1.6, 0.97, -1.3],
  ];
  for (const place of places.slice(0, count)) {
    const fruit = wholeOrange(random, variety);
    fruit.position.set(...place);
    fruit.rotation.set(random.between(-0.3, 1.1), random.between(0, 6), random.between(-0.5, 0.5), 'YXZ');
    object.add(fruit);
  }
  return object;
}

function onTable(random: Random, object: Group, elevationDegrees: number): StudioScene {
  const surroundings = new Group();
  // Dim brown wood makes networks say espresso.
  const kind = random.pick(['linen', 'marble', 'paint', 'slate', 'oak', 'gingham'] as const);
  surroundings.add(createTabletop(random, kind, 6));
  if (random.chance(0.4)) surroundings.add(looseLeaf(random));
  const azimuth = random.between(-25, 25);
  const light = roomLight(random, azimuth, hex(0xb0a594));
  return {
    object: castShadows(object),
    surroundings: castShadows(surroundings),
    backdrop: roomBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: [random.between(-0.15, 0.3), 0.85, -0.2],
      azimuthDegrees: azimuth,
      elevationDegrees,
      distance: random.between(5, 6.6),
      fovDegrees: 30,
      aperture: random.between(0.05, 0.12),
      rollDegrees: random.normal() * 3,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0.5, 0],
    shadowRadius: 4.5,
    floor: 0,
  };
}

function looseLeaf(random: Random): Mesh {
  const leaf = foliageLeaf(random, random.between(1.2, 1.7));
  leaf.position.set(random.between(-1.6, -1.1), 0.12, random.between(0.6, 1.2));
  leaf.rotation.set(-0.1, random.between(0, 6), 0.1, 'YXZ');
  return leaf;
}

function foliageLeaf(random: Random, length: number): Mesh {
  const colour = hsl(random.between(88, 118), random.between(0.45, 0.65), random.between(0.22, 0.36));
  const shape = {
    length,
    slender: random.between(0.2, 0.28),
    fold: random.between(0.1, 0.4),
    curl: random.between(0, 0.4),
  };
  const geometry = leafGeometry({ ...shape, colour, vein: hex(0x9db860) });
  return new Mesh(
    geometry,
    new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.5, clearcoat: 0.12, side: 2 }),
  );
}

function onTree(random: Random, variety: Variety): StudioScene {
  const object = new Group();
  const surroundings = new Group();
  const count = random.integer(1, 3);
  const places: readonly Vec3[] = [
    [0, 0, 0],
    [1.75, 0.5, -1],
    [-1.5, -0.9, -0.7],
  ];
  for (const [x, y, z] of places.slice(0, count)) {
    const fruit = wholeOrange(random, variety);
    fruit.position.set(x, y, z);
    fruit.rotation.set(random.between(-0.2, 0.5), random.between(0, 6), random.between(-0.3, 0.3));
    object.add(fruit);
    for (let i = 0; i < 7; i++) surroundings.add(hangingLeaf(random, [x, y + 1.05, z]));
  }
  for (let i = 0; i < 60; i++) {
    surroundings.add(
      hangingLeaf(random, [random.between(-5, 5), random.between(-3, 4), random.between(-4, -1.6)]),
    );
  }
  const azimuth = random.between(-30, 30);
  const light = daylight(random, azimuth, hex(0x55703a));
  return {
    object: castShadows(object),
    surroundings: castShadows(surroundings),
    backdrop: foliageBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: count === 1 ? [0, 0.1, 0] : [0.15, 0, -0.3],
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(-18, 20),
      distance: random.between(6, 8.5),
      fovDegrees: 30,
      aperture: random.between(0.08, 0.18),
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0, -0.5],
    shadowRadius: 5.5,
  };
}

/** A leaf that starts at a twig and points outwards and down. */
function hangingLeaf(random: Random, start: Vec3): Mesh {
  const leaf = foliageLeaf(random, random.between(1.1, 1.9));
  leaf.position.set(...start);
  leaf.rotation.set(random.between(-0.5, 0.9), random.between(0, 2 * Math.PI), random.normal() * 0.4, 'YXZ');
  return leaf;
}
