import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { seededRandom } from '../maths/random.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { Executor } from '../run/executor.ts';
import { methodById } from './registry.ts';

describe.each(modelFolders())('attribution maps of $id equal PyTorch’s', (folder) => {
  const arrays = goldenArrays(folder);
  const maps = arrays.filter(({ quantity }) => quantity === 'gradient' || quantity === 'grad-cam');
  let executor: Executor;

  beforeAll(async () => {
    await setBackend('cpu');
    executor = new Executor(readLayersModel(folder.file, folder.bytes));
  });
  afterAll(() => executor.dispose());

  it.each(maps)(
    '$quantity of class $class, $layer',
    async ({ quantity, layer, class: classIndex, values }) => {
      const request = {
        method: quantity,
        classIndex: classIndex ?? -1,
        options: {},
        ...(layer === undefined ? {} : { layer }),
      };
      const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
      const map = await methodById(quantity).explain(executor, goldenInput(arrays), request, context);
      expect(map.values).toHaveLength(values.length);
      expect(relativeError(map.values, values)).toBeLessThan(1e-3);
    },
  );

  it('exist for both methods and two classes', () => {
    expect(new Set(maps.map(({ quantity }) => quantity))).toEqual(new Set(['gradient', 'grad-cam']));
    expect(new Set(maps.map(({ class: index }) => index)).size).toBe(2);
  });
});

/** Largest difference, as a share of the largest value; NaN where all are zero. */
function relativeError(values: Float32Array, expected: Float32Array): number {
  const errors = expected.map((value, i) => Math.abs((values[i] as number) - value));
  return Math.max(...errors) / Math.max(...expected.map(Math.abs));
}
