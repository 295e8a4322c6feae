import {
  Group,
  InstancedMesh,
  Matrix4,
  MeshStandardMaterial,
  Quaternion,
  SphereGeometry,
  Vector3,
} from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { hex, hsl } from '../shared/colour.ts';
import { horizonShare, landscapeBackdrop } from '../shared/landscape.ts';
import { castShadows } from '../shared/meshes.ts';
import { daylight } from '../shared/outdoors.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { createSea, type FoamField } from '../shared/sea.ts';
import { smoothstep } from '../shared/vector.ts';
import { createDeckhouse } from './lifeboat/deckhouse.ts';
import { createHull } from './lifeboat/hull.ts';
import { createInflatable } from './lifeboat/inflatable.ts';

/** A rescue boat under way at sea: with a cabin, or an inflatable. Spray is not part of it. */
export const lifeboat: SceneRecipe = { classId: 'lifeboat', name: 'lifeboat', frames: 48, build };

function build(random: Random): StudioScene {
  const orange = hsl(random.between(10, 19), 0.95, random.between(0.45, 0.52));
  const inflatable = random.chance(0.35);
  const boat = new Group();
  if (inflatable) boat.add(createInflatable(random, orange));
  else {
    const hull = random.pick([hex(0x14254e), hex(0x14254e), hex(0x1c2b3c), orange]);
    boat.add(
      createHull({ hull, band: hex(0xe6e4dd), top: random.pick([orange, hull]) }),
      createDeckhouse(random, orange),
    );
  }
  const size = inflatable ? 0.62 : 1;
  const speed = random.between(0.15, 1);
  boat.rotation.set(-0.02 - 0.07 * speed * (inflatable ? 1.5 : 1), 0, random.normal() * 0.04);
  boat.position.y = 0.05 + 0.15 * speed;

  const sea = createSea(random, wake(size, speed));
  const surroundings = new Group();
  surroundings.add(sea.mesh, spray(random, size, speed));
  const side = random.pick([-1, 1]);
  const azimuth = side * random.between(30, 125);
  const elevation = random.between(3, 12);
  const fovDegrees = random.between(22, 32);
  const light = daylight(random, azimuth, sea.tone);
  return {
    object: castShadows(boat),
    surroundings,
    backdrop: landscapeBackdrop(random, horizonShare(elevation, fovDegrees), 'sea', sea.tone),
    environment: { ...light.environment, clutterHeight: 0 },
    key: light.key,
    view: orbit({
      target: [0, inflatable ? 1.2 : 2, 0.2],
      azimuthDegrees: azimuth,
      elevationDegrees: elevation,
      distance:
        ((inflatable ? 4.4 : 6.6) * random.between(0.72, 1.05)) / Math.tan((fovDegrees * Math.PI) / 360),
      fovDegrees,
      aperture: 0.02,
      rollDegrees: random.normal() * 1.5,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 1, 0],
    shadowRadius: 9,
    floor: 0,
  };
}

/** A white line along the hull from the bow wave, spreading into a wake behind. */
function wake(size: number, speed: number): FoamField {
  return (x, z) => {
    const at = z / size;
    const across = Math.abs(x) / size;
    const astern = smoothstep(4.6, -8, at);
    const edge = at > -5 ? 1.9 * smoothstep(5.4, 0.5, at) : 1.6 + 0.1 * (-5 - at);
    const flank = smoothstep(0.35 + 0.9 * astern, 0, Math.abs(across - edge)) * smoothstep(5.6, 4.2, at);
    const churn = at < -4.6 ? smoothstep(1.9, 0.6, across) * smoothstep(-26, -6, at) : 0;
    return speed * Math.max(flank * smoothstep(-16, -2, at), churn) * 1.25;
  };
}

/** Drops thrown up beside the bow and over the wake. */
function spray(random: Random, size: number, speed: number): InstancedMesh {
  const count = Math.round(4200 * speed);
  const drops = new InstancedMesh(
    new SphereGeometry(1, 6, 5),
    new MeshStandardMaterial({ color: 0xeef2f3, roughness: 0.7 }),
    Math.max(1, count),
  );
  for (let i = 0; i < count; i++) {
    const astern = random.chance(0.3);
    const at = astern ? random.between(-9, -5) : random.between(-3, 4.4);
    const hull = astern
      ? random.normal() * 0.8
      : 1.95 * smoothstep(5.4, 0.5, at) + Math.abs(random.normal()) * 0.45;
    const up = Math.abs(random.normal()) * 0.3 * speed * (astern ? 0.7 : smoothstep(-3, 3, at) + 0.15);
    const place = new Vector3(hull * random.pick([-1, 1]) * size, up * size + 0.1, at * size);
    const radius = random.between(0.008, 0.03) * size;
    drops.setMatrixAt(i, new Matrix4().compose(place, new Quaternion(), new Vector3(radius, radius, radius)));
  }
  return drops;
}
