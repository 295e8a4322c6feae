import { expect, test } from 'vitest';
import { picture, type Rgba } from '../../dev/fixtures/test-pictures.ts';
import { inkOfPicture } from './ink-of-picture.ts';

const grey = (level: number): Rgba => [level, level, level, 255];
const onStem = (x: number, y: number) => x >= 20 && x < 26 && y >= 10 && y < 50;
const valueAt = ({ width, values }: ReturnType<typeof inkOfPicture>, x: number, y: number) =>
  values[y * width + x];

test.each([
  ['dark ink on white paper', 235, 40],
  ['chalk on a board', 30, 220],
  ['pencil on grey paper', 170, 80],
])('%s: ink is 1, paper 0', (_, paper, ink) => {
  const found = inkOfPicture(picture(64, 64, (x, y) => grey(onStem(x, y) ? ink : paper)));
  expect(valueAt(found, 22, 30)).toBe(1);
  expect(valueAt(found, 5, 5)).toBe(0);
  expect(found.values.reduce((sum, value) => sum + value, 0)).toBe(6 * 40);
});

test('uneven light and noise on the paper are no ink', () => {
  const lit = (x: number, y: number) => 230 - 0.5 * x - 0.3 * y + 8 * Math.sin(x * 12.9 + y * 78.2);
  const found = inkOfPicture(picture(64, 64, (x, y) => grey(onStem(x, y) ? 50 : lit(x, y))));
  expect(found.values.reduce((sum, value) => sum + value, 0)).toBe(6 * 40);
});

test('a line that touches the border does not make the paper dark', () => {
  const found = inkOfPicture(picture(64, 64, (x) => grey(x >= 20 && x < 26 ? 40 : 235)));
  expect(valueAt(found, 22, 0)).toBe(1);
  expect(valueAt(found, 5, 0)).toBe(0);
});

test('plain paper holds no ink', () => {
  const found = inkOfPicture(picture(32, 32, (x) => grey(220 + (x % 3))));
  expect(found.values.every((value) => value === 0)).toBe(true);
});
