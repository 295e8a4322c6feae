import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { activation, dense, residualNetwork } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Ablation } from '../network/ablation.ts';
import type { LayerId, LayerWeights, Network, TrainedNetwork, Weight } from '../network/network.ts';
import { Executor } from './executor.ts';
import { mapOf } from './feature-maps.ts';

const silence = (layer: LayerId, map: number): Ablation => ({ kind: 'silence', layer, map });
const cut = (layer: LayerId, input: LayerId): Ablation => ({ kind: 'cut', layer, input });

const ones = { height: 1, width: 1 };
const three = { height: 3, width: 3 };

/** Smooth, with a sum of three terms and two maps put beside each other; no kinks, so that differences tell gradients. */
const network = toyNetwork([
  toyInput(5, 4, 2),
  { ...convolution('a', 'input'), filters: 3 },
  activation('a_tanh', 'a', 'tanh'),
  { ...convolution('b', 'a_tanh'), filters: 3 },
  activation('b_soft', 'b', 'softplus'),
  { id: 'sum', kind: 'add', inputs: ['b_soft', 'a_tanh'] },
  { id: 'both', kind: 'concatenate', inputs: ['sum', 'b'] },
  { id: 'flat', kind: 'flatten', inputs: ['both'] },
  dense('logits', 'flat', 3),
  { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
]);

function convolution(id: LayerId, from: LayerId) {
  return {
    id,
    kind: 'convolution',
    inputs: [from],
    kernel: three,
    stride: ones,
    dilation: ones,
    padding: 'same',
    groups: 1,
    bias: true,
  } as const;
}

const trained = withRandomWeights(network, 3);
const executor = new Executor(trained);
const input = randomInput(network, 4);

/** Every value of the weight for which `isZero` says so becomes 0. */
function zeroed(weight: Weight | undefined, isZero: (index: number) => boolean): Weight {
  if (!weight) throw new RangeError('There is no such weight.');
  return { ...weight, values: weight.values.map((value, index) => (isZero(index) ? 0 : value)) };
}

/** The network with other weights in one layer. */
function withWeights(layer: LayerId, change: (weights: LayerWeights) => LayerWeights): TrainedNetwork {
  const weights = trained.weights.get(layer);
  if (!weights) throw new RangeError(`Layer "${layer}" has no weights.`);
  return { network, weights: new Map([...trained.weights, [layer, change(weights)]]) };
}

async function valuesOf(run: Promise<Awaited<ReturnType<Executor['run']>>>) {
  return [...(await run)].map(([id, { values }]) => [id, Array.from(values, (value) => value + 0)]);
}

function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, within = 1e-5): void {
  expect(got.length).toBe(expected.length);
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  Array.from(expected).forEach((value, index) => {
    expect(Math.abs((got[index] ?? Number.NaN) - value), `value ${index}`).toBeLessThan(within * largest);
  });
}

describe('a silenced map', () => {
  test('of a convolution does what a filter and bias of zero do, in every layer', async () => {
    const withoutFilter = new Executor(
      withWeights('a', ({ kernel, bias }) => ({
        kernel: zeroed(kernel, (index) => index % 3 === 1),
        bias: zeroed(bias, (index) => index === 1),
      })),
    );
    expect(await valuesOf(executor.run(input, [silence('a', 1)]))).toEqual(
      await valuesOf(withoutFilter.run(input)),
    );
  });

  test('is 0 in every cell, and its neighbours are as before', async () => {
    const [intact, ablated] = [await executor.run(input), await executor.run(input, [silence('b_soft', 2)])];
    const planes = (activations: typeof intact) =>
      [0, 1, 2].map((map) =>
        mapOf(
          activations.get('b_soft') ?? { shape: { ...ones, channels: 0 }, values: new Float32Array() },
          map,
        ),
      );
    expect(planes(ablated)[2]?.every((value) => value === 0)).toBe(true);
    expect(planes(intact)[2]?.every((value) => value > 0)).toBe(true);
    expect(planes(ablated).slice(0, 2)).toEqual(planes(intact).slice(0, 2));
  });

  test('after an activation function is 0, not the function of 0', async () => {
    const activations = await executor.run(input, [silence('b', 0), silence('b_soft', 0)]);
    expect(activations.get('b_soft')?.values[0]).toBe(0);
    const before = await executor.run(input, [silence('b', 0)]);
    expect(before.get('b_soft')?.values[0]).toBeCloseTo(Math.log(2), 6);
  });

  test('of the input leaves the picture the caller gave as it was', async () => {
    const given = input.slice();
    const activations = await executor.run(given, [silence('input', 1)]);
    expect(given).toEqual(input);
    expect(
      Array.from(activations.get('input')?.values ?? [], (value, index) => (index % 2 ? value + 0 : 0)),
    ).toEqual(Array.from(input, () => 0));
  });
});

describe('a cut input', () => {
  test('of a sum is a term of 0: the other is left', async () => {
    const activations = await executor.run(input, [cut('sum', 'a_tanh')]);
    expect(activations.get('sum')?.values).toEqual(activations.get('b_soft')?.values);
    expect(activations.get('a_tanh')).toEqual((await executor.run(input)).get('a_tanh'));
  });

  test('of a concatenation leaves its maps at 0, which is what readers with weights of 0 for them see', async () => {
    const activations = await executor.run(input, [cut('both', 'b')]);
    const maps = activations.get('both')?.values ?? new Float32Array();
    expect(
      Array.from(
        maps.filter((_, index) => index % 6 >= 3),
        (value) => value + 0,
      ),
    ).toEqual(Array(60).fill(0));
    expect(maps.filter((_, index) => index % 6 < 3)).toEqual(activations.get('sum')?.values);
    const deaf = new Executor(
      withWeights('logits', ({ kernel, bias }) => ({
        kernel: zeroed(kernel, (index) => Math.floor(index / 3) % 6 >= 3),
        ...(bias && { bias }),
      })),
    );
    expectClose(await executor.logits(input, 1, [cut('both', 'b')]), await deaf.logits(input));
  });

  test('that is added twice counts 0 both times', async () => {
    const doubling = toyNetwork([
      toyInput(1, 1, 3),
      { id: 'double', kind: 'add', inputs: ['input', 'input'] },
    ]);
    const twice = new Executor({ network: doubling, weights: new Map() });
    const answer = await twice.predict(Float32Array.of(1, 2, 3), 1, [cut('double', 'input')]);
    expect([...answer]).toEqual([0, 0, 0]);
  });
});

describe('an ablated network', () => {
  const parts = [silence('a', 1), silence('b_soft', 2), cut('sum', 'a_tanh')];

  test('gives the same answer however it is asked', async () => {
    const activations = await executor.run(input, parts);
    expect(await executor.logits(input, 1, parts)).toEqual(activations.get('logits')?.values);
    expect(await executor.predict(input, 1, parts)).toEqual(activations.get('softmax')?.values);
    const { scores } = await executor.inputGradient(input, { classIndex: 1, ablations: parts });
    expect(scores[0]).toBeCloseTo(activations.get('logits')?.values[1] ?? Number.NaN, 6);
    expect(scores[0]).not.toBeCloseTo((await executor.logits(input))[1] ?? Number.NaN, 2);
  });

  test('takes several pictures at once', async () => {
    const other = randomInput(network, 5);
    const both = Float32Array.from([...input, ...other]);
    const one = [...(await executor.logits(input, 1, parts)), ...(await executor.logits(other, 1, parts))];
    expectClose(await executor.logits(both, 2, parts), one);
  });

  test.each([
    ['silenced maps and a cut input', parts],
    ['a silenced input map', [silence('input', 0)]],
    ['a cut branch of a concatenation', [cut('both', 'b')]],
  ])('has the gradient of the function it computes: %s', async (_what, ablations) => {
    const { gradient } = await executor.inputGradient(input, { classIndex: 2, ablations });
    const slopes = await Promise.all(
      Array.from(input, async (value, index) => {
        const at = async (by: number) =>
          (await executor.logits(input.with(index, value + by), 1, ablations))[2] ?? Number.NaN;
        return ((await at(0.02)) - (await at(-0.02))) / 0.04;
      }),
    );
    expectClose(gradient, slopes, 3e-3);
  });

  test('has a gradient of 0 at a silenced map, whose values are 0', async () => {
    const request = { classIndex: 0, layer: 'b_soft' };
    const ablated = await executor.layerGradient(input, { ...request, ablations: [silence('b_soft', 1)] });
    const intact = await executor.layerGradient(input, request);
    const ofMap = (values: Float32Array, map: number) =>
      Array.from(
        values.filter((_, index) => index % 3 === map),
        (value) => value + 0,
      );
    expect(ofMap(ablated.gradient, 1)).toEqual(Array(20).fill(0));
    expect(ofMap(ablated.features, 1)).toEqual(Array(20).fill(0));
    expect(ofMap(ablated.gradient, 0)).toEqual(ofMap(intact.gradient, 0));
  });

  test('that reads nothing of the picture any more has a gradient of 0', async () => {
    const ablations = [cut('both', 'sum'), cut('both', 'b')];
    const { gradient } = await executor.inputGradient(input, { classIndex: 0, ablations });
    expect(gradient.every((value) => value === 0)).toBe(true);
  });

  test('leaves no tensor behind, nor does a part that cannot be switched off', async () => {
    const before = memory().numTensors;
    await executor.run(input, parts);
    await executor.predict(input, 1, parts);
    await executor.layerGradient(input, { classIndex: 0, layer: 'a', ablations: parts });
    await executor.run(input, [...parts, silence('a', 9)]).catch(() => {});
    await executor.logits(input, 1, [...parts, cut('sum', 'a')]).catch(() => {});
    expect(memory().numTensors).toBe(before);
  });
});

test('skip connections of a residual network can be cut one by one, and the block goes on alone', async () => {
  const residual: Network = residualNetwork();
  const runner = new Executor(withRandomWeights(residual, 1));
  const picture = randomInput(residual, 2);
  const activations = await runner.run(picture, [cut('add1', 'stem_relu')]);
  expect(activations.get('add1')?.values).toEqual(activations.get('conv1_2')?.values);
  const other = await runner.run(picture, [cut('add1', 'conv1_2')]);
  expect(other.get('add1')?.values).toEqual(other.get('stem_relu')?.values);
});

test.each([
  [silence('nowhere', 0), 'has no layer "nowhere"'],
  [silence('a', 3), 'has maps 0 to 2, but none of index 3'],
  [silence('a', 0.5), 'none of index 0.5'],
  [silence('logits', 0), "is the network's answer"],
  [silence('softmax', 0), "is the network's answer"],
  [silence('flat', 0), 'only hands on maps of "both"'],
  [cut('sum', 'a'), 'does not read "a"'],
  [cut('b', 'a_tanh'), 'of kind convolution joins nothing'],
])('what cannot be switched off is refused with the reason: %o', async (part, reason) => {
  await expect(executor.run(input, [part])).rejects.toThrow(reason);
  await expect(executor.logits(input, 1, [part])).rejects.toThrow(reason);
});
