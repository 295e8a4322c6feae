import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { horizonShare, landscapeBackdrop } from '../shared/landscape.ts';
import { castShadows } from '../shared/meshes.ts';
import { daylight } from '../shared/outdoors.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { createRoad } from '../shared/road.ts';
import { createBus } from './school-bus/body.ts';

/** A yellow school bus on a street, mostly from a front corner. */
export const schoolBus: SceneRecipe = { classId: 'school-bus', name: 'school bus', frames: 48, build };

function build(random: Random): StudioScene {
  const object = castShadows(createBus(random));
  object.position.x = -1.9;
  const { ground, verge } = createRoad(random, 4.2);
  ground.traverse((node) => {
    node.receiveShadow = true;
  });
  const side = random.pick([-1, 1]);
  const azimuth = side * (random.chance(0.75) ? random.between(22, 68) : random.between(70, 150));
  const elevation = random.between(1.5, 9);
  const fovDegrees = random.between(26, 38);
  const fill = random.between(0.68, 1.05);
  const light = daylight(random, azimuth, verge);
  return {
    object,
    surroundings: ground,
    backdrop: landscapeBackdrop(
      random,
      horizonShare(elevation, fovDegrees),
      random.pick(['trees', 'trees', 'town']),
      verge,
    ),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: [-1.9 + random.between(-0.4, 0.4), 1.55, 0.5 + random.between(-0.8, 0.8)],
      azimuthDegrees: azimuth,
      elevationDegrees: elevation,
      distance: (4.7 * fill) / Math.tan((fovDegrees * Math.PI) / 360),
      fovDegrees,
      aperture: 0.03,
      rollDegrees: random.normal() * 1.2,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [-1.9, 1, 0.3],
    shadowRadius: 8,
    floor: 0,
  };
}
