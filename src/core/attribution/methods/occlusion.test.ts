import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { residualNetwork } from '../../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../../maths/random.ts';
import { inputLayer, type Network } from '../../network/network.ts';
import { withAblations } from '../../run/ablated.ts';
import { Executor } from '../../run/executor.ts';
import type { AttributionMap } from '../method.ts';
import { occlusion } from './occlusion.ts';

const [grey, mean, black] = [0, 1, 2];

const linear: Network = {
  ...toyNetwork([
    toyInput(4, 5, 3),
    { id: 'flat', kind: 'flatten', inputs: ['input'] },
    { id: 'logits', kind: 'dense', inputs: ['flat'], units: 3, bias: true },
  ]),
  normalisation: { range: [0, 1], mean: [0.25, 0.5, 0], std: [0.5, 1, 2] },
};

interface Asked {
  readonly network: Network;
  readonly options: Readonly<Record<string, number>>;
  readonly signal?: { readonly aborted: boolean };
  readonly onPartial?: (map: AttributionMap) => void;
  readonly onProgress?: (share: number) => void;
}

const classIndex = 2;

async function explained({ network, options, signal = { aborted: false }, onPartial, onProgress }: Asked) {
  const executor = new Executor(withRandomWeights(network, 51));
  const input = randomInput(network, 52);
  const context = {
    signal,
    random: seededRandom(1),
    onProgress: onProgress ?? (() => {}),
    ...(onPartial && { onPartial }),
  };
  const map = await occlusion.explain(executor, input, { method: 'occlusion', classIndex, options }, context);
  return { executor, input, map };
}

function expectClose(got: Float32Array, expected: readonly number[], within = 1e-5): void {
  expect(got).toHaveLength(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  for (const [i, value] of expected.entries())
    expect(Math.abs((got[i] ?? Number.NaN) - value) / largest, `pixel ${i}`).toBeLessThan(within);
}

/** One pass per patch, each pixel's drops gathered from all of them. */
async function onePassPerPatch(
  executor: Executor,
  input: Float32Array,
  { patch, starts, fill }: { patch: number; starts: readonly number[]; fill: number },
): Promise<number[]> {
  const { height, width, channels } = inputLayer(executor.network).shape;
  const score = async (picture: Float32Array) => (await executor.logits(picture))[classIndex] ?? Number.NaN;
  const whole = await score(input);
  const drops = Array.from({ length: height * width }, (): number[] => []);
  for (const top of starts)
    for (const left of starts) {
      const isCovered = (pixel: number) => {
        const [y, x] = [Math.floor(pixel / width), pixel % width];
        return y >= top && y < top + patch && x >= left && x < left + patch;
      };
      const covered = input.map((value, i) => (isCovered(Math.floor(i / channels)) ? fill : value));
      const drop = whole - (await score(covered));
      drops.forEach((found, pixel) => {
        if (isCovered(pixel)) found.push(drop);
      });
    }
  return drops.map((found) => found.reduce((sum, drop) => sum + drop, 0) / found.length);
}

beforeAll(() => setBackend('cpu'));

describe('Occlusion', () => {
  it('of the whole picture at once is the same everywhere: the whole drop', async () => {
    const { executor, input, map } = await explained({
      network: linear,
      options: { patch: 64, fill: black },
    });
    const blank = input.map((_, i) => [-0.5, -0.5, 0][i % 3] as number);
    const [before, after] = [await executor.logits(input), await executor.logits(blank)];
    const drop = (before[classIndex] ?? Number.NaN) - (after[classIndex] ?? Number.NaN);
    expectClose(map.values, new Array<number>(20).fill(drop));
    expect(new Set(map.values).size).toBe(1);
  });

  it('of single pixels in a linear network is gradient × (picture − fill)', async () => {
    const fills = {
      [grey]: () => [0.5, 0, 0.25],
      [black]: () => [-0.5, -0.5, 0],
      [mean]: (input: Float32Array) =>
        [0, 1, 2].map((c) => input.filter((_, i) => i % 3 === c).reduce((sum, value) => sum + value, 0) / 20),
    };
    for (const [fill, colourOf] of Object.entries(fills)) {
      const { executor, input, map } = await explained({
        network: linear,
        options: { patch: 1, stride: 1, fill: Number(fill) },
      });
      const { gradient } = await executor.inputGradient(input, { classIndex });
      const colour = colourOf(input);
      const changes = [...gradient].map((slope, i) => slope * ((input[i] ?? 0) - (colour[i % 3] ?? 0)));
      const sums = Array.from({ length: 20 }, (_, pixel) =>
        changes.slice(pixel * 3, pixel * 3 + 3).reduce((sum, value) => sum + value, 0),
      );
      expectClose(map.values, sums, 1e-4);
    }
  });

  it('is what one pass per patch finds, patches that hang over the border included', async () => {
    const { executor, input, map } = await explained({
      network: residualNetwork(),
      options: { patch: 9, stride: 5, fill: grey },
    });
    // 9 px every 5 px need 34 px to cover 32: the first starts one pixel outside.
    const starts = [-1, 4, 9, 14, 19, 24];
    expectClose(map.values, await onePassPerPatch(executor, input, { patch: 9, starts, fill: 0 }), 1e-5);
  });

  it('leaves no pixel out when patches are asked for further apart than they are wide', async () => {
    const { executor, input, map } = await explained({
      network: residualNetwork(),
      options: { patch: 8, stride: 16 },
    });
    const starts = [0, 8, 16, 24];
    expectClose(map.values, await onePassPerPatch(executor, input, { patch: 8, starts, fill: 0 }), 1e-5);
  });

  it('of an ablated network is that of what is left of it', async () => {
    const network = residualNetwork();
    const executor = new Executor(withRandomWeights(network, 51));
    const input = randomInput(network, 52);
    const context = { signal: { aborted: false }, random: seededRandom(1), onProgress: () => {} };
    const request = { method: 'occlusion', classIndex, options: { patch: 16, stride: 16 } };
    const parts = [0, 1, 2].map((map) => ({ kind: 'silence', layer: 'input', map }) as const);
    const { values } = await occlusion.explain(withAblations(executor, parts), input, request, context);
    expect([...values]).toEqual(new Array<number>(32 * 32).fill(0));
  });

  it('shows the map row by row and stops when told to', async () => {
    const signal = { aborted: false };
    const partial: AttributionMap[] = [];
    const shares: number[] = [];
    const { map } = await explained({
      network: residualNetwork(),
      options: { patch: 8, stride: 8 },
      signal,
      onProgress: (share) => shares.push(share),
      onPartial: (soFar) => {
        partial.push(soFar);
        signal.aborted = partial.length === 2;
      },
    });
    expect(shares).toEqual([0.25, 0.5]);
    expect(map).toEqual(partial[1]);
    expect(partial.map(({ values }) => values.findLastIndex((value) => value !== 0))).toEqual([255, 511]);
  });

  it('refuses options outside their limits', async () => {
    const options = { patch: 2.5 };
    await expect(explained({ network: linear, options })).rejects.toThrow('"patch" must be whole');
    await expect(explained({ network: linear, options: { patch: 0 } })).rejects.toThrow('from 1 to 64');
  });
});
