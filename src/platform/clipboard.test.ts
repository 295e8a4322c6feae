import { expect, test } from 'vitest';
import { filesOf, pictureFilesOf } from './clipboard.ts';

const file = (name: string, type: string) => new File(['x'], name, { type });
const transfer = (...files: File[]) => ({ files: files as unknown as FileList });

test('pictures and files of unknown type are taken, others are not', () => {
  const mixed = transfer(
    file('a.png', 'image/png'),
    file('b.txt', 'text/plain'),
    file('c.heic', ''),
    file('d.svg', 'image/svg+xml'),
  );
  expect(pictureFilesOf(mixed).map(({ name }) => name)).toEqual(['a.png', 'c.heic', 'd.svg']);
  expect(filesOf(mixed)).toHaveLength(4);
});

test('a paste without files brings none', () => {
  expect(pictureFilesOf(null)).toEqual([]);
  expect(pictureFilesOf(transfer())).toEqual([]);
});
