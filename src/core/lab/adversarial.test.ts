import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { type StudyBench, studyBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Network, TrainedNetwork } from '../network/network.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { type AdversarialRequest, type AdversarialStep, adversarial } from './adversarial.ts';
import { inputOf, intensitiesOf } from './picture-space.ts';

beforeAll(() => setBackend('cpu'));

const network: Network = {
  ...toyNetwork(
    [
      toyInput(4, 5, 3),
      { id: 'flat', kind: 'flatten', inputs: ['input'] },
      { id: 'hidden', kind: 'dense', inputs: ['flat'], units: 7, bias: true },
      { id: 'tanh', kind: 'activation', inputs: ['hidden'], function: 'tanh', alpha: 0 },
      { id: 'logits', kind: 'dense', inputs: ['tanh'], units: 3, bias: true },
      { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
    ],
    'softmax',
  ),
  normalisation: { range: [0, 1], mean: [0.4, 0.5, 0.6], std: [0.2, 0.3, 0.25] },
};
const trained = withRandomWeights(network, 3);
// Into [0, 1], some values at its very ends.
const input = inputOf(intensitiesOf(randomInput(network, 4), network), network);
const epsilon = 8 / 255;

function attacked(
  request: Partial<AdversarialRequest>,
  on: StudyBench<AdversarialStep> = studyBench(trained),
) {
  return adversarial(on.bench, { input, classIndex: 1, method: 'fgsm', ...request }, on.context);
}

function largestChange(intensities: Float32Array, original: Float32Array): number {
  return intensities.reduce((most, value, i) => Math.max(most, Math.abs(value - (original[i] as number))), 0);
}

describe('FGSM', () => {
  it('adds ε times the sign of the loss’s slope, told by finite differences, and clips to [0, 1]', async () => {
    const { original, adversarial: found, difference } = await attacked({});
    const { bench } = studyBench(trained);
    const lossOf = async (picture: Float32Array) => {
      const [, probability = 0] = await bench.executor.predict(inputOf(picture, network));
      return -Math.log(probability);
    };
    for (const [i, value] of original.intensities.entries()) {
      const at = (by: number) => lossOf(original.intensities.with(i, value + by));
      const slope = (await at(0.01)) - (await at(-0.01));
      const expected = Math.min(Math.max(value + epsilon * Math.sign(slope), 0), 1);
      expect(found.intensities[i]).toBeCloseTo(expected, 6);
      expect(difference[i]).toBeCloseTo(expected - value, 6);
    }
  });

  it('makes the class less probable, a target more probable', async () => {
    const away = await attacked({});
    expect(away.adversarial.probabilities[1]).toBeLessThan(away.original.probabilities[1] as number);
    const towards = await attacked({ target: 2 });
    expect(towards.adversarial.probabilities[2]).toBeGreaterThan(towards.original.probabilities[2] as number);
  });
});

describe.each(['fgsm', 'pgd'] as const)('%s', (method) => {
  it('changes no intensity by more than ε, exactly, at every length of the sweep', async () => {
    const { adversarial: found, original, sweep } = await attacked({ method, startsAtRandom: true });
    for (const perturbed of [found, ...sweep]) {
      expect(largestChange(perturbed.intensities, original.intensities)).toBeLessThanOrEqual(
        perturbed.epsilon,
      );
      expect(Math.min(...perturbed.intensities)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...perturbed.intensities)).toBeLessThanOrEqual(1);
    }
    expect(sweep.map((perturbed) => perturbed.epsilon)).toEqual(
      Array.from({ length: 17 }, (_, i) => expect.closeTo(i / 255, 12)),
    );
  });

  it('in the sweep at the ε asked for is what was asked for; at 0, the picture', async () => {
    const { adversarial: found, original, sweep } = await attacked({ method });
    expect(sweep[8]?.intensities).toEqual(found.intensities);
    expect(sweep[8]?.probabilities[1]).toBeCloseTo(found.probabilities[1] as number, 6);
    expect(sweep[0]).toEqual(original);
    original.intensities.forEach((value, i) => {
      expect(inputOf(original.intensities, network)[i]).toBeCloseTo(input[i] as number, 5);
      expect(original.pixels.data[Math.floor(i / 3) * 4 + (i % 3)]).toBe(Math.round(value * 255));
    });
  });

  it('does nothing with ε = 0, and leaves no tensor behind', async () => {
    const on = studyBench<AdversarialStep>(trained);
    const before = memory().numTensors;
    const { difference } = await attacked({ method, epsilon: 0 }, on);
    expect(Math.max(...difference.map(Math.abs))).toBe(0);
    expect(memory().numTensors).toBe(before);
  });
});

describe('PGD', () => {
  it('with one step of size ε and no random start equals FGSM', async () => {
    const once = await attacked({ method: 'pgd', steps: 1, stepSize: epsilon });
    const fgsm = await attacked({});
    expect(once.adversarial).toEqual(fgsm.adversarial);
    once.sweep.forEach(({ intensities }, i) => {
      expect(intensities).toEqual(fgsm.sweep[i]?.intensities);
    });
  });

  it('starts somewhere else with another seed, and only then', async () => {
    const from = (seed: number, steps: number) =>
      attacked({ method: 'pgd', startsAtRandom: true, steps }, studyBench(trained, { seed }));
    const none = await from(1, 0);
    expect(none.difference.some((value) => Math.abs(value) > epsilon / 2)).toBe(true);
    expect((await from(1, 3)).adversarial).toEqual((await from(1, 3)).adversarial);
    expect((await from(2, 0)).difference).not.toEqual(none.difference);
  });

  it('when stopped has what it was asked for first, and as much of the sweep as there was', async () => {
    const on = studyBench<AdversarialStep>(trained, { stopAfter: 5 });
    const { adversarial: found, sweep } = await attacked({ method: 'pgd' }, on);
    expect(on.steps[0]).toEqual(found);
    expect(sweep).toHaveLength(5);
  });
});

it('a shipped network is led to doubt what it saw, by 4/255 in any intensity', async () => {
  const folder = modelFolders().find(({ id }) => id === 'tiny-vgg');
  if (!folder) throw new RangeError('There is no tiny-vgg.');
  const shipped: TrainedNetwork = readLayersModel(folder.file, folder.bytes);
  const on = studyBench<AdversarialStep>(shipped);
  const picture = goldenInput(goldenArrays(folder));
  const [...answer] = await on.bench.executor.predict(picture);
  const classIndex = answer.indexOf(Math.max(...answer));
  const request = { input: picture, classIndex, epsilon: 4 / 255, sweepCount: 2 } as const;
  const { adversarial: found, original } = await adversarial(
    on.bench,
    { ...request, method: 'fgsm' },
    on.context,
  );
  expect(original.probabilities[classIndex]).toBeCloseTo(answer[classIndex] as number, 4);
  expect(found.probabilities[classIndex]).toBeLessThan((original.probabilities[classIndex] as number) / 2);
});
