import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activation, convolution, dense } from '../../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../../maths/random.ts';
import { Executor } from '../../run/executor.ts';
import { type FeatureMaps, mapOf } from '../../run/feature-maps.ts';
import { picturesAtOnce } from '../batches.ts';
import { stretchOver } from '../display.ts';
import type { AttributionMap } from '../method.ts';
import { methodById } from '../registry.ts';
import { randomMask } from './rise.ts';

/** What there is of a map while it grows, or once it is stopped, is a map of its own: of the masks so far. */

const SIDE = 12;
const MAPS = 20;
const network = toyNetwork([
  toyInput(SIDE, SIDE, 3),
  convolution('conv', 'input', MAPS),
  activation('relu', 'conv'),
  { id: 'flat', kind: 'flatten', inputs: ['relu'] },
  dense('logits', 'flat', 3),
]);
const trained = withRandomWeights(network, 91);
const input = randomInput(network, 92);
const classIndex = 1;

beforeAll(() => setBackend('cpu'));

/** Stopped once so much is done. @returns the map, and those told of on the way */
async function explain(method: string, { options = {}, stopAt = 1 }) {
  const executor = new Executor(trained);
  const partials: AttributionMap[] = [];
  const signal = { aborted: false };
  const map = await methodById(method).explain(
    executor,
    input,
    { method, classIndex, layer: 'relu', options },
    {
      signal,
      random: seededRandom(7),
      onPartial: (partial) => partials.push(partial),
      onProgress(share) {
        signal.aborted = share >= stopAt;
      },
    },
  );
  executor.dispose();
  return { map, partials };
}

/** The logits of the picture shown through each mask; black is 0 to this network. */
async function scoresThrough(masks: readonly Float32Array[]): Promise<number[]> {
  const executor = new Executor(trained);
  const scores: number[] = [];
  for (const mask of masks) {
    const logits = await executor.logits(
      input.map((value, i) => value * (mask[Math.floor(i / 3)] as number)),
    );
    scores.push(logits[classIndex] as number);
  }
  executor.dispose();
  return scores;
}

function expectClose(got: Float32Array, expected: readonly number[]): void {
  const largest = Math.max(...expected.map(Math.abs));
  expect(largest).toBeGreaterThan(0);
  for (const [i, value] of expected.entries())
    expect(Math.abs((got[i] as number) - value) / largest, `value ${i}`).toBeLessThan(1e-5);
}

describe('RISE', () => {
  /** By the paper's sum, mask by mask. */
  async function mapOfMasks(count: number): Promise<number[]> {
    const random = seededRandom(7);
    const masks = Array.from({ length: count }, () => randomMask({ height: SIDE, width: SIDE }, random));
    const scores = await scoresThrough(masks);
    const mean = scores.reduce((sum, score) => sum + score, 0) / count;
    return Array.from({ length: SIDE * SIDE }, (_, pixel) => {
      const terms = masks.map((mask, i) => ((scores[i] as number) - mean) * (mask[pixel] as number));
      return terms.reduce((sum, term) => sum + term, 0) / (0.5 * count);
    });
  }

  it('tells every 64 masks of the map of all masks so far', async () => {
    const { map, partials } = await explain('rise', { options: { masks: 200 } });
    expect(partials).toHaveLength(3);
    for (const [i, partial] of partials.entries())
      expectClose(partial.values, await mapOfMasks(64 * (i + 1)));
    expectClose(map.values, await mapOfMasks(200));
  });

  it('stopped early is the map of the masks so far', async () => {
    const { map, partials } = await explain('rise', { options: { masks: 200 }, stopAt: 0.2 });
    expect(partials).toEqual([]);
    expectClose(map.values, await mapOfMasks(5 * picturesAtOnce));
  });
});

it('Score-CAM stopped early is the softmax over the maps so far', async () => {
  const executor = new Executor(trained);
  const maps = (await executor.run(input)).get('relu') as FeatureMaps;
  executor.dispose();
  const { map } = await explain('score-cam', { stopAt: 0.1 });
  // No map of this picture is the same everywhere, which would not be tried.
  const tried = Array.from({ length: picturesAtOnce }, (_, index) => index);
  const masks = tried.map((index) => {
    const plane = { height: SIDE, width: SIDE, values: mapOf(maps, index), sign: 'signed' } as const;
    const { values } = stretchOver(plane, { height: SIDE, width: SIDE });
    const [least, most] = [Math.min(...values), Math.max(...values)];
    expect(most).toBeGreaterThan(least);
    return values.map((value) => (value - least) / (most - least));
  });
  const exponentials = (await scoresThrough(masks)).map(Math.exp);
  const sum = exponentials.reduce((total, value) => total + value, 0);
  const expected = Array.from({ length: SIDE * SIDE }, (_, cell) =>
    tried.reduce(
      (total, index) =>
        total + ((exponentials[index] as number) / sum) * (maps.values[cell * MAPS + index] as number),
      0,
    ),
  );
  expectClose(map.values, expected);
});
