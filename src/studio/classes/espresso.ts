import { Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, SphereGeometry } from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { hex, hsl } from '../shared/colour.ts';
import { castShadows } from '../shared/meshes.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { roomBackdrop, roomLight } from '../shared/room.ts';
import { surface, turned } from '../shared/surface.ts';
import { createTabletop } from '../shared/tabletop.ts';
import { smoothstep, type Vec3 } from '../shared/vector.ts';
import { type CupShape, createCoffee, createCup } from './espresso/cup.ts';

/** A cup of espresso, often on a saucer with a spoon. Cup and coffee are the object; the saucer is not. */
export const espresso: SceneRecipe = { classId: 'espresso', name: 'espresso', frames: 48, build };

const WHITE = hex(0xdedad3);

function build(random: Random): StudioScene {
  const shape: CupShape = {
    height: random.between(0.95, 1.4),
    foot: random.between(0.45, 0.65),
    belly: random.between(1.4, 2.4),
    fill: random.between(0.72, 0.88),
  };
  const outside = randomGlaze(random);
  const object = new Group();
  object.add(
    createCup(shape, outside, random.chance(0.8) ? WHITE : outside),
    createCoffee(random, shape, random.pick(['plain', 'plain', 'plain', 'heart', 'rosetta'] as const)),
  );
  const surroundings = new Group();
  surroundings.add(
    createTabletop(
      random,
      random.pick(['oak', 'walnut', 'walnut', 'slate', 'marble', 'linen', 'paint'] as const),
      5,
    ),
  );
  if (random.chance(0.7)) {
    object.position.y = 0.12;
    surroundings.add(createSaucer(outside));
    if (random.chance(0.6)) surroundings.add(createSpoon(random));
  }
  if (random.chance(0.35)) surroundings.add(scatterBeans(random));
  object.rotation.y = random.between(0, 2 * Math.PI);

  const azimuth = random.between(0, 360);
  const light = roomLight(random, azimuth, hex(0x8a6d50));
  return {
    object: castShadows(object),
    surroundings: castShadows(surroundings),
    backdrop: roomBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target: [random.between(-0.2, 0.2), shape.height * 0.6, random.between(-0.2, 0.2)],
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(32, 66),
      distance: random.between(4.2, 6),
      fovDegrees: 32,
      aperture: random.between(0.04, 0.1),
      rollDegrees: random.normal() * 3,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0.5, 0],
    shadowRadius: 3.4,
    floor: 0,
  };
}

function randomGlaze(random: Random): Vec3 {
  if (random.chance(0.6)) return WHITE;
  return random.pick([
    hex(0x1f1d1e),
    hex(0x4a2416),
    hex(0x9c2a22),
    hex(0x2d5570),
    hsl(random.between(0, 360), 0.35, 0.4),
  ]);
}

/** [radius, height] from the foot outwards, over the rim, to the middle. */
const SAUCER: readonly (readonly [number, number])[] = [
  [0.8, 0],
  [0.9, 0.02],
  [1.4, 0.13],
  [1.72, 0.24],
  [1.75, 0.25],
  [1.74, 0.265],
  [1.68, 0.25],
  [1.35, 0.16],
  [0.95, 0.1],
  [0.85, 0.1],
  [0.8, 0.12],
  [0, 0.12],
];

function createSaucer(colour: Vec3): Mesh {
  const glaze = new MeshPhysicalMaterial({ roughness: 0.18, clearcoat: 0.8, clearcoatRoughness: 0.08 });
  glaze.color.setRGB(...colour);
  return new Mesh(turned(SAUCER), glaze);
}

/** A teaspoon that lies across the saucer. */
function createSpoon(random: Random): Group {
  const steel = new MeshStandardMaterial({ color: 0xb9bcc0, metalness: 1, roughness: 0.22, side: 2 });
  const outline = (t: number): number =>
    0.045 + 0.15 * smoothstep(0.3, 0, Math.abs(t - 0.14)) + 0.03 * smoothstep(0.7, 1, t);
  const blade = surface({
    columns: 16,
    rows: 48,
    point: (u, v) => {
      const across = (u * 2 - 1) * outline(v);
      const hollow = 0.09 * smoothstep(0.3, 0, Math.abs(v - 0.14)) * (1 - (u * 2 - 1) ** 2);
      return [-across, 0.05 + 0.12 * v - hollow + 0.08 * smoothstep(0, 0.3, v), v * 2.3];
    },
  });
  const spoon = new Group();
  const mesh = new Mesh(blade, steel);
  mesh.position.z = -1.1;
  const arm = new Group();
  arm.add(mesh);
  arm.position.set(1.32, 0.17, 0);
  spoon.add(arm);
  spoon.rotation.y = random.between(0, 2 * Math.PI);
  return spoon;
}

/** Roasted beans on the table, each with its furrow darkened. */
function scatterBeans(random: Random): Group {
  const beans = new Group();
  const geometry = new SphereGeometry(0.13, 18, 12);
  geometry.scale(1, 0.62, 0.72);
  const roast = new MeshPhysicalMaterial({ color: 0x3b1d0d, roughness: 0.4, clearcoat: 0.3 });
  const heading = random.between(0, 2 * Math.PI);
  const count = random.integer(8, 26);
  for (let i = 0; i < count; i++) {
    const angle = heading + random.normal() * 0.5;
    const away = random.between(1.9, 3.2);
    const bean = new Mesh(geometry, roast);
    bean.position.set(away * Math.sin(angle), 0.07, away * Math.cos(angle));
    bean.rotation.set(random.normal() * 0.3, random.between(0, 6), random.normal() * 0.3);
    beans.add(bean);
  }
  return beans;
}
