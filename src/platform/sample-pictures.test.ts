import { expect, test } from 'vitest';
import { readSamples } from './sample-pictures.ts';

const entry = {
  id: 'school-bus-2',
  classId: 'school-bus',
  class: 'school bus',
  n: 2,
  seed: 7,
  files: { show: 'school-bus-2.webp', input: 'school-bus-2-64.png', mask: 'school-bus-2-mask.png' },
};
const addressOf = (file: string) => `https://lens.example/samples/${file}`;

test('the list is read, its files as addresses', () => {
  expect(readSamples([entry], addressOf)).toEqual([
    {
      id: 'school-bus-2',
      classId: 'school-bus',
      class: 'school bus',
      n: 2,
      files: {
        show: 'https://lens.example/samples/school-bus-2.webp',
        input: 'https://lens.example/samples/school-bus-2-64.png',
        mask: 'https://lens.example/samples/school-bus-2-mask.png',
      },
      thumbnail: { strip: 'https://lens.example/samples/thumbnails.webp', column: 0, columns: 1 },
    },
  ]);
});

test.each([
  ['no list', {}, 'not an array'],
  ['null in it', [null], 'Entry 0'],
  ['no number', [{ ...entry, n: '2' }], 'Entry 0'],
  ['a file missing', [entry, { ...entry, files: { show: 'a', input: 'b' } }], 'Entry 1'],
])('%s is refused', (_, list, message) => {
  expect(() => readSamples(list, addressOf)).toThrow(message);
});
