import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { activation, convolution, residualNetwork } from '../../dev/fixtures/networks.ts';
import { withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { studyBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import { inputLayer, type TrainedNetwork } from '../network/network.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import type { Computing } from '../run/ablated.ts';
import type { Objective } from '../run/objective.ts';
import { type AscentRequest, type AscentStep, ascent } from './ascent.ts';
import { noJitter } from './jitter.ts';
import { inputOf } from './picture-space.ts';

beforeAll(() => setBackend('cpu'));

const small = withRandomWeights(
  toyNetwork([
    toyInput(8, 7, 3),
    convolution('conv', 'input', 4),
    activation('relu', 'conv'),
    { id: 'global', kind: 'global average pool', inputs: ['relu'] },
    { id: 'logits', kind: 'dense', inputs: ['global'], units: 3, bias: true },
  ]),
  12,
);

function grown(request: AscentRequest, on = studyBench<AscentStep>(small)) {
  return ascent(on.bench, request, on.context);
}

/** The best of so many pictures of uniformly random intensities. */
async function bestOfRandom(executor: Computing, of: Objective, count: number): Promise<number> {
  const { height, width, channels } = inputLayer(executor.network).shape;
  const random = seededRandom(99);
  const intensities = Float32Array.from({ length: count * height * width * channels }, random.uniform);
  const { values } = await executor.objectiveGradient(inputOf(intensities, executor.network), { of, count });
  return Math.max(...values);
}

/** Of 3 × 3 kernels on a picture of 8 × 7: nothing to be disturbed by as much as a pixel. */
const objectives: readonly Objective[] = [
  { kind: 'logit', classIndex: 2 },
  { kind: 'map', layer: 'conv', map: 1 },
  { kind: 'cell', layer: 'relu', map: 3, y: 4, x: 2 },
  { kind: 'energy', layer: 'relu' },
];

describe('a picture grown by gradient ascent', () => {
  it.each(objectives)('has more of its $kind than the best of 64 random pictures', async (of) => {
    const on = studyBench<AscentStep>(small);
    const { value, step } = await grown({ of, seed: 1, steps: 96, jitter: noJitter }, on);
    expect(value).toBeGreaterThan(await bestOfRandom(on.bench.executor, of, 64));
    expect(step).toBe(96);
  });

  it('comes near the most there can be, where that is known: of a linear map, half the weights’ sizes', async () => {
    const linear: TrainedNetwork = {
      network: toyNetwork([
        toyInput(4, 4, 1),
        { id: 'flat', kind: 'flatten', inputs: ['input'] },
        { id: 'logits', kind: 'dense', inputs: ['flat'], units: 1, bias: false },
      ]),
      weights: new Map([
        [
          'logits',
          { kernel: { shape: [16, 1], values: Float32Array.from({ length: 16 }, (_, i) => (i % 3) - 1) } },
        ],
      ]),
    };
    const { value, pixels } = await grown(
      { of: { kind: 'logit', classIndex: 0 }, seed: 1, jitter: noJitter },
      studyBench<AscentStep>(linear),
    );
    // Five weights of 1, six of −1 (whose pixels are best black), five of 0.
    expect(value).toBeGreaterThan(4.5);
    expect(value).toBeLessThanOrEqual(5);
    [...Array(16).keys()].forEach((i) => {
      if (i % 3 === 2) expect(pixels.data[i * 4]).toBeGreaterThan(200);
      if (i % 3 === 0) expect(pixels.data[i * 4]).toBeLessThan(55);
    });
  });

  it('is the same for the same seed, and another for another', async () => {
    const of = { kind: 'logit', classIndex: 0 } as const;
    const one = await grown({ of, seed: 5, steps: 12 });
    expect(await grown({ of, seed: 5, steps: 12 })).toEqual(one);
    expect((await grown({ of, seed: 6, steps: 12 })).pixels).not.toEqual(one.pixels);
  });

  it('begins with the picture it is given', async () => {
    const on = studyBench<AscentStep>(small);
    const intensities = Float32Array.from({ length: 168 }, (_, i) => 0.1 + (i % 9) / 12);
    const start = inputOf(intensities, small.network);
    const of = { kind: 'logit', classIndex: 1 } as const;
    const { pixels, value } = await grown({ of, seed: 1, steps: 0, start }, on);
    intensities.forEach((intensity, i) => {
      const byte = pixels.data[Math.floor(i / 3) * 4 + (i % 3)] as number;
      expect(Math.abs(byte - 255 * intensity)).toBeLessThanOrEqual(1);
    });
    expect(value).toBeCloseTo((await on.bench.executor.logits(start))[1] as number, 4);
  });

  it('finds its way where ReLUs let nothing through at first', async () => {
    const of = { kind: 'map', layer: 'relu', map: 0 } as const;
    const conv = small.weights.get('conv');
    if (!conv?.['bias'] || !conv['kernel']) throw new RangeError('The convolution has no weights.');
    // At an even grey the map is −1 everywhere, within reach of a picture with contrast.
    const kernel = conv['kernel'].values;
    const sums = [0, 1, 2, 3].map((map) =>
      kernel.reduce((sum, weight, i) => (i % 4 === map ? sum + weight : sum), 0),
    );
    const bias = { shape: [4], values: Float32Array.from(sums, (sum) => -Math.abs(sum) - 1) };
    const dark = {
      network: small.network,
      weights: new Map([...small.weights, ['conv', { ...conv, bias }] as const]),
    };
    const on = studyBench<AscentStep>(dark);
    const { value } = await grown({ of, seed: 2, steps: 60, jitter: noJitter }, on);
    expect(on.steps[0]?.value).toBe(0);
    expect(value).toBeGreaterThan(0);
  });
});

describe('the study', () => {
  it('tells of every eighth picture and the last, leaves no tensor behind', async () => {
    const on = studyBench<AscentStep>(small);
    const before = memory().numTensors;
    const result = await grown({ of: { kind: 'logit', classIndex: 0 }, seed: 1, steps: 20 }, on);
    expect(on.steps.map(({ step }) => step)).toEqual([0, 8, 16, 20]);
    expect(on.steps.at(-1)).toEqual(result);
    expect(on.progress.at(-1)).toBe(1);
    expect(memory().numTensors).toBe(before);
  });

  it('stops when told to, with what it has', async () => {
    const on = studyBench<AscentStep>(small, { stopAfter: 2 });
    expect((await grown({ of: { kind: 'logit', classIndex: 0 }, seed: 1 }, on)).step).toBe(8);
  });

  it('refuses a class the network does not have', async () => {
    await expect(grown({ of: { kind: 'logit', classIndex: 9 }, seed: 1 })).rejects.toThrow(RangeError);
  });

  it('works on networks with branches', async () => {
    const on = studyBench<AscentStep>(withRandomWeights(residualNetwork(), 4));
    await grown({ of: { kind: 'logit', classIndex: 0 }, seed: 1, steps: 8 }, on);
    expect(on.steps[1]?.value).toBeGreaterThan(on.steps[0]?.value as number);
  });
});

it('of a shipped network a class model has a larger logit than the best of 64 random pictures', async () => {
  const folder = modelFolders().find(({ id }) => id === 'lenet-5');
  if (!folder) throw new RangeError('There is no lenet-5.');
  const on = studyBench<AscentStep>(readLayersModel(folder.file, folder.bytes));
  const of = { kind: 'logit', classIndex: 3 } as const;
  const { value } = await grown({ of, seed: 1, steps: 24 }, on);
  expect(value).toBeGreaterThan(await bestOfRandom(on.bench.executor, of, 64));
});
