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
import { createKoala } from './koala/animal.ts';

/** A koala in a gum tree, in portrait or whole. Tree and leaves are not part of it. */
export const koala: SceneRecipe = { classId: 'koala', name: 'koala', frames: 32, build };

function build(random: Random): StudioScene {
  const side = random.pick([-1, 1] as const);
  const object = createKoala(random, side);
  const portrait = random.chance(0.5);
  const azimuth = random.between(-50, 50);
  const light = daylight(random, azimuth, hex(0x6b705a));
  const turn = random.normal() * 0.04;
  object.rotation.z = turn;
  return {
    object,
    surroundings: castShadows(createTree(random, side, azimuth)),
    backdrop: foliageBackdrop(random, 0.18),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: portrait ? [0, -0.35, 0.1] : [side * 0.15, -1.35, 0],
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(-14, 16),
      distance: portrait ? random.between(6, 7.4) : random.between(9.5, 12),
      fovDegrees: 30,
      aperture: random.between(0.08, 0.16),
      rollDegrees: random.normal() * 3,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, -1.5, 0],
    shadowRadius: 5.2,
  };
}

function createTree(random: Random, side: number, azimuthDegrees: number): Group {
  const tree = new Group();
  const bark = new MeshStandardMaterial({ vertexColors: true, roughness: 0.95 });
  const light = random.pick([hex(0xa8998a), hex(0x8f7f70), hex(0xb5a48e)]);
  const dark = hex(0x54443a);
  const add = (path: readonly Vec3[], radius: readonly [number, number]): void => {
    tree.add(new Mesh(branchGeometry(random, { path, radius, light, dark }), bark));
  };
  add(
    [
      [side * 1.6, -9, 0.7],
      [side * 1.75, -3, 0.65],
      [side * 1.65, 0, 0.55],
      [side * 2.1, 6, 0.2],
    ],
    [0.62, 0.4],
  );
  add(
    [
      [-side * 6, -4.6, -0.2],
      [-side * 2, -4.05, 0.1],
      [side * 0.5, -3.95, 0.25],
      [side * 1.8, -4.4, 0.6],
    ],
    [0.34, 0.5],
  );
  if (random.chance(0.6))
    add(
      [
        [-side * 5, 3, -2.5],
        [-side * 2, 0.5, -2.2],
        [side * 1.5, -3, -1.5],
      ],
      [0.2, 0.34],
    );
  const gum = { length: [1, 1.9], slender: [0.09, 0.14], saturation: [0.2, 0.42] } as const;
  const place = { centre: [0, -1, 0], azimuthDegrees, ring: [1.8, 4.2], behind: [1.4, 3.5] } as const;
  tree.add(strayLeaves(random, { count: random.integer(14, 34), ...place, ...gum }));
  return tree;
}
