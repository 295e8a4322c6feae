import { expect, test } from 'vitest';
import type { PathedFile } from './protocol.ts';
import { readBytes } from './read-bytes.ts';

const file = (path: string, ...values: number[]): PathedFile => ({
  path,
  file: new File([Uint8Array.from(values)], path),
});

test('every file is read whole, and progress ends at the whole', async () => {
  const shares: number[] = [];
  const contents = await readBytes([file('a', 1, 2, 3), file('b/c', 4)], (share) => shares.push(share));
  expect([...contents]).toEqual([
    ['a', Uint8Array.of(1, 2, 3)],
    ['b/c', Uint8Array.of(4)],
  ]);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('more than 400 MB are refused before any is read', async () => {
  const huge = { path: 'huge.keras', file: { size: 500e6, name: 'huge.keras' } as File };
  await expect(readBytes([huge], () => {})).rejects.toMatchObject({ reason: 'too-large' });
});

test('a file that has gone is named', async () => {
  const gone = file('gone.bin', 1);
  gone.file.stream = () => new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
  await expect(readBytes([gone], () => {})).rejects.toMatchObject({
    reason: 'damaged',
    message: expect.stringContaining('gone.bin'),
  });
});
