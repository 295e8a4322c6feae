import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activation, convolution, dense, maxPool, residualNetwork } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import type { LayerWeights, TrainedNetwork, Weight, Weights } from '../network/network.ts';
import { Executor } from '../run/executor.ts';
import type { AttributionMap } from './method.ts';
import { methodById } from './registry.ts';

/** What the paper of each method, or arithmetic, says that its map must be. */

beforeAll(() => setBackend('cpu'));

async function mapOf(
  trained: TrainedNetwork,
  method: string,
  input: Float32Array,
  options: Readonly<Record<string, number>> = {},
): Promise<AttributionMap> {
  const executor = new Executor(trained);
  const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
  const request = { method, classIndex: 1, options };
  const map = await methodById(method).explain(executor, input, request, context);
  executor.dispose();
  return map;
}

function withWeights(
  { network, weights }: TrainedNetwork,
  change: (weight: Weight, role: string) => Weight,
): TrainedNetwork {
  const changed = [...weights].map(([id, layer]): [string, LayerWeights] => [
    id,
    Object.fromEntries(Object.entries(layer).map(([role, weight]) => [role, change(weight, role)])),
  ]);
  return { network, weights: new Map(changed) };
}

const zeros = (weight: Weight): Weight => ({ ...weight, values: weight.values.map(() => 0) });
const withoutBiases = (trained: TrainedNetwork) =>
  withWeights(trained, (weight, role) => (role === 'bias' ? zeros(weight) : weight));
const positive = (trained: TrainedNetwork) =>
  withWeights(trained, (weight) => ({ ...weight, values: weight.values.map(Math.abs) }));

const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, within = 1e-4): void {
  expect(got.length).toBe(expected.length);
  const largest = Math.max(1e-6, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs((got[i] as number) - (expected[i] as number)), `value ${i}`).toBeLessThan(
      within * largest,
    );
}

const rectified = toyNetwork([
  toyInput(8, 8, 3),
  convolution('a', 'input', 6),
  activation('a_relu', 'a'),
  maxPool('pool', 'a_relu'),
  convolution('b', 'pool', 5),
  activation('b_relu', 'b'),
  { id: 'flat', kind: 'flatten', inputs: ['b_relu'] },
  dense('logits', 'flat', 3),
  { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
]);
const linear = toyNetwork([
  toyInput(4, 4, 3),
  convolution('a', 'input', 4),
  { id: 'mean', kind: 'global average pool', inputs: ['a'] },
  dense('logits', 'mean', 3),
]);
const networks = [rectified, residualNetwork()] as const;

async function logitOf(trained: TrainedNetwork, input: Float32Array): Promise<number> {
  const executor = new Executor(trained);
  const logits = await executor.logits(input);
  executor.dispose();
  return logits[1] as number;
}

describe('gradient × input', () => {
  it('sums to the logit where ReLUs have no biases', async () => {
    for (const network of networks) {
      const trained = withoutBiases(withRandomWeights(network, 5));
      const input = randomInput(network, 6);
      const logit = await logitOf(trained, input);
      const { values } = await mapOf(trained, 'gradient-times-input', input);
      expect(total(values) / logit).toBeCloseTo(1, 3);
    }
  });

  it('with Σ b · ∂S/∂b sums to the logit of any network of ReLUs', async () => {
    const trained = withRandomWeights(rectified, 5);
    const input = randomInput(rectified, 6);
    const executor = new Executor(trained);
    let sum = total((await mapOf(trained, 'gradient-times-input', input)).values);
    for (const [layer, { bias }] of trained.weights) {
      const { gradient } = await executor.layerGradient(input, { classIndex: 1, layer });
      const biases = bias?.values ?? new Float32Array();
      sum += total(gradient.map((slope, i) => slope * (biases[i % biases.length] as number)));
    }
    expect(sum / (await logitOf(trained, input))).toBeCloseTo(1, 4);
  });
});

describe('guided backprop and deconvnet', () => {
  it.each(['guided-backprop', 'deconvnet'])('%s is the gradient where there is no ReLU', async (method) => {
    const trained = withRandomWeights(linear, 7);
    const input = randomInput(linear, 8);
    expect((await mapOf(trained, method, input)).values).toEqual(
      (await mapOf(trained, 'gradient', input)).values,
    );
  });

  it('guided backprop is the gradient where no weight is negative', async () => {
    const trained = positive(withRandomWeights(rectified, 7));
    const input = randomInput(rectified, 8);
    expectClose(
      (await mapOf(trained, 'guided-backprop', input)).values,
      (await mapOf(trained, 'gradient', input)).values,
    );
  });

  it('deconvnet is the gradient of the network without its ReLUs where no weight is negative', async () => {
    const network = toyNetwork([
      toyInput(4, 4, 3),
      convolution('a', 'input', 4),
      activation('relu', 'a'),
      { id: 'mean', kind: 'global average pool', inputs: ['relu'] },
      dense('logits', 'mean', 3),
    ]);
    const { weights } = positive(withRandomWeights(network, 9));
    const input = randomInput(network, 10);
    expectClose(
      (await mapOf({ network, weights }, 'deconvnet', input)).values,
      (await mapOf({ network: linear, weights }, 'gradient', input)).values,
    );
  });

  it.each(['guided', 'deconvnet'] as const)(
    '%s of several pictures at once is that of each',
    async (relu) => {
      for (const network of networks) {
        const trained = withRandomWeights(network, 9);
        const inputs = [21, 22, 23].map((seed) => randomInput(network, seed));
        const executor = new Executor(trained);
        const request = { classIndex: 1, rules: { relu } };
        const all = Float32Array.from(inputs.flatMap((input) => [...input]));
        const together = await executor.inputGradient(all, { ...request, count: inputs.length });
        const alone = await Promise.all(inputs.map((input) => executor.inputGradient(input, request)));
        executor.dispose();
        expectClose(
          together.scores,
          alone.flatMap(({ scores }) => [...scores]),
          1e-6,
        );
        for (const [i, { gradient }] of alone.entries()) {
          expect(gradient.some((slope) => slope !== 0)).toBe(true);
          const own = together.gradient.subarray(i * gradient.length, (i + 1) * gradient.length);
          expectClose(own, gradient, 1e-6);
        }
      }
    },
  );

  // logits[1] = Σ_j v_j relu(Σ_i u_ij x_i); at x = (1, 2) units 0 and 2 are on, 1 and 3 off.
  const network = toyNetwork([
    toyInput(1, 1, 2),
    { ...dense('hidden', 'input', 4), bias: false },
    activation('relu', 'hidden'),
    { ...dense('logits', 'relu', 2), bias: false },
  ]);
  const weights: Weights = new Map([
    ['hidden', { kernel: { shape: [2, 4], values: Float32Array.of(1, -1, -1, 1, 1, -1, 1, -1) } }],
    ['logits', { kernel: { shape: [4, 2], values: Float32Array.of(0, 2, 0, 3, 0, -5, 0, -7) } }],
  ]);

  it.each([
    ['gradient', [2 + 5, 2 - 5]],
    ['guided-backprop', [2, 2]],
    ['deconvnet', [2 - 3, 2 - 3]],
  ])('%s of one hidden layer, by hand', async (method, expected) => {
    expect([...(await mapOf({ network, weights }, method, Float32Array.of(1, 2))).values]).toEqual(expected);
  });
});

describe('relevance by the ε rule', () => {
  it('is gradient × input for ε → 0', async () => {
    for (const network of networks) {
      const trained = withoutBiases(withRandomWeights(network, 11));
      const input = randomInput(network, 12);
      const map = await mapOf(trained, 'relevance-epsilon', input, { epsilon: 0 });
      expectClose(map.values, (await mapOf(trained, 'gradient-times-input', input)).values);
    }
  });

  it('of two sums, by hand: R₁ of the hidden unit z = x₁ w₁ + x₂ w₂ + b, y = v z', async () => {
    const network = toyNetwork([
      toyInput(1, 1, 2),
      dense('hidden', 'input', 1),
      activation('relu', 'hidden'),
      { ...dense('logits', 'relu', 2), bias: false },
    ]);
    const weights: Weights = new Map([
      [
        'hidden',
        {
          kernel: { shape: [2, 1], values: Float32Array.of(3, -1) },
          bias: { shape: [1], values: Float32Array.of(0.5) },
        },
      ],
      ['logits', { kernel: { shape: [1, 2], values: Float32Array.of(0, -2) } }],
    ]);
    // z = 3 · 1 − 1 · 2 + 0.5 = 1.5, S = −3; R_hidden = z v / (S − ε) · S, R_i = x_i w_i / (z + ε) · R_hidden.
    const epsilon = 0.25;
    const hidden = (-3 / (-3 - epsilon)) * -3;
    const expected = [3, -2].map((part) => (part / (1.5 + epsilon)) * hidden);
    const map = await mapOf({ network, weights }, 'relevance-epsilon', Float32Array.of(1, 2), { epsilon });
    expectClose(map.values, expected, 1e-6);
    expect(map.sum).toBeUndefined();
  });
});

describe('relevance by the z⁺ rule', () => {
  it('is conserved', async () => {
    for (const network of networks) {
      const trained = withRandomWeights(network, 14);
      const input = randomInput(network, 15);
      const { sum } = await mapOf(trained, 'relevance-z-plus', input);
      expect(sum?.promised).toBeCloseTo(await logitOf(trained, input), 4);
      expect((sum?.found ?? 0) / (sum?.promised ?? 0)).toBeCloseTo(1, 4);
    }
  });

  it('has the logit’s sign everywhere', async () => {
    const { values, sum } = await mapOf(
      withRandomWeights(rectified, 14),
      'relevance-z-plus',
      randomInput(rectified, 15),
    );
    for (const value of values) expect(value * (sum?.promised ?? 0)).toBeGreaterThanOrEqual(0);
  });

  it('of one sum, by hand: to what made it larger, in proportion', async () => {
    const network = toyNetwork([toyInput(1, 1, 4), dense('logits', 'input', 2)]);
    const kernel = { shape: [4, 2], values: Float32Array.of(0, 2, 0, 1, 0, -3, 0, 5) };
    const weights: Weights = new Map([
      ['logits', { kernel, bias: { shape: [2], values: Float32Array.of(0, 7) } }],
    ]);
    // Parts 2, −1, 6 and −10, bias 7: S = 4; 2 and 6 get it.
    const { values } = await mapOf({ network, weights }, 'relevance-z-plus', Float32Array.of(1, -1, -2, -2));
    expectClose(values, [4 * (2 / 8), 0, 4 * (6 / 8), 0], 1e-6);
  });
});

describe('batch normalisation', () => {
  const layers = (normalised: boolean) => [
    toyInput(6, 6, 3),
    { ...convolution('a', 'input', 4), bias: !normalised },
    ...(normalised
      ? [
          {
            id: 'norm',
            kind: 'batch normalisation',
            inputs: ['a'],
            epsilon: 1e-3,
            scale: true,
            centre: true,
          } as const,
        ]
      : []),
    activation('relu', normalised ? 'norm' : 'a'),
    { id: 'flat', kind: 'flatten', inputs: ['relu'] } as const,
    dense('logits', 'flat', 3),
  ];

  it.each(['relevance-epsilon', 'relevance-z-plus'])('is folded before %s', async (method) => {
    const network = toyNetwork(layers(true));
    const trained = withRandomWeights(network, 16);
    const [a, norm] = [trained.weights.get('a'), trained.weights.get('norm')];
    const at = (role: string, i: number) => norm?.[role]?.values[i % 4] as number;
    const scale = (i: number) => at('gamma', i) / Math.sqrt(at('variance', i) + 1e-3);
    const kernel = a?.['kernel'] ?? { shape: [], values: new Float32Array() };
    const folded = {
      kernel: { ...kernel, values: kernel.values.map((value, i) => value * scale(i)) },
      bias: {
        shape: [4],
        values: Float32Array.from([0, 1, 2, 3], (i) => at('beta', i) - at('mean', i) * scale(i)),
      },
    };
    const plain = {
      network: toyNetwork(layers(false)),
      weights: new Map([...trained.weights, ['a', folded] as const]),
    };
    plain.weights.delete('norm');
    const input = randomInput(network, 17);
    expectClose((await mapOf(trained, method, input)).values, (await mapOf(plain, method, input)).values);
  });
});
