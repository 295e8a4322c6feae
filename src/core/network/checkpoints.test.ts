import { expect, describe as group, test } from 'vitest';
import { checkpointFiles } from '../../dev/fixtures/checkpoint-files.ts';
import { withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { checkpointWeights, readCheckpoints } from './checkpoints.ts';
import { describe } from './describe.ts';

/** A dense layer of two inputs and two units: weights [2, 2], biases [2]. */
const network = toyNetwork([
  toyInput(1, 2, 1),
  { id: 'flat', kind: 'flatten', inputs: ['input'] },
  { id: 'out', kind: 'dense', inputs: ['flat'], units: 2, bias: true },
]);
const description = describe(network);

const quantized = (name: string, shape: readonly number[], scale: number, min: number) => ({
  name,
  shape,
  dtype: 'float32',
  quantization: { dtype: 'uint8', scale, min },
});

const entry = {
  file: 'checkpoints/00.bin',
  epoch: 3,
  stage: 'toy',
  valAccuracy: 0.5,
  loss: 1.5,
  weights: [quantized('out/kernel', [2, 2], 0.5, -10), quantized('out/bias', [2], 0.25, 1)],
};

const only = (value: unknown) => {
  const [checkpoint] = readCheckpoints({ checkpoints: [value] });
  if (!checkpoint) throw new Error('There should be one checkpoint.');
  return checkpoint;
};
const bytesOf = (...values: number[]) => Uint8Array.from(values).buffer;

group('a list of checkpoints', () => {
  test('tells when each was kept and how good it was', () => {
    expect(only(entry)).toMatchObject({
      file: 'checkpoints/00.bin',
      epoch: 3,
      stage: 'toy',
      valAccuracy: 0.5,
      loss: 1.5,
      bits: 8,
    });
  });

  test('may leave out what was not measured', () => {
    const { valAccuracy, loss } = only({ ...entry, valAccuracy: undefined, loss: null });
    expect([valAccuracy, loss]).toEqual([undefined, undefined]);
  });

  test.each([
    [undefined, 'no "checkpoints"'],
    [[], 'no "checkpoints"'],
    [{ checkpoints: [] }, 'no "checkpoints"'],
    [{ checkpoints: [entry, { ...entry, file: undefined }] }, 'Checkpoint 2'],
    [{ checkpoints: [{ ...entry, epoch: 'third' }] }, 'Checkpoint 1'],
    [{ checkpoints: [{ ...entry, weights: [] }] }, 'Checkpoint 1'],
    [{ checkpoints: [{ ...entry, weights: [{ shape: [2] }] }] }, 'without name or shape'],
  ])('is refused where it says too little: %#', (file, message) =>
    expect(() => readCheckpoints(file)).toThrow(message),
  );
});

group('the weights of a checkpoint', () => {
  test('are q · scale + min, each array with its own scale', () => {
    const weights = checkpointWeights(only(entry), bytesOf(0, 1, 20, 255, 4, 0), description);
    expect(weights.get('out')?.['kernel']?.values).toEqual(Float32Array.of(-10, -9.5, 0, 117.5));
    expect(weights.get('out')?.['bias']?.values).toEqual(Float32Array.of(2, 1));
  });

  test('lie within half a step of the ones they were made from', () => {
    const trained = withRandomWeights(network, 7);
    const { list, files } = checkpointFiles(trained, 3);
    const last = readCheckpoints(list).at(-1);
    const bytes = files.get(last?.file ?? '');
    if (!last || !bytes) throw new Error('The fixture should hold its last checkpoint.');
    const restored = checkpointWeights(last, bytes, description).get('out')?.['kernel']?.values ?? [];
    const original = trained.weights.get('out')?.['kernel']?.values ?? [];
    const halfStep = (last.weights.find(({ name }) => name === 'out/kernel')?.scale ?? 0) / 2;
    const errors = Array.from(original, (value, index) => Math.abs(value - (restored[index] ?? 0)));
    expect(Math.max(...errors)).toBeLessThanOrEqual(halfStep * (1 + 1e-5));
  });

  test('are refused if the file is too short or too long', () => {
    expect(() => checkpointWeights(only(entry), bytesOf(1, 2, 3), description)).toThrow(
      'The weights need 6 bytes, but checkpoints/00.bin holds 3.',
    );
  });

  test('are refused if they are those of another network', () => {
    const wider = {
      ...entry,
      weights: [quantized('out/kernel', [3, 2], 1, 0), quantized('out/bias', [2], 1, 0)],
    };
    expect(() => checkpointWeights(only(wider), bytesOf(...Array(8).fill(0)), description)).toThrow(
      'Weight "kernel" of layer "out" should be 2 × 2, but is 3 × 2.',
    );
    const bare = { ...entry, weights: [quantized('out/kernel', [2, 2], 1, 0)] };
    expect(() => checkpointWeights(only(bare), bytesOf(0, 0, 0, 0), description)).toThrow(
      'Weight "bias" of layer "out" is not in the file.',
    );
  });
});
