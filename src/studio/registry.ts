import { bellPepper } from './classes/bell-pepper.ts';
import { espresso } from './classes/espresso.ts';
import { koala } from './classes/koala.ts';
import { ladybug } from './classes/ladybug.ts';
import { lifeboat } from './classes/lifeboat.ts';
import { orange } from './classes/orange.ts';
import { pizza } from './classes/pizza.ts';
import { redPanda } from './classes/red-panda.ts';
import { schoolBus } from './classes/school-bus.ts';
import { sportsCar } from './classes/sports-car.ts';
import type { SceneRecipe } from './scene.ts';

/** Every class the studio can picture. */
export const SCENE_RECIPES: readonly SceneRecipe[] = [
  bellPepper,
  espresso,
  koala,
  ladybug,
  lifeboat,
  orange,
  pizza,
  redPanda,
  schoolBus,
  sportsCar,
];

/** @throws RangeError if no class has this id */
export function findRecipe(classId: string): SceneRecipe {
  const recipe = SCENE_RECIPES.find((candidate) => candidate.classId === classId);
  if (recipe === undefined) {
    const known = SCENE_RECIPES.map((candidate) => candidate.classId).join(', ');
    throw new RangeError(`no scene recipe "${classId}"; there are ${known}`);
  }
  return recipe;
}
