import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { dense } from '../../dev/fixtures/networks.ts';
import { randomInput } from '../../dev/fixtures/random-weights.ts';
import { withBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import type { TrainedNetwork } from '../network/network.ts';
import { areaUnder, meanCurve, type PerturbationCurve, perturbationCurve } from './perturbation-curve.ts';
import { randomOrder } from './pixel-order.ts';

/** 2 × 3 pixels of 2 channels; the logit of class 0 is Σ w · x, those of the others are 0. */
const network = toyNetwork([
  toyInput(2, 3, 2),
  { id: 'flat', kind: 'flatten', inputs: ['input'] },
  dense('logits', 'flat', 3),
  { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
]);

function linear(weights: readonly number[]): TrainedNetwork {
  const kernel = Float32Array.from({ length: 36 }, (_, i) => (i % 3 === 0 ? (weights[i / 3] as number) : 0));
  const layer = {
    kernel: { shape: [12, 3], values: kernel },
    bias: { shape: [3], values: new Float32Array(3) },
  };
  return { network, weights: new Map([['logits', layer]]) };
}

const random = seededRandom(5);
const weights = Array.from({ length: 12 }, random.normal);
const from = randomInput(network, 6);
const to = randomInput(network, 7);
const listen = { aborted: false };

/** What swapping a pixel takes from the logit: the true contribution of its place. */
const losses = (of: readonly number[]) =>
  Array.from({ length: 6 }, (_, pixel) =>
    [0, 1].reduce((sum, c) => {
      const i = pixel * 2 + c;
      return sum + (of[i] as number) * ((from[i] as number) - (to[i] as number));
    }, 0),
  );

async function curve(order: readonly number[], of = weights, steps = 6): Promise<PerturbationCurve> {
  const perturbation = { from, to, order: Uint32Array.from(order), steps, classIndex: 0 };
  const found = await withBench(linear(of), ({ executor }) =>
    perturbationCurve(executor, perturbation, listen),
  );
  if (!found) throw new RangeError('The curve was stopped.');
  return found;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

const pixels = [0, 1, 2, 3, 4, 5];
const logit = (values: Float32Array) => values.reduce((sum, x, i) => sum + x * (weights[i] as number), 0);
const probability = (z: number) => Math.exp(z) / (Math.exp(z) + 2);

beforeAll(() => setBackend('cpu'));

describe('perturbationCurve', () => {
  it('starts at one picture, ends at the other, and swaps whole pixels in between', async () => {
    const { shares, probabilities } = await curve([4, 0, 1, 2, 3, 5]);
    expect([...shares]).toEqual([0, 1, 2, 3, 4, 5, 6].map((count) => count / 6));
    const half = from.map((x, i) => ([0, 1, 4].includes(Math.floor(i / 2)) ? (to[i] as number) : x));
    expect(probabilities[0]).toBeCloseTo(probability(logit(from)), 5);
    expect(probabilities[3]).toBeCloseTo(probability(logit(half)), 5);
    expect(probabilities[6]).toBeCloseTo(probability(logit(to)), 5);
  });

  it('of a linear logit is lowest at every share, of all 720 orders, in the order of true contributions', async () => {
    const lost = losses(weights);
    const best = [...pixels].sort((a, b) => (lost[b] as number) - (lost[a] as number));
    const lowest = await curve(best);
    await withBench(linear(weights), async ({ executor }) => {
      for (const order of permutations(pixels)) {
        const perturbation = { from, to, order: Uint32Array.from(order), steps: 6, classIndex: 0 };
        const other = await perturbationCurve(executor, perturbation, listen);
        expect(other?.area).toBeGreaterThanOrEqual(lowest.area - 1e-6);
        other?.probabilities.forEach((p, step) => {
          expect(p).toBeGreaterThanOrEqual((lowest.probabilities[step] as number) - 1e-6);
        });
      }
    });
    const reversed = await curve([...best].reverse());
    expect(lowest.area).toBeLessThan((await curve(pixels)).area);
    expect((await curve(pixels)).area).toBeLessThan(reversed.area);
  });

  it('falls without a rise, in any order, where every pixel speaks for the class', async () => {
    const supporting = weights.map(
      (w, i) => Math.abs(w) * Math.sign((from[i] as number) - (to[i] as number)),
    );
    expect(Math.min(...losses(supporting))).toBeGreaterThan(0);
    for (const seed of [1, 2, 3]) {
      const { probabilities } = await curve([...randomOrder(6, seededRandom(seed))], supporting);
      for (let i = 1; i < probabilities.length; i++)
        expect(probabilities[i]).toBeLessThan(probabilities[i - 1] as number);
    }
  });

  it('rounds shares to whole pixels, says which, and passes more pictures than fit a batch', async () => {
    const coarse = await curve(pixels, weights, 4);
    expect([...coarse.shares]).toEqual([0, 2, 3, 5, 6].map((count) => count / 6));
    const fine = await curve(pixels, weights, 40);
    expect(fine.probabilities).toHaveLength(41);
    expect(fine.probabilities[40]).toBe(coarse.probabilities[4]);
  });

  it('stops when told to, leaves no tensor behind, and refuses what does not fit', async () => {
    const before = memory().numTensors;
    await withBench(linear(weights), async ({ executor }) => {
      const perturbation = { from, to, order: Uint32Array.from(pixels), steps: 6, classIndex: 0 };
      expect(await perturbationCurve(executor, perturbation, { aborted: true })).toBeUndefined();
      const refused = (changes: object) =>
        perturbationCurve(executor, { ...perturbation, ...changes }, listen);
      await expect(refused({ steps: 0 })).rejects.toThrow('at least 1 step');
      await expect(refused({ to: new Float32Array(4) })).rejects.toThrow('do not fit');
    });
    expect(memory().numTensors).toBe(before);
  });
});

describe('areaUnder', () => {
  it('is exact for straight lines, evenly sampled or not', () => {
    expect(areaUnder([0, 0.5, 1], [1, 0.5, 0])).toBe(0.5);
    expect(areaUnder([0, 0.1, 1], [0, 0.2, 2])).toBeCloseTo(1, 12);
    expect(areaUnder([0, 1], [0.3, 0.3])).toBeCloseTo(0.3, 12);
  });
});

describe('meanCurve', () => {
  it('has the mean of the areas for its area', () => {
    const shares = Float64Array.of(0, 0.25, 1);
    const made = (...values: number[]) => {
      const probabilities = Float64Array.from(values);
      return { shares, probabilities, area: areaUnder(shares, probabilities) };
    };
    const curves = [made(1, 0.5, 0), made(0, 0.25, 0.5), made(0.5, 0, 0.25)];
    const mean = meanCurve(curves);
    expect([...mean.probabilities]).toEqual([0.5, 0.25, 0.25]);
    expect(mean.area).toBeCloseTo(curves.reduce((sum, { area }) => sum + area, 0) / 3, 12);
    expect(() => meanCurve([])).toThrow(RangeError);
  });
});
