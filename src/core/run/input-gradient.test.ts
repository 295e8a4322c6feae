import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { inceptionNetwork, residualNetwork } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Layer, Network, TrainedNetwork, Weights } from '../network/network.ts';
import { Executor } from './executor.ts';

const executorOf = (network: Network, seed = 1) => new Executor(withRandomWeights(network, seed));

function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, within = 1e-4): void {
  expect(got.length).toBe(expected.length);
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  Array.from(expected).forEach((value, index) => {
    expect(Math.abs((got[index] ?? Number.NaN) - value), `value ${index}`).toBeLessThan(within * largest);
  });
}

/** Smooth everywhere, so that finite differences tell the gradient. */
function smoothNetwork(): Network {
  const window = {
    kernel: { height: 3, width: 3 },
    stride: { height: 1, width: 1 },
    dilation: { height: 1, width: 1 },
  };
  const convolution = (id: string, from: string): Layer => ({
    id,
    kind: 'convolution',
    inputs: [from],
    ...window,
    padding: 'same',
    filters: 3,
    groups: 1,
    bias: true,
  });
  const smooth = (id: string, from: string, name: 'tanh' | 'softplus' | 'gelu'): Layer => ({
    id,
    kind: 'activation',
    inputs: [from],
    function: name,
    alpha: 0,
  });
  return toyNetwork([
    toyInput(6, 5, 3),
    convolution('a', 'input'),
    smooth('a_tanh', 'a', 'tanh'),
    convolution('b', 'a_tanh'),
    smooth('b_gelu', 'b', 'gelu'),
    { id: 'sum', kind: 'add', inputs: ['b_gelu', 'a_tanh'] },
    { id: 'pool', kind: 'average pool', inputs: ['sum'], ...window, padding: 'same', rounding: 'floor' },
    smooth('softplus', 'pool', 'softplus'),
    { id: 'flat', kind: 'flatten', inputs: ['softplus'] },
    { id: 'logits', kind: 'dense', inputs: ['flat'], units: 3, bias: true },
    { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
  ]);
}

/** The derivative of a class's logit by one input value, by central differences. */
async function slopeAt(
  executor: Executor,
  input: Float32Array,
  classIndex: number,
  index: number,
  step: number,
) {
  const at = async (by: number) => {
    const logits = await executor.logits(input.with(index, (input[index] ?? 0) + by));
    return logits[classIndex] ?? Number.NaN;
  };
  return ((await at(step)) - (await at(-step))) / (2 * step);
}

describe('the gradient of a logit by the input', () => {
  test('equals finite differences on a smooth network', async () => {
    const network = smoothNetwork();
    const executor = executorOf(network);
    const input = randomInput(network, 5);
    const { gradient, scores } = await executor.inputGradient(input, { classIndex: 2 });
    const slopes = await Promise.all(
      Array.from(input, (_, index) => slopeAt(executor, input, 2, index, 0.02)),
    );
    expectClose(gradient, slopes, 2e-3);
    expect(scores[0]).toBeCloseTo((await executor.logits(input))[2] ?? Number.NaN, 5);
  });

  test.each([
    ['branches', inceptionNetwork()],
    ['skip connections', residualNetwork()],
  ])(
    'equals finite differences on ReLU networks with %s, but where a step crosses a kink',
    async (_what, network) => {
      const executor = executorOf(network);
      const input = randomInput(network, 6);
      const { gradient } = await executor.inputGradient(input, { classIndex: 0 });
      const largest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const indices = Array.from({ length: 20 }, (_, index) => index * 147);
      const errors = await Promise.all(
        indices.map(async (index) => {
          const slope = await slopeAt(executor, input, 0, index, 0.002);
          return Math.abs((gradient[index] ?? Number.NaN) - slope) / largest;
        }),
      );
      // A kink between the two points spoils a few of the differences, never the gradient.
      const median = errors.toSorted((a, b) => a - b)[10];
      expect(median).toBeLessThan(0.01);
    },
  );

  test('times the input sums to the logit, if ReLUs are all there is and nothing has a bias', async () => {
    const network = residualNetwork();
    const trained = withoutBiases(withRandomWeights(network, 8));
    const executor = new Executor(trained);
    const input = randomInput(network, 9);
    const { gradient, scores } = await executor.inputGradient(input, { classIndex: 3 });
    const sum = gradient.reduce((total, value, index) => total + value * (input[index] ?? Number.NaN), 0);
    expect(Math.abs(sum / (scores[0] ?? Number.NaN) - 1)).toBeLessThan(1e-3);
  });
});

function withoutBiases({ network, weights }: TrainedNetwork): TrainedNetwork {
  const zeroed = [...weights].map(([id, { bias, ...others }]) => {
    const silent = bias && { bias: { ...bias, values: bias.values.map(() => 0) } };
    return [id, { ...others, ...silent }] as const;
  });
  return { network, weights: new Map(zeroed) };
}

describe('rules for ReLU: one hidden layer with weights u, v and inputs that switch half of it on', () => {
  // logit = Σ_j v_j relu(Σ_i u_ij x_i); on for x = (1, 2): j = 0 (3) and 2 (1), off: j = 1 (−3) and 3 (−1).
  const network = toyNetwork([
    toyInput(1, 1, 2),
    { id: 'hidden', kind: 'dense', inputs: ['input'], units: 4, bias: false },
    { id: 'relu', kind: 'activation', inputs: ['hidden'], function: 'relu', alpha: 0 },
    { id: 'logits', kind: 'dense', inputs: ['relu'], units: 1, bias: false },
  ]);
  const weights: Weights = new Map([
    ['hidden', { kernel: { shape: [2, 4], values: Float32Array.of(1, -1, -1, 1, 1, -1, 1, -1) } }],
    ['logits', { kernel: { shape: [4, 1], values: Float32Array.of(2, 3, -5, -7) } }],
  ]);
  const executor = new Executor({ network, weights });
  const input = Float32Array.of(1, 2);
  const gradientBy = async (relu: 'gradient' | 'guided' | 'deconvnet') => [
    ...(await executor.inputGradient(input, { classIndex: 0, rules: { relu } })).gradient,
  ];

  test('gradient: Σ u v over the units that are on', async () => {
    expect(await gradientBy('gradient')).toEqual([2 + 5, 2 - 5]);
  });

  test('guided: of these, only those with v > 0', async () => {
    expect(await gradientBy('guided')).toEqual([2, 2]);
  });

  test('deconvnet: those with v > 0, on or off', async () => {
    expect(await gradientBy('deconvnet')).toEqual([2 - 3, 2 - 3]);
  });
});
