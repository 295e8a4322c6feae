import { expect, test } from 'vitest';
import type { Network } from '../network/network.ts';
import type { Drawing } from './drawing.ts';
import { drawingSeer, penRadiusFor } from './seen-drawing.ts';

const network: Network = {
  id: 'reader',
  name: 'Reader',
  classes: ['0'],
  normalisation: { range: [0, 1], mean: [0], std: [1] },
  layers: [{ id: 'in', kind: 'input', inputs: [], shape: { height: 28, width: 28, channels: 1 } }],
  output: 'in',
};

/** A square with a cross in it, of so many pad units. */
const window = (side: number): Drawing =>
  [
    [0, 0, 1, 0, 1, 1, 0, 1, 0, 0],
    [0.5, 0, 0.5, 1],
    [0, 0.5, 1, 0.5],
  ].map((line) => ({
    tool: 'pen',
    points: Array.from({ length: line.length / 2 }, (_, i) => ({
      x: 20 + side * (line[2 * i] ?? 0),
      y: 30 + side * (line[2 * i + 1] ?? 0),
    })),
  }));

test.each([
  [200, 11],
  [154, 11],
  [120, 8],
  [60, 4],
  [0, 2.5],
])('a drawing of %i units is painted with a pen of radius %d', (side, radius) => {
  expect(penRadiusFor(window(side))).toBe(radius);
});

test('what was rubbed does not make a drawing larger', () => {
  const rubbed: Drawing = [...window(60), { tool: 'eraser', points: [{ x: 250, y: 250 }] }];
  expect(penRadiusFor(rubbed)).toBe(4);
});

test.each([40, 80, 160])('at %i units the four panes stay open: their middles are black', (side) => {
  const seen = drawingSeer()(window(side), network);
  const levelAt = (y: number, x: number) => seen.data[(y * 28 + x) * 4];
  // The square lies on cells 5 to 24 or 4 to 23; its panes' middles are a quarter of the way in.
  for (const y of [9, 19]) for (const x of [9, 19]) expect(levelAt(y, x)).toBeLessThan(40);
  expect(levelAt(14, 14)).toBeGreaterThan(250);
});
