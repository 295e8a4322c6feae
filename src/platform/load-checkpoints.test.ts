import { expect, test } from 'vitest';
import type { Fetcher } from './fetch-bytes.ts';
import { loadCheckpointBytes, loadCheckpoints } from './load-checkpoints.ts';

const base = 'https://lens.example/course/app/?view=explore';

const folder: Fetcher = async (url) => {
  if (url.endsWith('/models/toy/checkpoints.json')) return Response.json({ checkpoints: [] });
  if (url.endsWith('/models/toy/checkpoints/03.bin')) return new Response(Uint8Array.of(1, 2));
  return new Response('', { status: 404 });
};

test('the list lies beside the model', async () => {
  expect(await loadCheckpoints('toy', base, folder)).toEqual({ checkpoints: [] });
  await expect(loadCheckpoints('other', base, folder)).rejects.toMatchObject({ failure: 'not found' });
});

test('a checkpoint lies where the list says', async () => {
  const bytes = await loadCheckpointBytes('toy', 'checkpoints/03.bin', base, folder);
  expect(new Uint8Array(bytes)).toEqual(Uint8Array.of(1, 2));
});
