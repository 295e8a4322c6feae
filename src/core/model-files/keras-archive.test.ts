import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { type KerasArchive, kerasAnswers, kerasArchive } from '../../dev/fixtures/keras-archives.ts';
import { cellArithmetic } from '../explain/cell-arithmetic.ts';
import { seededRandom } from '../maths/random.ts';
import type { TrainedNetwork } from '../network/network.ts';
import { Executor } from '../run/executor.ts';
import { findModel } from './find-model.ts';
import { ModelDraft } from './model-draft.ts';

/** Archives that Keras 3 wrote, held to what Keras itself computes. */

const draftOf = async (name: KerasArchive) =>
  new ModelDraft(await findModel(new Map([[`${name}.keras`, kerasArchive(name)]])));

const size = { height: 32, width: 32 };

/** Of a layer of the file that became several here, as one with a fused activation does, the last one. */
function lastPart({ network }: TrainedNetwork, id: string, written: readonly string[]): string {
  const isPart = (part: string) => part === id || (part.startsWith(`${id}_`) && !written.includes(part));
  return network.layers.findLast((layer) => isPart(layer.id))?.id ?? id;
}

const closeTo = (value: number) =>
  expect.closeTo(value, 4 - Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1e-9))));

describe.each(['digits', 'colour', 'one-answer'] as const)('%s.keras', (name) => {
  const golden = kerasAnswers(name);

  test('computes in every layer what Keras computes, to 1e-4', async () => {
    const trained = (await draftOf(name)).build('own-1', { name, inputSize: size });
    const executor = new Executor(trained);
    const activations = await executor.run(Float32Array.from(golden.picture));
    executor.dispose();
    for (const [id, expected] of Object.entries(golden.layers)) {
      const got =
        activations.get(lastPart(trained, id, Object.keys(golden.layers)))?.values ?? new Float32Array();
      expect(got.length, id).toBe(expected.size);
      const scale = Math.max(1, ...expected.first.map(Math.abs));
      expected.first.forEach((value, index) => {
        expect(Math.abs((got[index] ?? Number.NaN) - value), `${id}, value ${index}`).toBeLessThan(
          1e-4 * scale,
        );
      });
      const sum = got.reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - expected.sum), `${id}, sum`).toBeLessThan(1e-4 * scale * Math.sqrt(got.length));
    }
    const output = activations.get(trained.network.output)?.values ?? [];
    expect([...output]).toEqual(golden.answer.map(closeTo));
  });

  test('every cell looked at is explained by numbers that give the activation', async () => {
    const trained = (await draftOf(name)).build('own-1', { name, inputSize: size });
    const executor = new Executor(trained);
    const activations = await executor.run(Float32Array.from(golden.picture));
    executor.dispose();
    const random = seededRandom(5);
    for (const { id } of trained.network.layers) {
      const maps = activations.get(id);
      const { height, width, channels } = maps?.shape ?? { height: 0, width: 0, channels: 0 };
      const largest = maps?.values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) ?? 1;
      for (let i = 0; i < 10; i++) {
        const cell = {
          y: random.integer(0, height - 1),
          x: random.integer(0, width - 1),
          map: random.integer(0, channels - 1),
        };
        const { value, activation } = cellArithmetic(trained, activations, id, cell);
        expect(Math.abs(value - activation), id).toBeLessThan(1e-5 * largest);
      }
    }
  });
});

test('what the archive says is known before it is opened', async () => {
  expect((await draftOf('digits')).preview).toMatchObject({
    name: 'digits',
    format: 'keras',
    input: { height: 28, width: 28, channels: 1 },
    outputs: 10,
    answer: 'shares',
    classes: undefined,
    normalisation: undefined,
    likelyRange: 'unit',
  });
  expect((await draftOf('colour')).preview).toMatchObject({ likelyRange: 'bytes', answer: 'shares' });
  expect((await draftOf('one-answer')).preview).toMatchObject({
    input: { height: undefined, width: undefined, channels: 3 },
    outputs: 1,
    answer: 'independent',
  });
});

test('names, range and size that the file leaves open are those given', async () => {
  const { network } = (await draftOf('one-answer')).build('own-7', {
    name: 'Mine',
    classes: ['koala'],
    normalisation: { range: [0, 255], mean: [1, 2, 3], std: [4, 5, 6] },
    inputSize: { height: 48, width: 48 },
  });
  expect(network).toMatchObject({
    id: 'own-7',
    name: 'Mine',
    classes: ['koala'],
    normalisation: { range: [0, 255], mean: [1, 2, 3], std: [4, 5, 6] },
  });
  expect(network.layers[0]).toMatchObject({ shape: { height: 48, width: 48, channels: 3 } });
});

test('class names that are not one per output are refused', async () => {
  const draft = await draftOf('digits');
  expect(() => draft.build('own-1', { name: 'x', classes: ['a', 'b'] })).toThrow(
    'The model has 10 outputs, but names 2 classes.',
  );
});
