import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { squareDetector, squarePicture } from '../../dev/fixtures/square-detector.ts';
import { listening, withBench } from '../../dev/fixtures/study-bench.ts';
import { baseline } from '../attribution/baselines.ts';
import { seededRandom } from '../maths/random.ts';
import { type FaithfulnessRequest, type FaithfulnessStep, faithfulness } from './faithfulness.ts';
import { FaithfulnessTrial } from './faithfulness-trial.ts';

const trained = squareDetector();
const { input, mask } = squarePicture(3, 5);
const request: FaithfulnessRequest = {
  input,
  classIndex: 0,
  seed: 3,
  fill: 'black',
  methods: [
    { method: 'grad-cam', layer: 'relu', options: {} },
    { method: 'gradient', options: {} },
  ],
};

async function study(changes: Partial<FaithfulnessRequest> = {}, stopAfter?: number) {
  const told = listening<FaithfulnessStep>(stopAfter);
  const result = await withBench(trained, (bench) =>
    faithfulness(bench, { ...request, ...changes }, told.context),
  );
  return { ...told, result };
}

beforeAll(() => setBackend('cpu'));

describe('faithfulness', () => {
  it('finds a map that lies on what the network goes by better than random orders', async () => {
    const { result } = await study();
    const [map] = result.methods;
    const { random } = result;
    if (!map || !random) throw new RangeError('The study gave no curves.');
    expect(map.deletion.area).toBeLessThan(random.deletion.area - 0.2);
    expect(map.insertion.area).toBeGreaterThan(random.insertion.area);
  });

  it('starts and ends at the pictures it names, whatever the order', async () => {
    const { result } = await study({ fill: 'mean', steps: 5 });
    const answer = (picture: Float32Array) =>
      withBench(trained, async ({ executor }) => (await executor.predict(picture))[0] as number);
    const other = (kind: 'mean' | 'blur') => baseline(kind, input, trained.network, seededRandom(0));
    const [whole, plain, blurred] = [
      await answer(input),
      await answer(other('mean')),
      await answer(other('blur')),
    ];
    for (const curves of [result.random, ...result.methods]) {
      const { deletion, insertion } = curves ?? {};
      expect(deletion?.shares).toHaveLength(6);
      expect(deletion?.probabilities[0]).toBeCloseTo(whole, 5);
      expect(deletion?.probabilities[5]).toBeCloseTo(plain, 5);
      expect(insertion?.probabilities[0]).toBeCloseTo(blurred, 5);
      expect(insertion?.probabilities[5]).toBeCloseTo(whole, 5);
    }
  });

  it('finds the object’s own pixels better than random orders, where only the object counts', async () => {
    const lit = Uint32Array.from(mask.keys()).sort((a, b) => (mask[b] as number) - (mask[a] as number));
    const [perfect, random] = await withBench(trained, async ({ executor }) => {
      const trial = new FaithfulnessTrial(executor, request, { aborted: false });
      return [await trial.inOrder(lit), await trial.atRandom()];
    });
    expect(perfect?.deletion.area).toBeLessThan(random?.deletion.area ?? 0);
    expect(perfect?.insertion.area).toBeGreaterThan(random?.insertion.area ?? 1);
  });

  it('tells the random curves first, then each method’s, and repeats itself', async () => {
    const { steps, progress, result } = await study();
    expect(steps.map((step) => (step.of === 'random' ? step.of : step.index))).toEqual(['random', 0, 1]);
    expect(steps.map(({ curves }) => curves)).toEqual([result.random, ...result.methods]);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect((await study()).steps).toEqual(steps);
  });

  it('stops when told to, with what there is, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    const { result } = await study({}, 2);
    expect(result.random).toBeDefined();
    expect(result.methods).toHaveLength(1);
    expect((await study({}, 0)).result).toEqual({ random: undefined, methods: [] });
    expect(memory().numTensors).toBe(before);
  });
});
