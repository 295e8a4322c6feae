import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { shippedNetworks } from '../core/network/shipped-networks.ts';
import { FetchError, type Fetcher } from './fetch-bytes.ts';
import { loadCard, loadShippedNetwork } from './load-network.ts';

const base = 'https://lens.example/course/app/?view=explore';

/** Serves the repository's `models` folder under the page's address. */
const repository: Fetcher = async (url) => {
  const path = url.replace('https://lens.example/course/app/', '');
  const content = await readFile(path).catch(() => undefined);
  return content ? new Response(content) : new Response('', { status: 404 });
};

describe.each(shippedNetworks)('$id', ({ id }) => {
  test('is found beside the page, whatever path that has, with all its weights', async () => {
    const { network, weights } = await loadShippedNetwork(id, base, repository);
    expect(network.id).toBe(id);
    expect(network.layers[0]?.kind).toBe('input');
    for (const layer of network.layers)
      if (layer.kind === 'convolution' || layer.kind === 'dense')
        expect(weights.get(layer.id)?.['kernel']?.values.length).toBeGreaterThan(0);
  });

  test('has a card', async () => {
    expect(await loadCard(id, base, repository)).toMatchObject({ id });
  });
});

test('a missing network is not found', async () => {
  const loading = loadShippedNetwork('no-such', base, repository);
  await expect(loading).rejects.toMatchObject({ failure: 'not found' });
  await expect(loading).rejects.toBeInstanceOf(FetchError);
});

test('a missing shard is not found, and its address is told', async () => {
  const [{ id }] = shippedNetworks;
  const noShards: Fetcher = async (url) =>
    url.endsWith('.bin') ? new Response('', { status: 404 }) : repository(url);
  await expect(loadShippedNetwork(id, base, noShards)).rejects.toMatchObject({
    failure: 'not found',
    url: expect.stringMatching(/models\/.*\.bin$/),
  });
});

test('an id cannot lead out of the folder', async () => {
  const asked: string[] = [];
  const spy: Fetcher = async (url) => {
    asked.push(url);
    return new Response('', { status: 404 });
  };
  await loadCard('../../secret', base, spy).catch(() => {});
  expect(asked).toEqual(['https://lens.example/course/app/models/..%2F..%2Fsecret/card.json']);
});
