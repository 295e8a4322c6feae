import { Group, type Object3D } from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { hex } from '../shared/colour.ts';
import { castShadows } from '../shared/meshes.ts';
import { daylight, foliageBackdrop } from '../shared/outdoors.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { createBeetle } from './ladybug/beetle.ts';
import { flowerPerch, leafPerch, stemPerch } from './ladybug/perch.ts';

/** A ladybird on a leaf, a stem or a flower. */
export const ladybug: SceneRecipe = { classId: 'ladybug', name: 'ladybug', frames: 48, build };

function build(random: Random): StudioScene {
  const object = castShadows(createBeetle(random));
  const perch = random.pick(['leaf', 'leaf', 'leaf', 'flower', 'stem'] as const);
  const surroundings = new Group();
  surroundings.add(createPerch(random, perch));
  object.rotation.y =
    perch === 'stem' ? random.pick([0, Math.PI]) + random.normal() * 0.1 : random.between(0, 2 * Math.PI);

  const azimuth = random.between(0, 360);
  const light = daylight(random, azimuth, hex(0x4c6a32));
  return {
    object,
    surroundings: castShadows(surroundings),
    backdrop: foliageBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: [random.between(-0.5, 0.5), 0.3, random.between(-0.5, 0.5)],
      azimuthDegrees: perch === 'stem' ? random.pick([1, -1]) * random.between(50, 110) : azimuth,
      elevationDegrees: random.between(24, 68),
      distance: random.between(5.6, 10),
      fovDegrees: 28,
      aperture: random.between(0.25, 0.5),
      rollDegrees: random.normal() * 14,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0, 0],
    shadowRadius: 6,
  };
}

function createPerch(random: Random, perch: 'leaf' | 'flower' | 'stem'): Object3D {
  switch (perch) {
    case 'leaf':
      return leafPerch(random);
    case 'flower':
      return flowerPerch(random);
    case 'stem':
      return stemPerch(random);
  }
}
