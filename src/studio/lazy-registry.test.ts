import { expect, it } from 'vitest';
import { sceneClasses, sceneClassIds } from '../core/scene/scene-order.ts';
import { loadRecipe } from './lazy-registry.ts';
import { SCENE_RECIPES } from './registry.ts';

it('every class has its recipe, under the name the app knows it by', async () => {
  const recipes = await Promise.all(sceneClassIds.map((id) => loadRecipe[id]()));
  expect(recipes.map(({ classId }) => classId)).toEqual(sceneClassIds);
  expect(recipes.map(({ name }) => name)).toEqual(sceneClassIds.map((id) => sceneClasses[id]));
  expect(recipes).toEqual(SCENE_RECIPES);
});
