import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { type ModelFolder, modelFolders } from '../../dev/fixtures/model-folder.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { Executor } from './executor.ts';

interface GoldenArray {
  readonly quantity: string;
  readonly layer?: string;
  readonly class?: number;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly length: number;
}

/** What PyTorch computes with the shipped weights. */
function readGolden(folder: ModelFolder) {
  const { arrays } = JSON.parse(new TextDecoder().decode(folder.bytes('golden.json')));
  const values = new Float32Array(folder.bytes('golden.bin'));
  const valuesOf = ({ offset, length }: GoldenArray) => values.subarray(offset, offset + length);
  return { arrays: arrays as readonly GoldenArray[], valuesOf };
}

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
  const { arrays, valuesOf } = readGolden(folder);
  const executor = new Executor(readLayersModel(folder.file, folder.bytes));
  const inputArray = arrays.find(({ quantity }) => quantity === 'input');
  if (!inputArray) throw new Error(`The golden values of ${folder.id} have no input.`);
  const input = valuesOf(inputArray);
  const activations = executor.run(input);

  test('on every layer but the input, and no other', () => {
    const golden = arrays.filter(({ quantity }) => quantity === 'activation').map(({ layer }) => layer);
    const layers = executor.network.layers.filter(({ kind }) => kind !== 'input').map(({ id }) => id);
    expect(golden.toSorted()).toEqual(layers.toSorted());
  });

  test.each(arrays.filter(({ quantity }) => quantity === 'activation'))('output of $layer', async (array) => {
    const maps = (await activations).get(array.layer ?? '');
    expect(maps?.values.length).toBe(array.length);
    expect(relativeError(maps?.values ?? new Float32Array(), valuesOf(array))).toBeLessThan(1e-4);
  });

  test.each(arrays.filter(({ quantity }) => quantity === 'gradient'))(
    'gradient of the logit of class $class',
    async (array) => {
      const { gradient } = await executor.inputGradient(input, { classIndex: array.class ?? -1 });
      expect(relativeError(gradient, valuesOf(array))).toBeLessThan(1e-4);
    },
  );
});
