import { expect, test } from 'vitest';
import { type Fetcher, fetchBlob, fetchBytes, fetchJson } from './fetch-bytes.ts';

const url = 'https://lens.example/file';
const answering =
  (content: BodyInit, init?: ResponseInit): Fetcher =>
  async () =>
    new Response(content, init);
const offline: Fetcher = async () => {
  throw new TypeError('Failed to fetch');
};

test('what is there is fetched', async () => {
  expect([...(await fetchBytes(url, answering(Uint8Array.of(1, 2, 3))))]).toEqual([1, 2, 3]);
  expect(await fetchJson(url, answering('{"a":[1]}'))).toEqual({ a: [1] });
  expect((await fetchBlob(url, answering('four'))).size).toBe(4);
});

test('no answer at all: offline', async () => {
  await expect(fetchBytes(url, offline)).rejects.toMatchObject({ url, failure: 'offline' });
});

test('a connection that breaks in the middle: offline', async () => {
  const broken = new ReadableStream({
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  await expect(fetchBytes(url, answering(broken))).rejects.toMatchObject({ failure: 'offline' });
});

test('no such file: not found, also where the server answers with its page instead', async () => {
  await expect(fetchBytes(url, answering('', { status: 404 }))).rejects.toMatchObject({
    failure: 'not found',
  });
  const page = answering('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
  await expect(fetchJson(url, page)).rejects.toMatchObject({ failure: 'not found' });
});

test('any other trouble: failed, with the address and what happened', async () => {
  await expect(fetchBytes(url, answering('', { status: 503 }))).rejects.toMatchObject({
    failure: 'failed',
    message: `${url}: The server answered 503.`,
  });
  await expect(fetchJson(url, answering('{"a":'))).rejects.toMatchObject({ failure: 'failed' });
});
