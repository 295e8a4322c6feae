import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../../dev/fixtures/model-folder.ts';
import { residualNetwork } from '../../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../../maths/random.ts';
import type { Network, TrainedNetwork } from '../../network/network.ts';
import { readLayersModel } from '../../network/read-layers-model.ts';
import { Executor } from '../../run/executor.ts';
import type { AttributionMap } from '../method.ts';
import { methodById } from '../registry.ts';

const linear = withRandomWeights(
  toyNetwork([
    toyInput(8, 8, 3),
    { id: 'flat', kind: 'flatten', inputs: ['input'] },
    { id: 'logits', kind: 'dense', inputs: ['flat'], units: 3, bias: true },
  ]),
  61,
);

type Options = Readonly<Record<string, number>>;

async function explain(
  trained: TrainedNetwork,
  input: Float32Array,
  method: string,
  options: Options = {},
  { aborted = false, classIndex = 1 } = {},
): Promise<AttributionMap> {
  const executor = new Executor(trained);
  try {
    const context = { onProgress: () => {}, signal: { aborted }, random: seededRandom(7) };
    return await methodById(method).explain(executor, input, { method, classIndex, options }, context);
  } finally {
    executor.dispose();
  }
}

function expectClose(got: Float32Array, expected: Float32Array, within = 1e-5): void {
  expect(got).toHaveLength(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  for (const [i, value] of expected.entries())
    expect(Math.abs((got[i] as number) - value) / largest, `value ${i}`).toBeLessThan(within);
}

beforeAll(() => setBackend('cpu'));

describe('SmoothGrad', () => {
  const bent = withRandomWeights(residualNetwork(), 62);
  const picture = randomInput(bent.network, 63);

  it('without noise is the gradient', async () => {
    const { values } = await explain(bent, picture, 'smoothgrad', { noise: 0 });
    expectClose(values, (await explain(bent, picture, 'gradient')).values);
  });

  it('of a linear network is the gradient, whatever the noise', async () => {
    const input = randomInput(linear.network, 64);
    const { values } = await explain(linear, input, 'smoothgrad', { noise: 0.5 });
    expectClose(values, (await explain(linear, input, 'gradient')).values);
  });

  it('is another map where the network bends', async () => {
    const { values } = await explain(bent, picture, 'smoothgrad');
    expect(values).not.toEqual((await explain(bent, picture, 'gradient')).values);
  });

  it('of squares is the mean of squared gradients', async () => {
    const { values, sign } = await explain(bent, picture, 'smoothgrad', { noise: 0, mean: 1 });
    const gradient = (await explain(bent, picture, 'gradient')).values;
    expect(sign).toBe('non-negative');
    expectClose(
      values,
      gradient.map((value) => value ** 2),
    );
  });

  it('stopped early is the mean of the copies so far', async () => {
    const input = randomInput(linear.network, 65);
    const { values } = await explain(linear, input, 'smoothgrad', {}, { aborted: true });
    expectClose(values, (await explain(linear, input, 'gradient')).values);
  });

  it('refuses what its options do not offer', async () => {
    await expect(explain(linear, new Float32Array(192), 'smoothgrad', { noise: -0.1 })).rejects.toThrow(
      'goes from 0 to 0.5',
    );
    await expect(explain(linear, new Float32Array(192), 'smoothgrad', { samples: 7.5 })).rejects.toThrow(
      'must be whole',
    );
  });
});

describe('Integrated gradients', () => {
  it('of a linear network is its weights times the difference from the baseline', async () => {
    const input = randomInput(linear.network, 66);
    const gradient = (await explain(linear, input, 'gradient')).values;
    const { values, sum } = await explain(linear, input, 'integrated-gradients');
    // Black is 0 to this network.
    expectClose(
      values,
      gradient.map((slope, i) => slope * (input[i] as number)),
    );
    expect(sum?.found).toBeCloseTo(sum?.promised ?? Number.NaN, 4);
  });

  it('is 0 where the picture is its baseline', async () => {
    const input = new Float32Array(192).fill(0.25);
    const { values, sum } = await explain(linear, input, 'integrated-gradients', { baseline: 1 });
    expect(values.every((value) => value === 0)).toBe(true);
    expect(sum?.found).toBeCloseTo(0, 10);
    expect(sum?.promised).toBeCloseTo(0, 10);
  });

  it('promises no sum when stopped early', async () => {
    const input = randomInput(linear.network, 67);
    const { sum } = await explain(linear, input, 'integrated-gradients', {}, { aborted: true });
    expect(sum).toBeUndefined();
  });

  it('promises the difference of the logits', async () => {
    const input = randomInput(linear.network, 68);
    const { sum } = await explain(linear, input, 'integrated-gradients');
    const executor = new Executor(linear);
    const [of, black] = await Promise.all([executor.logits(input), executor.logits(new Float32Array(192))]);
    executor.dispose();
    expect(sum?.promised).toBeCloseTo((of[1] as number) - (black[1] as number), 5);
  });

  const folder = modelFolders().find(({ id }) => id === 'lenet-5');
  if (!folder) throw new Error('There is no lenet-5 among the models.');

  it('of a shipped network misses its sum by the square of a step: 16 times less for 4 times the steps', async () => {
    const trained = readLayersModel(folder.file, folder.bytes);
    const input = goldenInput(goldenArrays(folder));
    const missedShare = async (classIndex: number, steps: number) => {
      const { sum } = await explain(trained, input, 'integrated-gradients', { steps }, { classIndex });
      const { promised, found } = sum ?? { promised: Number.NaN, found: Number.NaN };
      return Math.abs(found - promised) / Math.abs(promised);
    };
    // Of class 0 much cancels out, and so little is promised that 64 steps miss it by 4 %.
    expect((await missedShare(0, 64)) / (await missedShare(0, 256))).toBeCloseTo(16, 0);
    expect(await missedShare(0, 256)).toBeLessThan(0.01);
    for (const classIndex of [1, 3, 7, 8])
      expect(await missedShare(classIndex, 64), `class ${classIndex}`).toBeLessThan(0.01);
  });
});

describe('RISE', () => {
  it('of a linear network is much like gradient × input over blocks of the masks’ cells', async () => {
    const wide = toyNetwork([
      toyInput(32, 32, 1),
      { id: 'flat', kind: 'flatten', inputs: ['input'] },
      { id: 'logits', kind: 'dense', inputs: ['flat'], units: 3, bias: true },
    ]);
    // A bright thing that speaks for the class here more, there less; masks blur by about a cell.
    const thing = Float32Array.from({ length: 1024 }, (_, i) =>
      isWithin(i % 32, 4, 20) && isWithin(Math.floor(i / 32), 8, 24) ? 1 : 0,
    );
    const random = seededRandom(70);
    const kernel = Float32Array.from({ length: 3072 }, () => 1 + random.normal());
    const trained = withDense(wide, kernel, Float32Array.of(0, 5, 0));
    const { values, shape } = await explain(trained, thing, 'rise', { masks: 2000 });
    expect(shape).toEqual({ height: 32, width: 32, channels: 1 });
    const gradient = (await explain(trained, thing, 'gradient')).values;
    const product = gradient.map((slope, i) => slope * (thing[i] as number));
    expect(correlation(blockMeans(values), blockMeans(product))).toBeGreaterThan(0.8);
  });

  it('is 0 of a network that does not look', async () => {
    const blind = withDense(linear.network, new Float32Array(576), Float32Array.of(1, -4, 2));
    const { values } = await explain(blind, randomInput(linear.network, 71), 'rise', { masks: 200 });
    for (const value of values) expect(value).toBeCloseTo(0, 9);
  });
});

/** One dense layer, called logits, with these weights. */
function withDense(network: Network, kernel: Float32Array, bias: Float32Array): TrainedNetwork {
  const weights = {
    kernel: { shape: [kernel.length / bias.length, bias.length], values: kernel },
    bias: { shape: [bias.length], values: bias },
  };
  return { network, weights: new Map([['logits', weights]]) };
}

const isWithin = (value: number, from: number, to: number) => value >= from && value < to;

/** Of squares of 4 × 4 pixels of a plane of 32 × 32. */
function blockMeans(plane: Float32Array): Float64Array {
  const means = new Float64Array(64);
  for (const [i, value] of plane.entries()) {
    const block = Math.floor(i / 128) * 8 + Math.floor((i % 32) / 4);
    means[block] = (means[block] as number) + value / 16;
  }
  return means;
}

/** Pearson's. */
function correlation(a: Float64Array, b: Float64Array): number {
  const centred = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, x, i) => sum + x * (v[i] as number), 0);
  const [x, y] = [centred(a), centred(b)];
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}
