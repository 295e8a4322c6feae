import { expect, test } from 'vitest';
import { readSamples } from './read-samples.ts';

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
      kind: 'rendered',
      seed: 7,
      files: {
        show: 'https://lens.example/samples/school-bus-2.webp',
        input: 'https://lens.example/samples/school-bus-2-64.png',
        mask: 'https://lens.example/samples/school-bus-2-mask.png',
      },
      thumbnail: { strip: 'https://lens.example/samples/thumbnails.webp', column: 0, columns: 1 },
    },
  ]);
});

const drawn = { id: '7-1', classId: '7', class: '7', n: 1 };

test('strokes become a drawing through their points', () => {
  const [sample] = readSamples(
    [
      {
        ...drawn,
        strokes: [
          [
            [60, 50],
            [190, 50],
            [120, 200],
          ],
        ],
      },
    ],
    addressOf,
  );
  if (sample?.kind !== 'drawn') throw new Error('not read as a drawing');
  expect(sample).toMatchObject(drawn);
  const [stroke] = sample.drawing;
  expect(stroke?.tool).toBe('pen');
  for (const point of [
    { x: 60, y: 50 },
    { x: 190, y: 50 },
    { x: 120, y: 200 },
  ])
    expect(stroke?.points).toContainEqual(point);
});

test.each([
  ['no list', {}, 'not an array'],
  ['null in it', [null], 'Entry 0'],
  ['no number', [{ ...entry, n: '2' }], 'Entry 0'],
  ['neither files nor strokes', [drawn], 'Entry 0'],
  ['no stroke', [{ ...drawn, strokes: [] }], 'Entry 0'],
  ['a stroke without points', [{ ...drawn, strokes: [[]] }], 'Entry 0'],
  ['half a point', [{ ...drawn, strokes: [[[1]]] }], 'Entry 0'],
  ['a file missing', [entry, { ...entry, files: { show: 'a', input: 'b' } }], 'Entry 1'],
])('%s is refused', (_, list, message) => {
  expect(() => readSamples(list, addressOf)).toThrow(message);
});
