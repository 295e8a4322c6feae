import { Group, Mesh, MeshStandardMaterial } from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { branchGeometry } from '../shared/branch.ts';
import { orbit } from '../shared/camera.ts';
import { hex } from '../shared/colour.ts';
import { castShadows } from '../shared/meshes.ts';
import { daylight, foliageBackdrop } from '../shared/outdoors.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { strayLeaves } from '../shared/stray-leaves.ts';
import type { Vec3 } from '../shared/vector.ts';
import { createRedPanda, FOOTING } from './red-panda/animal.ts';

/** A red panda on a branch, in portrait or from the side. Tree and leaves are not part of it. */
export const redPanda: SceneRecipe = { classId: 'red-panda', name: 'red panda', frames: 32, build };

function build(random: Random): StudioScene {
  const portrait = random.chance(0.6);
  const side = random.pick([-1, 1]);
  const azimuth = portrait ? random.between(-45, 45) : side * random.between(40, 85);
  // From the side it turns its face towards the camera, as they do.
  const glance = portrait ? random.between(-0.5, 0.5) : side * random.between(0.35, 1);
  const object = createRedPanda(random, glance);
  const light = daylight(random, azimuth, hex(0x5a6544));
  return {
    object,
    surroundings: castShadows(createTree(random, azimuth)),
    backdrop: foliageBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: portrait ? [0, -0.15, 0.1] : [0, -0.75, -1.55],
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(-8, 22),
      distance: portrait ? random.between(4.6, 6.4) : random.between(10, 12.5),
      fovDegrees: 30,
      aperture: random.between(0.08, 0.16),
      rollDegrees: random.normal() * 4,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, -0.7, -1.6],
    shadowRadius: 5.4,
  };
}

function createTree(random: Random, azimuthDegrees: number): Group {
  const tree = new Group();
  const bark = new MeshStandardMaterial({ vertexColors: true, roughness: 0.95 });
  const light = random.pick([hex(0x8c7a66), hex(0x6f6354), hex(0x7d7a5c)]);
  const dark = hex(0x3f3428);
  const add = (path: readonly Vec3[], radius: readonly [number, number]): void => {
    tree.add(new Mesh(branchGeometry(random, { path, radius, light, dark }), bark));
  };
  const low = FOOTING - 0.42;
  add(
    [
      [0.1, low - 0.3, 7],
      [0, low, 1.5],
      [0.05, low - 0.02, -2],
      [-0.2, low - 0.1, -9],
    ],
    [0.34, 0.48],
  );
  add(
    [
      [-7, 4, -5],
      [-3, 1, -5.5],
      [0, -2.4, -6],
      [1, -6, -6],
    ],
    [0.22, 0.5],
  );
  if (random.chance(0.5))
    add(
      [
        [4, 5, -4.5],
        [3, 1, -5],
        [3.4, -4, -5.5],
      ],
      [0.3, 0.4],
    );
  const leafy = { length: [0.8, 1.5], slender: [0.14, 0.24], saturation: [0.3, 0.55] } as const;
  const place = { centre: [0, -0.4, -1.2], azimuthDegrees, ring: [1.6, 4.6], behind: [2.2, 4.5] } as const;
  tree.add(strayLeaves(random, { count: random.integer(16, 40), ...place, ...leafy }));
  return tree;
}
