import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activation, convolution, dense } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { listening, withBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { rankCorrelation } from '../maths/rank-correlation.ts';
import { withRandomisedLayers } from '../network/randomise-weights.ts';
import { type RandomisationRequest, type RandomisationStep, randomisation } from './randomisation.ts';

const network = toyNetwork([
  toyInput(12, 11, 3),
  convolution('conv1', 'input', 6),
  activation('relu1', 'conv1'),
  convolution('conv2', 'relu1', 6),
  activation('relu2', 'conv2'),
  { id: 'global', kind: 'global average pool', inputs: ['relu2'] },
  dense('logits', 'global', 3),
  { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
]);
const trained = withRandomWeights(network, 51);
const input = randomInput(network, 52);

const request: RandomisationRequest = {
  input,
  classIndex: 2,
  methods: [
    { method: 'gradient', options: {} },
    { method: 'grad-cam', layer: 'relu2', options: {} },
  ],
  mode: 'cascading',
  seed: 7,
};

async function study(changes: Partial<RandomisationRequest> = {}, stopAfter?: number, of = trained) {
  const told = listening<RandomisationStep>(stopAfter);
  const result = await withBench(of, (bench) =>
    randomisation(bench, { ...request, ...changes }, told.context),
  );
  return { ...told, result };
}

beforeAll(() => setBackend('cpu'));

describe('randomisation', () => {
  it('starts from the network as trained, whose maps are exactly those it compares with', async () => {
    const { steps } = await study();
    const [first] = steps;
    expect(first?.randomised).toEqual([]);
    for (const { similarity } of first?.methods ?? [])
      expect(similarity).toEqual({ spearman: 1, spearmanAbs: 1, ssim: 1 });
    const answer = await withBench(trained, ({ executor }) => executor.predict(input));
    answer.forEach((p, index) => {
      expect(first?.probabilities[index]).toBeCloseTo(p, 6);
    });
  });

  it('goes down from the answer, layer upon layer or one at a time', async () => {
    const cascading = await study();
    expect(cascading.steps.map(({ randomised }) => randomised)).toEqual([
      [],
      ['logits'],
      ['logits', 'conv2'],
      ['logits', 'conv2', 'conv1'],
    ]);
    const independent = await study({ mode: 'independent' });
    expect(independent.steps.map(({ randomised }) => randomised)).toEqual([
      [],
      ['logits'],
      ['conv2'],
      ['conv1'],
    ]);
    expect(independent.steps[1]).toEqual(cascading.steps[1]);
  });

  it('asks the network of each stage, about the class it was asked for', async () => {
    const { steps } = await study();
    const partly = withRandomisedLayers(trained, ['logits', 'conv2'], request.seed);
    const { gradient } = await withBench(partly, ({ executor }) =>
      executor.inputGradient(input, { classIndex: 2 }),
    );
    expect(steps[2]?.methods[0]?.map.values).toEqual(gradient);
  });

  it('measures what is left: of a linear network, how alike old and new weights of the class are', async () => {
    const linear = toyNetwork([
      toyInput(11, 11, 1),
      { id: 'flat', kind: 'flatten', inputs: ['input'] },
      dense('logits', 'flat', 3),
    ]);
    const before = withRandomWeights(linear, 61);
    const methods = [{ method: 'gradient', options: {} }];
    const { steps } = await study({ methods, input: randomInput(linear, 62) }, undefined, before);
    const column = ({ weights }: typeof before) =>
      [...(weights.get('logits')?.['kernel']?.values ?? [])].filter((_, i) => i % 3 === 2);
    const after = withRandomisedLayers(before, ['logits'], request.seed);
    expect(steps[1]?.methods[0]?.similarity.spearman).toBe(rankCorrelation(column(before), column(after)));
  });

  it('never parts from a map that knows nothing of the network', async () => {
    const { result } = await study({ methods: [{ method: 'sobel', options: {} }] });
    expect(result.map(({ similarities }) => similarities)).toEqual(
      Array.from({ length: 4 }, () => [{ spearman: 1, spearmanAbs: 1, ssim: 1 }]),
    );
  });

  it('repeats itself with the same seed, and returns the figures of every step', async () => {
    const once = await study();
    const again = await study();
    expect(again.steps).toEqual(once.steps);
    expect(once.result).toEqual(
      once.steps.map(({ randomised, methods }) => ({
        randomised,
        similarities: methods.map(({ similarity }) => similarity),
      })),
    );
    expect((await study({ seed: 8 })).steps[1]).not.toEqual(once.steps[1]);
  });

  it('reports progress up to 1, never backwards', async () => {
    const { progress } = await study();
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('stops when told to, with what there is, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    const { steps, result } = await study({}, 2);
    expect(steps).toHaveLength(2);
    expect(result).toHaveLength(2);
    expect(memory().numTensors).toBe(before);
  });

  it('leaves no tensor behind when a method cannot be asked that', async () => {
    const before = memory().numTensors;
    const methods = [{ method: 'grad-cam', options: {} }];
    await expect(study({ methods })).rejects.toThrow('which layer');
    expect(memory().numTensors).toBe(before);
  });
});
