import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { activation, convolution, dense } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind, square, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import type { TrainedNetwork } from '../network/network.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { Executor } from '../run/executor.ts';
import { baselineKinds, baseline as baselineOf } from './baselines.ts';
import { deeplift } from './methods/deeplift.ts';

beforeAll(() => setBackend('cpu'));

async function mapOf(trained: TrainedNetwork, input: Float32Array, baseline = 0, classIndex = 1) {
  const executor = new Executor(trained);
  const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
  const request = { method: 'deeplift', classIndex, options: { baseline } };
  const map = await deeplift.explain(executor, input, request, context);
  executor.dispose();
  return map;
}

async function expectComplete(
  trained: TrainedNetwork,
  input: Float32Array,
  baseline?: number,
): Promise<void> {
  const { sum, values } = await mapOf(trained, input, baseline);
  const { promised, found } = sum ?? { promised: Number.NaN, found: Number.NaN };
  expect(values.every(Number.isFinite)).toBe(true);
  expect(Math.abs(found - promised) / Math.abs(promised)).toBeLessThan(1e-3);
}

const pool = {
  kernel: square(3),
  stride: square(2),
  dilation: square(1),
  padding: 'same',
  rounding: 'floor',
} as const;

/** Max pool, tanh, response normalisation, a product and the larger of two. */
const varied = toyNetwork([
  toyInput(8, 8, 3),
  convolution('a', 'input', 6),
  activation('relu', 'a'),
  {
    id: 'response',
    kind: 'local response normalisation',
    inputs: ['relu'],
    radius: 2,
    bias: 1,
    alpha: 0.5,
    beta: 0.75,
  },
  { id: 'pool', kind: 'max pool', inputs: ['response'], ...pool },
  convolution('b', 'pool', 6),
  activation('tanh', 'b', 'tanh'),
  activation('gate', 'pool', 'sigmoid'),
  { id: 'product', kind: 'combine', inputs: ['tanh', 'gate'], operation: 'multiply' },
  { id: 'larger', kind: 'combine', inputs: ['product', 'pool'], operation: 'maximum' },
  { id: 'flat', kind: 'flatten', inputs: ['larger'] },
  dense('logits', 'flat', 3),
  { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
]);

describe('DeepLIFT', () => {
  it.each(baselineKinds.map((kind, index) => [kind, index] as const))(
    'accounts for the whole difference from the baseline: %s',
    async (_kind, index) => {
      await expectComplete(withRandomWeights(varied, 3), randomInput(varied, 4), index);
      await expectComplete(withRandomWeights(everyKind, 3), randomInput(everyKind, 5), index);
    },
  );

  it.each(modelFolders())('does so for $id', async (folder) => {
    const input = goldenInput(goldenArrays(folder));
    await expectComplete(readLayersModel(folder.file, folder.bytes), input, 0);
    await expectComplete(readLayersModel(folder.file, folder.bytes), input, 2);
  });

  it('of a linear network is weights · Δx', async () => {
    const network = toyNetwork([
      toyInput(2, 3, 3),
      { id: 'flat', kind: 'flatten', inputs: ['input'] },
      dense('logits', 'flat', 3),
    ]);
    const trained = withRandomWeights(network, 6);
    const input = randomInput(network, 7);
    const kernel = trained.weights.get('logits')?.['kernel']?.values ?? new Float32Array();
    const reference = baselineOf('mean', input, network, seededRandom(1));
    const { values } = await mapOf(trained, input, 1);
    for (const [i, value] of values.entries())
      expect(value).toBeCloseTo(
        ((input[i] as number) - (reference[i] as number)) * (kernel[i * 3 + 1] as number),
        5,
      );
  });

  it('is 0 where the picture is the baseline', async () => {
    const black = new Float32Array(8 * 8 * 3);
    const { values, sum } = await mapOf(withRandomWeights(varied, 3), black, 0);
    expect(values.every((value) => value === 0)).toBe(true);
    expect(sum).toEqual({ promised: 0, found: 0 });
  });
});
