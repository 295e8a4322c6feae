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
import { createPepper } from './bell-pepper/fruit.ts';

/** Bell peppers: one to four on a table, or one on the plant. Orange ones are left to the oranges. */
export const bellPepper: SceneRecipe = { classId: 'bell-pepper', name: 'bell pepper', frames: 48, build };

function build(random: Random): StudioScene {
  return random.chance(0.7) ? onTable(random) : onPlant(random);
}

function randomSkin(random: Random): Vec3 {
  const red = (): Vec3 =>
    hsl(random.between(354, 364), random.between(0.85, 0.97), random.between(0.32, 0.42));
  const green = (): Vec3 => hsl(random.between(88, 112), random.between(0.6, 0.8), random.between(0.2, 0.3));
  const yellow = (): Vec3 => hsl(random.between(45, 52), 0.97, random.between(0.45, 0.52));
  return random.pick([red, red, green, green, yellow])();
}

/** Where peppers of a group stand: [x, z], the first in front. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [1.75, -1.1],
  [-1.7, -1.25],
  [0.1, -2.3],
];

function onTable(random: Random): StudioScene {
  const count = random.pick([1, 1, 2, 3, 4]);
  const object = new Group();
  const oneKind = random.chance(0.35) ? randomSkin(random) : undefined;
  for (const [x, z] of PLACES.slice(0, count)) {
    const pepper = createPepper(random, oneKind ?? randomSkin(random));
    const tipped = random.chance(0.4);
    pepper.position.set(x + random.between(-0.1, 0.1), tipped ? 0.12 : 0, z);
    pepper.rotation.set(
      tipped ? random.between(0.35, 0.9) : random.normal() * 0.1,
      random.between(-0.9, 0.9),
      random.normal() * 0.12,
      'YXZ',
    );
    if (tipped) pepper.position.y = 0.55 * Math.sin(pepper.rotation.x);
    object.add(pepper);
  }
  const surroundings = new Group();
  surroundings.add(
    createTabletop(random, random.pick(['linen', 'marble', 'paint', 'slate', 'oak', 'walnut'] as const), 6),
  );
  const azimuth = random.between(-35, 35);
  const light = roomLight(random, azimuth, hex(0xa09588));
  return {
    object: castShadows(object),
    surroundings: castShadows(surroundings),
    backdrop: roomBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: count === 1 ? [0, 1, 0] : [0.05, 0.95, -0.7],
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(18, 48),
      distance: count === 1 ? random.between(5.2, 6.4) : random.between(6.4, 8.2),
      fovDegrees: 30,
      aperture: random.between(0.06, 0.14),
      rollDegrees: random.normal() * 3,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0.8, -0.6],
    shadowRadius: 4.6,
    floor: 0,
  };
}

/** Hanging from the plant, stem up, among its leaves. */
function onPlant(random: Random): StudioScene {
  const object = new Group();
  const surroundings = new Group();
  const skin = randomSkin(random);
  const count = random.pick([1, 1, 2]);
  for (let i = 0; i < count; i++) {
    const pepper = createPepper(random, skin);
    pepper.position.set(i * 1.9, -1 - i * 0.4, -i * 1.2);
    pepper.rotation.set(random.normal() * 0.2, random.between(0, 6), random.normal() * 0.2);
    object.add(pepper);
    for (let j = 0; j < 6; j++) surroundings.add(plantLeaf(random, [i * 1.9, 1.5 - i * 0.4, -i * 1.2]));
  }
  for (let i = 0; i < 45; i++) {
    surroundings.add(
      plantLeaf(random, [random.between(-5, 5), random.between(-3, 4), random.between(-4.5, -2)]),
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
      target: [count === 1 ? 0 : 0.6, 0.2, 0],
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(-5, 35),
      distance: random.between(6, 8),
      fovDegrees: 30,
      aperture: random.between(0.1, 0.2),
      rollDegrees: random.normal() * 5,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0.2, -0.5],
    shadowRadius: 5.5,
  };
}

function plantLeaf(random: Random, start: Vec3): Mesh {
  const geometry = leafGeometry({
    length: random.between(1.3, 2.3),
    slender: random.between(0.24, 0.34),
    fold: random.between(0.05, 0.35),
    curl: random.between(0.1, 0.6),
    colour: hsl(random.between(88, 118), random.between(0.45, 0.65), random.between(0.22, 0.36)),
    vein: hex(0xa6c46a),
  });
  const leaf = new Mesh(
    geometry,
    new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.5, clearcoat: 0.12, side: 2 }),
  );
  leaf.position.set(...start);
  leaf.rotation.set(random.between(-0.4, 0.9), random.between(0, 2 * Math.PI), random.normal() * 0.4, 'YXZ');
  return leaf;
}
