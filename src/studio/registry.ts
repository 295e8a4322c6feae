import { espresso } from './classes/espresso.ts';
import { ladybug } from './classes/ladybug.ts';
import { orange } from './classes/orange.ts';
import { pizza } from './classes/pizza.ts';
import { schoolBus } from './classes/school-bus.ts';
import type { SceneRecipe } from './scene.ts';

/** Every class the studio can picture. */
export const SCENE_RECIPES: readonly SceneRecipe[] = [espresso, ladybug, orange, pizza, schoolBus];

/** @throws RangeError if no class has this id */
export function findRecipe(classId: string): SceneRecipe {
  const recipe = SCENE_RECIPES.find((candidate) => candidate.classId === classId);
  if (recipe === undefined) {
    const known = SCENE_RECIPES.map((candidate) => candidate.classId).join(', ');
    throw new RangeError(`no scene recipe "${classId}"; there are ${known}`);
  }
  return recipe;
}
