import type { SceneClassId, SceneOrder } from '../../core/scene/scene-order.ts';
import { isSceneClass } from '../../core/scene/scene-order.ts';
import type { SceneRecipe, StudioScene } from '../scene.ts';
import { disposeTree } from '../shared/dispose.ts';
import { filmGrain } from '../shared/photometry.ts';
import { createRandom } from '../shared/random.ts';
import { makeTintable } from '../shared/tint.ts';
import { foreignSetting, ownSetting, plainSetting } from './setting.ts';
import type { SceneSetting } from './turned-scene.ts';

export type LoadRecipe = (classId: SceneClassId) => Promise<SceneRecipe>;

/** A built scene in the place an order wants, before anything is turned. */
export interface Subject {
  readonly scene: StudioScene;
  readonly setting: SceneSetting;
  /** Frames of a finished picture. */
  readonly frames: number;
  readonly tint: (hueDegrees: number, colourfulness: number) => void;
  /** [size, size, 4]; always the same for the same size. */
  grain(sizePx: number): Float32Array;
  dispose(): void;
}

/** What two orders must share to be pictures of one subject. */
export const subjectKey = ({ classId, seed, place }: SceneOrder): string => `${classId}.${seed} ${place}`;

export async function buildSubject(order: SceneOrder, load: LoadRecipe): Promise<Subject> {
  const { classId, seed, place } = order;
  const recipe = await load(classId);
  const random = createRandom(seed).fork(classId);
  const scene = recipe.build(random.fork('scene'));
  const setting =
    place === 'own' || place === classId
      ? ownSetting(scene)
      : isSceneClass(place)
        ? foreignSetting(scene, await buildElsewhere(place, seed, load))
        : plainSetting(scene, place);
  const grains = new Map<number, Float32Array>();
  return {
    scene,
    setting,
    frames: recipe.frames,
    tint: makeTintable(scene.object),
    grain(sizePx) {
      const grain = grains.get(sizePx) ?? filmGrain(random.fork('film'), sizePx);
      grains.set(sizePx, grain);
      return grain;
    },
    dispose() {
      disposeTree(scene.object);
      disposeTree(scene.surroundings);
      disposeTree(setting.surroundings);
    },
  };
}

/** Another class's scene; what it was made for is not needed and was never drawn. */
async function buildElsewhere(place: SceneClassId, seed: number, load: LoadRecipe): Promise<StudioScene> {
  const recipe = await load(place);
  return recipe.build(createRandom(seed).fork(place).fork('scene'));
}
