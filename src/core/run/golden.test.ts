import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { Executor } from './executor.ts';

/** Largest difference ÷ largest magnitude expected. */
function relativeError(got: Float32Array, expected: Float32Array): number {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const off = expected.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (got[i] ?? Number.NaN))),
    0,
  );
  return off / largest;
}

describe.each(modelFolders())('PyTorch and the executor agree on $id', (folder) => {
  const golden = goldenArrays(folder);
  const activationArrays = golden.filter(({ quantity }) => quantity === 'activation');
  const gradientArrays = golden.filter(({ quantity }) => quantity === 'gradient');
  const input = goldenInput(golden);
  const executor = new Executor(readLayersModel(folder.file, folder.bytes));
  const activations = executor.run(input);

  test('on which layers there are', () => {
    const layers = executor.network.layers.filter(({ kind }) => kind !== 'input').map(({ id }) => id);
    expect(activationArrays.map(({ layer }) => layer).toSorted()).toEqual(layers.toSorted());
  });

  test.each(activationArrays)('on the output of $layer', async ({ layer = '', values }) => {
    const got = (await activations).get(layer)?.values ?? new Float32Array();
    expect(got.length).toBe(values.length);
    expect(relativeError(got, values)).toBeLessThan(1e-4);
  });

  test.each(gradientArrays)(
    'on the gradient of the logit of class $class',
    async ({ class: classIndex = -1, values }) => {
      const { gradient } = await executor.inputGradient(input, { classIndex });
      expect(relativeError(gradient, values)).toBeLessThan(1e-4);
    },
  );
});
