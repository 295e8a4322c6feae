import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { goldenArrays, goldenInput } from '../../../dev/fixtures/golden-values.ts';
import { layerVariants } from '../../../dev/fixtures/layer-variants.ts';
import { modelFolders } from '../../../dev/fixtures/model-folder.ts';
import {
  activation,
  convolution,
  dense,
  inceptionNetwork,
  manyMapsNetwork,
  residualNetwork,
} from '../../../dev/fixtures/networks.ts';
import { changesOf, mixedChanges } from '../../../dev/fixtures/random-changes.ts';
import { randomInput, withRandomWeights } from '../../../dev/fixtures/random-weights.ts';
import { everyKind, square, toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../../maths/random.ts';
import type { Ablation } from '../../network/ablation.ts';
import { inputLayer, type Layer, type Network, type Shape } from '../../network/network.ts';
import { readLayersModel } from '../../network/read-layers-model.ts';
import { Executor } from '../executor.ts';
import type { LocalChange } from './local-change.ts';

const within = 1e-5;

/** The picture with the window replaced. */
function changed(input: Float32Array, { width, channels }: Shape, change: LocalChange): Float32Array {
  const picture = input.slice();
  for (let y = 0; y < change.height; y++)
    for (let i = 0; i < change.width * channels; i++)
      picture[((change.top + y) * width + change.left) * channels + i] =
        change.values[y * change.width * channels + i] ?? Number.NaN;
  return picture;
}

/** The largest difference ÷ the largest logit. */
async function disagreement(
  executor: Executor,
  input: Float32Array,
  changes: readonly LocalChange[],
  ablations?: readonly Ablation[],
): Promise<number> {
  const { shape } = inputLayer(executor.network);
  const got = await executor.logitsOfChanges(input, changes, ablations);
  const full: number[] = [];
  for (const change of changes)
    full.push(...(await executor.logits(changed(input, shape, change), 1, ablations)));
  expect(got.length).toBe(full.length);
  const largest = full.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const off = full.map((value, index) => Math.abs(value - (got[index] ?? Number.NaN)));
  return Math.max(...off) / largest;
}

async function expectAgreement(network: Network, ablations?: readonly Ablation[]): Promise<void> {
  const executor = new Executor(withRandomWeights(network, 3));
  const off = await disagreement(executor, randomInput(network, 4), mixedChanges(network, 5), ablations);
  executor.dispose();
  expect(off).toBeLessThan(within);
}

/** The layer between convolutions that widen what a change reaches, at a size that leaves boxes room. */
function networkAround(examined: Layer, inputs: readonly Shape[]): Network {
  const sources = inputs.map(({ height, width, channels }, index): Layer[] => {
    const maps = { ...convolution(`maps ${index}`, 'input', channels), padding: 'same' } as const;
    return height * width > 1
      ? [maps]
      : [maps, { id: `means ${index}`, kind: 'global average pool', inputs: [maps.id] }];
  });
  return toyNetwork([
    toyInput(19, 23, 3),
    ...sources.flat(),
    { ...examined, inputs: sources.map((chain) => chain.at(-1)?.id ?? '') },
    convolution('after', examined.id, 3),
    { id: 'means', kind: 'global average pool', inputs: ['after'] },
    dense('logits', 'means', 3),
    { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
  ]);
}

describe('the logits of pictures with small changes are those of full passes', () => {
  const cases = layerVariants
    .filter(({ layer }) => layer.kind !== 'input')
    .map((variant) => [`${variant.layer.kind}, ${variant.what}`, variant] as const);

  test.each(cases)('through %s', async (_, { layer, inputs }) => {
    await expectAgreement(networkAround(layer, inputs));
  });

  test.each([
    ['every kind of layer', everyKind],
    ['branches', inceptionNetwork()],
    ['skips', residualNetwork()],
    ['grey pictures that are not square', manyMapsNetwork()],
  ])('in a network of %s', (_, network) => expectAgreement(network));

  test('where a window of a pool covers padding only on one side of the map', () =>
    expectAgreement(
      toyNetwork([
        toyInput(12, 11, 2),
        {
          id: 'pool',
          kind: 'max pool',
          inputs: ['input'],
          kernel: square(3),
          stride: square(2),
          dilation: square(1),
          padding: { top: 2, bottom: 1, left: 1, right: 2 },
          rounding: 'ceil',
        },
        activation('tanh', 'pool', 'tanh'),
        { id: 'flat', kind: 'flatten', inputs: ['tanh'] },
        dense('logits', 'flat', 3),
      ]),
    ));

  test('where a stride leaves the change out', () =>
    expectAgreement(
      toyNetwork([
        toyInput(12, 11, 2),
        convolution('sparse', 'input', 4, 1, 3),
        { id: 'flat', kind: 'flatten', inputs: ['sparse'] },
        dense('logits', 'flat', 3),
      ]),
    ));

  test.each([1, 7, 8, 9, 16, 21])('where convolutions and dense layers have %i filters', (filters) =>
    expectAgreement(
      toyNetwork([
        toyInput(12, 11, 2),
        convolution('maps', 'input', filters),
        activation('relu', 'maps', 'relu'),
        { id: 'flat', kind: 'flatten', inputs: ['relu'] },
        dense('hidden', 'flat', filters),
        dense('logits', 'hidden', 3),
      ]),
    ),
  );

  test('with maps silenced and inputs cut', () =>
    expectAgreement(residualNetwork(), [
      { kind: 'silence', layer: 'input', map: 1 },
      { kind: 'silence', layer: 'stem', map: 2 },
      { kind: 'silence', layer: 'add1', map: 0 },
      { kind: 'cut', layer: 'add1', input: 'stem_relu' },
      { kind: 'cut', layer: 'add2', input: 'conv2_2' },
    ]));
});

describe.each(
  modelFolders().filter(({ id }) =>
    ['tiny-vgg', 'mini-alexnet', 'mini-inception', 'mini-resnet', 'resnet-20', 'lenet-5'].includes(id),
  ),
)('the logits of $id with small changes', (folder) => {
  const executor = new Executor(readLayersModel(folder.file, folder.bytes));
  const input = goldenInput(goldenArrays(folder));
  const { shape } = inputLayer(executor.network);

  test.each([1, 8])('of %i pixels are those of full passes', async (side) => {
    const changes = changesOf(shape, { ...shape, height: side, width: side }, seededRandom(side));
    expect(await disagreement(executor, input, changes)).toBeLessThan(within);
  });
});

describe('logits of changes', () => {
  const network = residualNetwork();
  const executor = new Executor(withRandomWeights(network, 3));
  const { shape } = inputLayer(network);
  const changes = mixedChanges(network, 6);

  test('are of the picture asked about, of its values and of the parts switched off', async () => {
    const input = randomInput(network, 7);
    const parts: Ablation[] = [{ kind: 'silence', layer: 'stem', map: 1 }];
    expect(await disagreement(executor, input, changes)).toBeLessThan(within);
    expect(await disagreement(executor, input, changes, parts)).toBeLessThan(within);
    input.fill(0.5);
    expect(await disagreement(executor, input, changes)).toBeLessThan(within);
  });

  test('of the whole picture replaced are those of the other picture', async () => {
    const other = randomInput(network, 8);
    const whole = { top: 0, left: 0, height: shape.height, width: shape.width, values: other };
    expect(await disagreement(executor, randomInput(network, 7), [whole])).toBeLessThan(within);
  });

  test('of a window replaced by itself are those of the picture', async () => {
    const input = randomInput(network, 7);
    const row = input.slice(0, shape.width * shape.channels);
    const same = { top: 0, left: 0, height: 1, width: shape.width, values: row };
    expect(await executor.logitsOfChanges(input, [same])).toEqual(await executor.logits(input));
  });

  test('do not depend on the changes asked about before', async () => {
    const input = randomInput(network, 7);
    const forward = await executor.logitsOfChanges(input, changes);
    const backward = await executor.logitsOfChanges(input, changes.toReversed());
    const classes = forward.length / changes.length;
    for (const index of changes.keys()) {
      const start = (changes.length - 1 - index) * classes;
      expect(backward.slice(start, start + classes)).toEqual(
        forward.slice(index * classes, (index + 1) * classes),
      );
    }
  });

  test('leave no tensor behind', async () => {
    const before = memory().numTensors;
    for (let seed = 0; seed < 5; seed++) await executor.logitsOfChanges(randomInput(network, seed), changes);
    expect(memory().numTensors).toBe(before);
  });

  test('are none where nothing changes', async () => {
    expect(await executor.logitsOfChanges(randomInput(network, 7), [])).toEqual(new Float32Array());
  });

  test('refuse windows outside the picture, and windows without values', async () => {
    const input = randomInput(network, 7);
    const window = { top: 30, left: 0, height: 3, width: 2, values: new Float32Array(18) };
    await expect(executor.logitsOfChanges(input, [window])).rejects.toThrow(
      'A window of 3 × 2 at (30, 0) does not lie in a picture of 32 × 32.',
    );
    await expect(executor.logitsOfChanges(input, [{ ...window, top: 29, width: 3 }])).rejects.toThrow(
      'A window of 3 × 3 × 3 needs 27 values, but got 18.',
    );
  });
});
