import { expect, test } from 'vitest';
import { describe } from '../core/network/describe.ts';
import { toyInput, toyNetwork } from '../dev/fixtures/toy-networks.ts';
import type { Fetcher } from './fetch-bytes.ts';
import { loadCheckpoints, loadCheckpointWeights } from './load-checkpoints.ts';

const base = 'https://lens.example/course/app/?view=explore';

const network = toyNetwork([
  toyInput(1, 1, 1),
  { id: 'out', kind: 'dense', inputs: ['input'], units: 2, bias: false },
]);

const quantization = { dtype: 'uint8', scale: 0.5, min: -1 };
const list = {
  checkpoints: [
    {
      file: 'checkpoints/03.bin',
      epoch: 3,
      stage: 'toy',
      weights: [{ name: 'out/kernel', shape: [1, 2], dtype: 'float32', quantization }],
    },
  ],
};

const folder: Fetcher = async (url) => {
  if (url === 'https://lens.example/course/app/models/toy/checkpoints.json') return Response.json(list);
  if (url === 'https://lens.example/course/app/models/toy/checkpoints/03.bin')
    return new Response(Uint8Array.of(0, 4));
  return new Response('', { status: 404 });
};

test('the list and the weights of a checkpoint lie beside the model', async () => {
  const [checkpoint] = await loadCheckpoints('toy', base, folder);
  if (!checkpoint) throw new Error('The list should hold a checkpoint.');
  const weights = await loadCheckpointWeights(describe(network), checkpoint, base, folder);
  expect(weights.get('out')?.['kernel']?.values).toEqual(Float32Array.of(-1, 1));
});

test('a network without checkpoints says that there is no such file', async () => {
  await expect(loadCheckpoints('other', base, folder)).rejects.toMatchObject({ failure: 'not found' });
});
