import { Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial } from 'three';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { hex } from '../shared/colour.ts';
import { castShadows } from '../shared/meshes.ts';
import { createNoise } from '../shared/noise.ts';
import { randomPhotometry } from '../shared/photometry.ts';
import type { Random } from '../shared/random.ts';
import { roomBackdrop, roomLight } from '../shared/room.ts';
import { turned } from '../shared/surface.ts';
import { createTabletop, type TabletopKind } from '../shared/tabletop.ts';
import type { Vec3 } from '../shared/vector.ts';
import { createBase, type PizzaShape } from './pizza/base.ts';
import { createTopping, type Topping } from './pizza/toppings.ts';

/** A pizza, whole or with a slice gone, on a plate, a board or the bare table. Its plate is not part of it. */
export const pizza: SceneRecipe = { classId: 'pizza', name: 'pizza', frames: 48, build };

const MENU: readonly (readonly Topping[])[] = [
  ['pepperoni'],
  ['pepperoni', 'olive', 'pepper'],
  ['mozzarella', 'basil'],
  ['pepperoni', 'basil'],
  ['mushroom', 'pepper', 'olive'],
  ['mozzarella', 'pepperoni', 'basil'],
  ['pepperoni', 'mushroom', 'pepper'],
];

const TABLES: readonly TabletopKind[] = ['oak', 'walnut', 'slate', 'linen', 'gingham', 'marble'];

function build(random: Random): StudioScene {
  const dish = createPizza(random);
  const { support, height } = createSupport(random);
  dish.position.y = height;
  const tabletop = createTabletop(random, random.pick(TABLES), 4);
  const surroundings = new Group();
  surroundings.add(tabletop, support);

  const azimuth = random.between(0, 360);
  const close = random.chance(0.35);
  const target: Vec3 = close
    ? [random.between(-0.3, 0.3), height, random.between(-0.3, 0.3)]
    : [0, height, 0];
  const light = roomLight(random, azimuth, hex(0x8a7a68));
  return {
    object: dish,
    surroundings,
    backdrop: roomBackdrop(random),
    environment: light.environment,
    key: light.key,
    view: orbit({
      target,
      azimuthDegrees: azimuth,
      elevationDegrees: random.between(28, 72),
      distance: close ? random.between(2.6, 3.2) : random.between(3.7, 5),
      fovDegrees: 32,
      aperture: random.between(0.02, 0.06),
      rollDegrees: random.normal() * 3,
    }),
    photometry: randomPhotometry(random),
    shadowCentre: [0, 0.1, 0],
    shadowRadius: 2.2,
    floor: 0,
  };
}

function createPizza(random: Random): Group {
  const sliced = random.chance(0.4);
  const shape: PizzaShape = {
    noise: createNoise(random.integer(0, 1e6)),
    from: random.between(0, 2 * Math.PI),
    span: sliced ? 2 * Math.PI - random.pick([Math.PI / 4, Math.PI / 3, Math.PI / 2]) : 2 * Math.PI,
    cheese: random.between(0.55, 0.85),
    bake: random.between(0.2, 0.9),
  };
  const dish = new Group();
  dish.add(createBase(shape));
  const taken: Vec3[] = [];
  for (const topping of random.pick(MENU)) dish.add(createTopping(random, shape, topping, taken));
  return castShadows(dish);
}

/** What the pizza lies on, and how high its top is. */
function createSupport(random: Random): { support: Group; height: number } {
  const support = new Group();
  switch (random.pick(['plate', 'board', 'none'] as const)) {
    case 'plate':
      support.add(
        new Mesh(
          turned(PLATE),
          new MeshPhysicalMaterial({ color: 0xd8d5cf, roughness: 0.3, clearcoat: 0.6 }),
        ),
      );
      return { support: castShadows(support), height: 0.05 };
    case 'board':
      support.add(new Mesh(turned(BOARD), new MeshStandardMaterial({ color: 0xa87b4c, roughness: 0.7 })));
      return { support: castShadows(support), height: 0.07 };
    case 'none':
      return { support, height: 0 };
  }
}

/** [radius, height] from the foot outwards, over the rim, to the middle. */
const PLATE: readonly (readonly [number, number])[] = [
  [0.9, 0],
  [1.1, 0.03],
  [1.3, 0.1],
  [1.32, 0.11],
  [1.31, 0.12],
  [1.25, 0.11],
  [1.1, 0.06],
  [1.02, 0.05],
  [0, 0.05],
];
const BOARD: readonly (readonly [number, number])[] = [
  [1.2, 0],
  [1.22, 0.01],
  [1.22, 0.06],
  [1.2, 0.07],
  [0, 0.07],
];
