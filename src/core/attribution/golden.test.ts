import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GoldenArray, goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { seededRandom } from '../maths/random.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { Executor } from '../run/executor.ts';
import { baselineKinds } from './baselines.ts';
import { methodById } from './registry.ts';

/** On a machine with a lot else to do. */
const MOST_MS = 180_000;

/** The quantities that are attribution maps, which bear their methods' names, and the options they were made with. */
const methods: Partial<Record<GoldenArray['quantity'], Readonly<Record<string, number>>>> = {
  gradient: {},
  'grad-cam': {},
  'guided-backprop': {},
  'integrated-gradients': { baseline: baselineKinds.indexOf('black'), steps: 9 },
};

describe.each(modelFolders())('attribution maps of $id equal PyTorch’s', (folder) => {
  const arrays = goldenArrays(folder);
  const maps = arrays.filter(({ quantity }) => quantity in methods);
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
        options: methods[quantity] ?? {},
        ...(layer === undefined ? {} : { layer }),
      };
      const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
      const map = await methodById(quantity).explain(executor, goldenInput(arrays), request, context);
      expect(map.values).toHaveLength(values.length);
      expect(relativeError(map.values, values)).toBeLessThan(1e-4);
    },
    MOST_MS,
  );

  it.each(Object.keys(methods))('exist for %s and two classes', (method) => {
    const ofMethod = arrays.filter(({ quantity }) => quantity === method);
    expect(new Set(ofMethod.map(({ class: index }) => index)).size).toBe(2);
  });
});

/** Largest difference, as a share of the largest value; NaN where all are zero. */
function relativeError(values: Float32Array, expected: Float32Array): number {
  const errors = expected.map((value, i) => Math.abs((values[i] as number) - value));
  return Math.max(...errors) / Math.max(...expected.map(Math.abs));
}
