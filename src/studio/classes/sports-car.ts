import type { Group } from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { hex, hsl } from '../shared/colour.ts';
import { horizonShare, landscapeBackdrop } from '../shared/landscape.ts';
import { castShadows } from '../shared/meshes.ts';
import { daylight } from '../shared/outdoors.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { createRoad } from '../shared/road.ts';
import type { Vec3 } from '../shared/vector.ts';
import { type CarLook, createBody } from './sports-car/body.ts';
import { createFittings, createWheels } from './sports-car/parts.ts';

/** A low two-seater on a road, mostly from a front corner. */
export const sportsCar: SceneRecipe = { classId: 'sports-car', name: 'sports car', frames: 48, build };

function build(random: Random): StudioScene {
  const object = createCar(random);
  const { ground, verge } = createRoad(random, 3.8);
  ground.position.x = random.between(-1.5, 1.5);
  ground.traverse((node) => {
    node.receiveShadow = true;
  });
  const side = random.pick([-1, 1]);
  const azimuth = side * (random.chance(0.75) ? random.between(28, 75) : random.between(95, 155));
  const elevation = random.between(2.5, 9);
  const fovDegrees = random.between(24, 36);
  const light = daylight(random, azimuth, verge);
  return {
    object,
    surroundings: ground,
    backdrop: landscapeBackdrop(
      random,
      horizonShare(elevation, fovDegrees),
      random.pick(['trees', 'trees', 'town', 'open']),
      verge,
    ),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: [random.between(-0.15, 0.15), 0.58, random.between(-0.25, 0.25)],
      azimuthDegrees: azimuth,
      elevationDegrees: elevation,
      distance: random.between(1.75, 2.3) / Math.tan((fovDegrees * Math.PI) / 360),
      fovDegrees,
      aperture: 0.02,
      rollDegrees: random.normal() * 1.5,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0.4, 0],
    shadowRadius: 3.6,
    floor: 0,
  };
}

function createCar(random: Random): Group {
  const look = randomLook(random);
  const car = createBody(look);
  car.add(...createWheels(random), ...createFittings(random, look.paint));
  return castShadows(car);
}

function randomLook(random: Random): CarLook {
  const red = (): Vec3 =>
    hsl(random.between(355, 364), random.between(0.85, 0.95), random.between(0.36, 0.45));
  const blue = (): Vec3 =>
    hsl(random.between(208, 226), random.between(0.7, 0.9), random.between(0.26, 0.42));
  const paints: readonly (() => Vec3)[] = [
    red,
    red,
    red,
    blue,
    () => hex(0xc9cbce),
    () => hex(0xd9a80b),
    () => hex(0x1a1b1e),
    () => hex(0xd9540f),
    () => hex(0x0d5133),
  ];
  const paint = random.pick(paints)();
  return random.chance(0.2) ? { paint, stripes: hex(0xe4e2dc) } : { paint };
}
