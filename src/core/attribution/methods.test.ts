import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { toyConvolution, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import type { Layer, TrainedNetwork } from '../network/network.ts';
import { Executor } from '../run/executor.ts';
import type { AttributionMap, AttributionRequest } from './method.ts';
import { methodById } from './registry.ts';

const dense = (input: string): Layer => ({
  id: 'logits',
  kind: 'dense',
  inputs: [input],
  units: 3,
  bias: true,
});
const activation = (name: 'tanh' | 'relu'): Layer => ({
  id: name,
  kind: 'activation',
  inputs: ['conv'],
  function: name,
  alpha: 0,
});
const softmax: Layer = { id: 'softmax', kind: 'softmax', inputs: ['logits'] };

async function withExecutor<T>(trained: TrainedNetwork, use: (executor: Executor) => Promise<T>): Promise<T> {
  const executor = new Executor(trained);
  try {
    return await use(executor);
  } finally {
    executor.dispose();
  }
}

function explain(
  trained: TrainedNetwork,
  input: Float32Array,
  request: Omit<AttributionRequest, 'options'>,
): Promise<AttributionMap> {
  const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(0) };
  return withExecutor(trained, (executor) =>
    methodById(request.method).explain(executor, input, { ...request, options: {} }, context),
  );
}

beforeAll(() => setBackend('cpu'));

describe('Gradient', () => {
  it('agrees with finite differences of the logit on a smooth network', async () => {
    const flatten: Layer = { id: 'flat', kind: 'flatten', inputs: ['tanh'] };
    const network = toyNetwork([
      toyInput(5, 4, 2),
      toyConvolution,
      activation('tanh'),
      flatten,
      dense('flat'),
      softmax,
    ]);
    const trained = withRandomWeights(network, 21);
    const input = randomInput(network, 22);
    const { values, sign, space } = await explain(trained, input, { method: 'gradient', classIndex: 2 });
    expect([sign, space]).toEqual(['signed', 'picture']);
    const differences = await withExecutor(trained, (executor) => finiteDifferences(executor, input, 2));
    const largest = Math.max(...differences.map(Math.abs));
    for (const [i, difference] of differences.entries())
      expect(Math.abs((values[i] as number) - difference) / largest).toBeLessThan(1e-3);
  });

  it('of a linear network is its weights, whatever the picture', async () => {
    const flatten: Layer = { id: 'flat', kind: 'flatten', inputs: ['input'] };
    const network = toyNetwork([toyInput(2, 3, 2), flatten, dense('flat')]);
    const trained = withRandomWeights(network, 23);
    const kernel = trained.weights.get('logits')?.['kernel']?.values ?? new Float32Array();
    const { values } = await explain(trained, randomInput(network, 24), {
      method: 'gradient',
      classIndex: 1,
    });
    expect([...values]).toEqual([...kernel].filter((_, i) => i % 3 === 1));
  });
});

describe('Grad-CAM', () => {
  const global: Layer = { id: 'global', kind: 'global average pool', inputs: ['relu'] };
  const pooled = toyNetwork([
    toyInput(6, 5, 3),
    toyConvolution,
    activation('relu'),
    global,
    dense('global'),
    softmax,
  ]);

  it('of a network that ends in global average pooling equals CAM (Zhou et al. 2016)', async () => {
    const trained = withRandomWeights(pooled, 31);
    const input = randomInput(pooled, 32);
    const { values } = await explain(trained, input, { method: 'grad-cam', classIndex: 0, layer: 'relu' });
    const maps = (await withExecutor(trained, (executor) => executor.run(input))).get('relu')?.values ?? [];
    const kernel = trained.weights.get('logits')?.['kernel']?.values ?? new Float32Array();
    const cells = 6 * 5;
    for (let cell = 0; cell < cells; cell++) {
      const support = [0, 1, 2, 3].reduce(
        (sum, map) => sum + (kernel[map * 3] as number) * (maps[cell * 4 + map] as number),
        0,
      );
      expect(values[cell]).toBeCloseTo(Math.max(support / cells, 0), 6);
    }
    expect(Math.max(...values)).toBeGreaterThan(0);
  });

  it('is zero where every map speaks against the class', async () => {
    const trained = withRandomWeights(pooled, 33);
    const against = {
      kernel: { shape: [4, 3], values: new Float32Array(12).fill(-1) },
      bias: { shape: [3], values: new Float32Array(3) },
    };
    const opposed = { network: pooled, weights: new Map([...trained.weights, ['logits', against] as const]) };
    const request = { method: 'grad-cam', classIndex: 1, layer: 'relu' };
    const { values } = await explain(opposed, randomInput(pooled, 34), request);
    expect([...values]).toEqual(new Array<number>(30).fill(0));
  });

  it('lies over the cells of the layer asked for', async () => {
    const trained = withRandomWeights(pooled, 35);
    const request = { method: 'grad-cam', classIndex: 1, layer: 'conv' };
    const map = await explain(trained, randomInput(pooled, 36), request);
    expect(map.shape).toEqual({ height: 6, width: 5, channels: 1 });
    expect(map.space).toEqual({ layer: 'conv' });
  });

  it('refuses to work without a layer, or at one without feature maps', async () => {
    const trained = withRandomWeights(pooled, 37);
    const input = randomInput(pooled, 38);
    await expect(explain(trained, input, { method: 'grad-cam', classIndex: 0 })).rejects.toThrow(
      'which layer',
    );
    await expect(
      explain(trained, input, { method: 'grad-cam', classIndex: 0, layer: 'logits' }),
    ).rejects.toThrow('"logits" is of kind dense');
  });
});

/** ∂logit/∂xᵢ ≈ (S(x + h) − S(x − h)) / 2h, with h as large as single precision wants it. */
async function finiteDifferences(
  executor: Executor,
  input: Float32Array,
  classIndex: number,
): Promise<number[]> {
  const step = 0.01;
  const logitAt = async (index: number, shift: number) => {
    const moved = Float32Array.from(input, (value, i) => (i === index ? value + shift : value));
    return (await executor.logits(moved))[classIndex] as number;
  };
  const differences: number[] = [];
  for (const index of input.keys())
    differences.push(((await logitAt(index, step)) - (await logitAt(index, -step))) / (2 * step));
  return differences;
}
