import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { activation, convolution } from '../../dev/fixtures/networks.ts';
import { withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { studyBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { type DreamRequest, type DreamStep, dream } from './dream.ts';
import { gradientByIntensity, pixelsOf } from './picture-space.ts';

beforeAll(() => setBackend('cpu'));

const shape = { height: 10, width: 9, channels: 3 };
const small = withRandomWeights(
  {
    ...toyNetwork([toyInput(10, 9, 3), convolution('conv', 'input', 4), activation('relu', 'conv')]),
    normalisation: { range: [0, 1], mean: [0, 0, 0], std: [0.5, 0.5, 1] },
  },
  8,
);
const random = seededRandom(2);
const intensities = Float32Array.from({ length: 270 }, random.uniform);
const input = intensities.map((value, i) => (i % 3 === 2 ? value : 2 * value));
const energy = { kind: 'energy', layer: 'relu' } as const;

function dreamt(request: Partial<DreamRequest>, on = studyBench<DreamStep>(small)) {
  return dream(on.bench, { input, of: energy, seed: 1, ...request }, on.context);
}

describe('a dream', () => {
  it.each([energy, { kind: 'map', layer: 'conv', map: 2 } as const])(
    'has more of its $kind than the picture',
    async (of) => {
      const on = studyBench<DreamStep>(small);
      const { value } = await dreamt({ of }, on);
      expect(value).toBeGreaterThan(1.2 * (on.steps[0]?.value as number));
    },
  );

  it('of one step at one size is the picture plus the gradient over its mean size, clipped', async () => {
    const on = studyBench<DreamStep>(small);
    const { pixels } = await dreamt({ octaves: 1, stepsPerOctave: 1, shiftPx: 0, stepSize: 0.05 }, on);
    const { gradient } = await on.bench.executor.objectiveGradient(input, { of: energy });
    const slopes = gradientByIntensity(gradient, small.network);
    const meanSize = slopes.reduce((sum, slope) => sum + Math.abs(slope), 0) / slopes.length;
    const expected = intensities.map((value, i) =>
      Math.min(Math.max(value + (0.05 * (slopes[i] as number)) / meanSize, 0), 1),
    );
    pixelsOf(expected, shape).data.forEach((byte, i) => {
      expect(Math.abs(byte - (pixels.data[i] as number))).toBeLessThanOrEqual(1);
    });
  });

  it('of no steps is the picture', async () => {
    expect((await dreamt({ stepsPerOctave: 0 })).pixels).toEqual(pixelsOf(intensities, shape));
  });

  it('keeps what small sizes added, and only coarse detail is added there', async () => {
    const on = studyBench<DreamStep>(small);
    await dreamt({ octaves: 2, factor: 9, stepsPerOctave: 1, shiftPx: 0 }, on);
    const [before, coarse, fine] = on.steps.map(({ pixels }) => pixels.data);
    // The small octave is one pixel: all that is not clipped moves by the same amount.
    const moves = new Set<number>();
    intensities.forEach((value, i) => {
      const at = Math.floor(i / 3) * 4 + (i % 3);
      const move = (coarse?.[at] as number) - (before?.[at] as number);
      if (i % 3 === 0 && value > 0.1 && value < 0.9) moves.add(move);
    });
    expect(Math.max(...moves) - Math.min(...moves)).toBeLessThanOrEqual(1);
    expect(Math.max(...[...moves].map(Math.abs))).toBeGreaterThan(0);
    expect(fine).not.toEqual(coarse);
  });

  it('is the same for the same seed, and another for another', async () => {
    const one = await dreamt({ seed: 4, stepsPerOctave: 3 });
    expect(await dreamt({ seed: 4, stepsPerOctave: 3 })).toEqual(one);
    expect((await dreamt({ seed: 5, stepsPerOctave: 3 })).pixels).not.toEqual(one.pixels);
  });
});

describe('the study', () => {
  it('tells of pictures on the way, leaves no tensor behind', async () => {
    const on = studyBench<DreamStep>(small);
    const before = memory().numTensors;
    const result = await dreamt({ stepsPerOctave: 3 }, on);
    expect(on.steps.map(({ step }) => step)).toEqual([0, 2, 3, 4, 6, 8, 9]);
    expect(on.steps.at(-1)).toEqual(result);
    expect(on.progress.at(-1)).toBe(1);
    expect(memory().numTensors).toBe(before);
  });

  it('stops when told to, with what it has', async () => {
    const on = studyBench<DreamStep>(small, { stopAfter: 2 });
    expect((await dreamt({}, on)).step).toBe(2);
  });

  it('refuses a map the layer does not have', async () => {
    await expect(dreamt({ of: { kind: 'map', layer: 'conv', map: 4 } })).rejects.toThrow(RangeError);
  });
});

it('a shipped network finds more of its first ReLU’s energy in a dream than in the picture', async () => {
  const folder = modelFolders().find(({ id }) => id === 'tiny-vgg');
  if (!folder) throw new RangeError('There is no tiny-vgg.');
  const trained = readLayersModel(folder.file, folder.bytes);
  const layer = trained.network.layers.find(({ kind }) => kind === 'activation')?.id ?? '';
  const on = studyBench<DreamStep>(trained);
  const request = {
    input: goldenInput(goldenArrays(folder)),
    of: { kind: 'energy', layer },
    seed: 1,
    stepsPerOctave: 2,
  } as const;
  const { value } = await dream(on.bench, request, on.context);
  expect(value).toBeGreaterThan(on.steps[0]?.value as number);
});
