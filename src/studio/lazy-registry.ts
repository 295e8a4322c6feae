import type { SceneClassId } from '../core/scene/scene-order.ts';
import type { SceneRecipe } from './scene.ts';

/** Every class's recipe, each fetched when it is first asked for. */
export const loadRecipe: { readonly [Id in SceneClassId]: () => Promise<SceneRecipe> } = {
  'bell-pepper': async () => (await import('./classes/bell-pepper.ts')).bellPepper,
  espresso: async () => (await import('./classes/espresso.ts')).espresso,
  koala: async () => (await import('./classes/koala.ts')).koala,
  ladybug: async () => (await import('./classes/ladybug.ts')).ladybug,
  lifeboat: async () => (await import('./classes/lifeboat.ts')).lifeboat,
  orange: async () => (await import('./classes/orange.ts')).orange,
  pizza: async () => (await import('./classes/pizza.ts')).pizza,
  'red-panda': async () => (await import('./classes/red-panda.ts')).redPanda,
  'school-bus': async () => (await import('./classes/school-bus.ts')).schoolBus,
  'sports-car': async () => (await import('./classes/sports-car.ts')).sportsCar,
};
