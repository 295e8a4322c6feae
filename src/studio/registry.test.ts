import { InstancedMesh, Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import { findRecipe, SCENE_RECIPES } from './registry.ts';
import type { StudioScene } from './scene.ts';
import { createRandom } from './shared/random.ts';

/** Every number that shapes a scene's meshes, folded into one. */
function fingerprint(scene: StudioScene): number {
  let sum = 0;
  const fold = (numbers: ArrayLike<number>): void => {
    for (let i = 0; i < numbers.length; i++)
      sum = (sum * 31 + Math.round((numbers[i] ?? 0) * 1e5)) % 2147483647;
  };
  for (const root of [scene.object, scene.surroundings]) {
    root.updateMatrixWorld(true);
    root.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      fold(node.matrixWorld.elements);
      fold(node.geometry.getAttribute('position').array);
      if (node instanceof InstancedMesh) fold(node.instanceMatrix.array);
    });
  }
  fold(scene.view.position);
  fold(scene.backdrop.pixels);
  return sum;
}

describe.each(SCENE_RECIPES.map((recipe) => [recipe.classId, recipe] as const))('%s', (classId, recipe) => {
  it('builds the same scene from the same seed, and finite numbers only', { timeout: 120_000 }, () => {
    const build = (): StudioScene => recipe.build(createRandom(12).fork(classId));
    const first = fingerprint(build());
    expect(Number.isFinite(first)).toBe(true);
    expect(fingerprint(build())).toBe(first);
  });
});

describe('findRecipe', () => {
  it('names the classes there are when asked for another', () => {
    expect(() => findRecipe('teapot')).toThrow(/no scene recipe "teapot".*pizza/);
  });

  it('has one recipe an id', () => {
    const ids = SCENE_RECIPES.map((recipe) => recipe.classId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
