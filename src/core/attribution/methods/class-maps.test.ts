import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomInput, withRandomWeights } from '../../../dev/fixtures/random-weights.ts';
import { square, toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../../maths/random.ts';
import type { Layer, TrainedNetwork } from '../../network/network.ts';
import { Executor } from '../../run/executor.ts';
import type { AttributionMap } from '../method.ts';
import { methodById } from '../registry.ts';

const convolution = (side: number, filters: number, bias: boolean): Layer => ({
  id: 'conv',
  kind: 'convolution',
  inputs: ['input'],
  kernel: square(side),
  stride: square(1),
  dilation: square(1),
  padding: 'same',
  filters,
  groups: 1,
  bias,
});
const relu: Layer = { id: 'relu', kind: 'activation', inputs: ['conv'], function: 'relu', alpha: 0 };
const dense = (from: string): Layer => ({
  id: 'logits',
  kind: 'dense',
  inputs: [from],
  units: 3,
  bias: true,
});

const pooled = toyNetwork([
  toyInput(6, 5, 3),
  convolution(3, 4, true),
  relu,
  { id: 'global', kind: 'global average pool', inputs: ['relu'] },
  dense('global'),
]);

const classIndex = 1;

async function explain(
  trained: TrainedNetwork,
  input: Float32Array,
  method: string,
  layer = 'relu',
): Promise<AttributionMap> {
  const executor = new Executor(trained);
  try {
    const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(7) };
    const request = { method, classIndex, layer, options: {} };
    return await methodById(method).explain(executor, input, request, context);
  } finally {
    executor.dispose();
  }
}

/** The network with other weights in its dense layer. */
function withDense(trained: TrainedNetwork, kernel: Float32Array, bias: Float32Array): TrainedNetwork {
  const weights = {
    kernel: { shape: [kernel.length / bias.length, bias.length], values: kernel },
    bias: { shape: [bias.length], values: bias },
  };
  return { network: trained.network, weights: new Map([...trained.weights, ['logits', weights] as const]) };
}

/** Two maps that are the two channels of a picture of two pixels, and a logit of one class. */
function transparent(kernel: readonly number[]): TrainedNetwork {
  const network = toyNetwork([
    toyInput(1, 2, 2),
    convolution(1, 2, false),
    { id: 'flat', kind: 'flatten', inputs: ['conv'] },
    dense('flat'),
  ]);
  const identity = { kernel: { shape: [1, 1, 2, 2], values: Float32Array.of(1, 0, 0, 1) } };
  const trained = { network, weights: new Map([['conv', identity]]) };
  const values = Float32Array.from(kernel.flatMap((weight) => [0, weight, 0]));
  return withDense(trained, values, new Float32Array(3));
}

beforeAll(() => setBackend('cpu'));

describe('HiResCAM', () => {
  it.each(['relu', 'conv'])(
    'at %s of a network that ends in a global average adds up to the logit less its bias',
    async (layer) => {
      const trained = withRandomWeights(pooled, 81);
      const input = randomInput(pooled, 82);
      const { values } = await explain(trained, input, 'hires-cam', layer);
      const executor = new Executor(trained);
      const logit = (await executor.logits(input))[classIndex] as number;
      executor.dispose();
      const bias = trained.weights.get('logits')?.['bias']?.values[classIndex] as number;
      expect(values.reduce((sum, value) => sum + value, 0) + bias).toBeCloseTo(logit, 5);
    },
  );

  it('is each value times its own weight, with its sign', async () => {
    const { values } = await explain(
      transparent([1, -2, 3, 4]),
      Float32Array.of(5, 6, 7, 8),
      'hires-cam',
      'conv',
    );
    expect([...values]).toEqual([5 - 12, 21 + 32]);
  });
});

describe('Grad-CAM++', () => {
  it('weighs each map by what its positive gradients come to', async () => {
    const map = await explain(
      transparent([1, -2, 3, 4]),
      Float32Array.of(1, 2, 1, 0),
      'grad-cam-plus-plus',
      'conv',
    );
    // Map 0 adds up to 2, its gradients are 1 and 3; map 1 adds up to 2, its gradients −2 and 4.
    const first = 1 / (2 + 2 * 1) + 3 / (2 + 2 * 3);
    const second = 4 / (2 + 2 * 4);
    expect(map.values[0]).toBeCloseTo(first * 1 + second * 2, 6);
    expect(map.values[1]).toBeCloseTo(first * 1, 6);
    expect(map.space).toEqual({ layer: 'conv' });
  });

  it('is zero, not NaN, where every map speaks against the class or nothing depends on it', async () => {
    const trained = withRandomWeights(pooled, 83);
    const input = randomInput(pooled, 84);
    for (const weight of [-1, 0]) {
      const opposed = withDense(trained, new Float32Array(12).fill(weight), new Float32Array(3));
      const { values } = await explain(opposed, input, 'grad-cam-plus-plus');
      expect([...values]).toEqual(new Array<number>(30).fill(0));
    }
  });
});

describe('Score-CAM', () => {
  it('gives every map the same weight where the class does not depend on the picture', async () => {
    const trained = withRandomWeights(pooled, 85);
    const input = randomInput(pooled, 86);
    const blind = withDense(trained, new Float32Array(12), Float32Array.of(1, -4, 2));
    const { values } = await explain(blind, input, 'score-cam');
    const executor = new Executor(blind);
    const maps = (await executor.run(input)).get('relu')?.values ?? new Float32Array();
    executor.dispose();
    for (const [cell, value] of values.entries()) {
      const mean = maps.subarray(cell * 4, cell * 4 + 4).reduce((sum, part) => sum + part / 4, 0);
      expect(value).toBeCloseTo(mean, 5);
    }
    expect(Math.max(...values)).toBeGreaterThan(0);
  });

  it('weighs maps by the softmax of what their views do for the class', async () => {
    // Each map shows the one pixel where it is not 0: their logits are ln 3 and 0, black's is 0.
    const trained = transparent([0, 0, Math.log(3), 0]);
    const { values } = await explain(trained, Float32Array.of(0, 1, 1, 0), 'score-cam', 'conv');
    expect(values[0]).toBeCloseTo(1 / 4, 6);
    expect(values[1]).toBeCloseTo(3 / 4, 6);
  });

  it('counts a map of one value as no increase', async () => {
    // Map 1 is 2 everywhere; map 0 shows its pixel, and with it ln 3 and what map 1 has there, 2 · ln 3.
    const trained = transparent([0, 0, Math.log(3), Math.log(3)]);
    const { values } = await explain(trained, Float32Array.of(0, 2, 1, 2), 'score-cam', 'conv');
    const weight = 27 / 28;
    expect(values[0]).toBeCloseTo((1 - weight) * 2, 5);
    expect(values[1]).toBeCloseTo(weight + (1 - weight) * 2, 5);
  });
});
