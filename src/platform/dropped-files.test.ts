import { expect, test } from 'vitest';
import { droppedFiles } from './dropped-files.ts';

const fileEntry = (path: string) => ({
  isFile: true,
  isDirectory: false,
  name: path.slice(path.lastIndexOf('/') + 1),
  fullPath: path,
  file: (take: (file: File) => void) => take(new File(['x'], path.slice(path.lastIndexOf('/') + 1))),
});

/** A folder that hands its entries out one by one, as browsers do in portions. */
const folderEntry = (path: string, inside: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  name: path.slice(path.lastIndexOf('/') + 1),
  fullPath: path,
  createReader: () => {
    const left = [...inside];
    return { readEntries: (take: (portion: readonly object[]) => void) => take(left.splice(0, 1)) };
  },
});

const transfer = (entries: readonly (object | null)[], files: readonly File[] = []) =>
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer;

const pathsOf = async (data: DataTransfer) => (await droppedFiles(data)).map(({ path }) => path);

test('loose files keep their names', async () => {
  const loose = [new File(['a'], 'a.json'), new File(['b'], 'b.bin')];
  expect(await pathsOf(transfer([fileEntry('/a.json'), null], loose))).toEqual(['a.json', 'b.bin']);
});

test('a folder is read to its depths, but for what the system hides', async () => {
  const net = folderEntry('/net', [
    fileEntry('/net/model.json'),
    fileEntry('/net/.DS_Store'),
    folderEntry('/net/weights', [fileEntry('/net/weights/1.bin'), fileEntry('/net/weights/2.bin')]),
  ]);
  expect(await pathsOf(transfer([net]))).toEqual([
    'net/model.json',
    'net/weights/1.bin',
    'net/weights/2.bin',
  ]);
});

test('a folder of thousands is refused, not cut', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => fileEntry(`/photos/${index}.jpg`));
  const dropped = (count: number) => pathsOf(transfer([folderEntry('/photos', many.slice(0, count))]));
  expect(await dropped(500)).toHaveLength(500);
  await expect(dropped(501)).rejects.toMatchObject({ reason: 'too-many-files' });
});
