import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activation, convolution, dense } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { listening, withBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { TrainedNetwork } from '../network/network.ts';
import { type TwinStep, twinComparison } from './twin-comparison.ts';

const network = toyNetwork([
  toyInput(12, 12, 1),
  convolution('conv', 'input', 4),
  activation('relu', 'conv'),
  { id: 'flat', kind: 'flatten', inputs: ['relu'] },
  dense('logits', 'flat', 3),
]);
const trained = withRandomWeights(network, 1);
const input = randomInput(network, 2);
const methods = [
  { method: 'gradient', options: {} },
  { method: 'grad-cam', layer: 'relu', options: {} },
];

async function compare(twin: TrainedNetwork, stopAfter?: number) {
  const told = listening<TwinStep>(stopAfter);
  const request = { input, classIndex: 2, seed: 3, methods, twin };
  const result = await withBench(trained, (bench) => twinComparison(bench, request, told.context));
  return { ...told, result };
}

beforeAll(() => setBackend('cpu'));

describe('twinComparison', () => {
  it('of a network with itself finds exactly the same maps', async () => {
    const { steps, result, progress } = await compare(trained);
    expect(result).toEqual(methods.map(() => ({ spearman: 1, spearmanAbs: 1, ssim: 1 })));
    for (const { map, twin } of steps) expect(twin).toEqual(map);
    expect(progress.at(-1)).toBe(1);
  });

  it('tells a class’s opposite by the sign: a twin with the last weights negated', async () => {
    const last = trained.weights.get('logits');
    const kernel = last?.['kernel'];
    if (!last || !kernel) throw new RangeError('The toy network has a kernel.');
    const negated = { ...kernel, values: kernel.values.map((value) => -value) };
    const weights = new Map([...trained.weights, ['logits', { ...last, kernel: negated }] as const]);
    const { result } = await compare({ network, weights });
    expect(result[0]).toEqual({ spearman: -1, spearmanAbs: 1, ssim: 1 });
  });

  it('of unrelated weights finds little in common', async () => {
    const { steps, result } = await compare(withRandomWeights(network, 99));
    expect(steps.map(({ index }) => index)).toEqual([0, 1]);
    expect(Math.abs(result[0]?.spearman ?? 1)).toBeLessThan(0.5);
  });

  it('stops when told to, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    expect((await compare(trained, 1)).result).toHaveLength(1);
    expect(memory().numTensors).toBe(before);
  });

  it('refuses a network of another structure', async () => {
    const other = toyNetwork([...network.layers.slice(0, -1), dense('logits', 'flat', 4)]);
    await expect(compare(withRandomWeights(other, 1))).rejects.toThrow('their layers differ');
  });
});
