import { expect, test } from 'vitest';
import { smoothStroke } from './smooth-stroke.ts';

test('a dot stays a dot', () => {
  expect(smoothStroke([{ x: 5, y: 6 }])).toEqual([{ x: 5, y: 6 }]);
});

test('the curve goes through every point', () => {
  const points = [
    { x: 10, y: 20 },
    { x: 60, y: 90 },
    { x: 120, y: 30 },
    { x: 200, y: 200 },
  ];
  const smooth = smoothStroke(points);
  expect(smooth).toHaveLength(19);
  for (const point of points) expect(smooth).toContainEqual(point);
});

test('half-way between inner points it is (−a + 9b + 9c − d) / 16', () => {
  const smooth = smoothStroke([0, 16, 48, 64].map((x) => ({ x, y: x * x })));
  const middle = smooth[9];
  expect(middle?.x).toBeCloseTo((-0 + 9 * 16 + 9 * 48 - 64) / 16, 9);
  expect(middle?.y).toBeCloseTo((-0 + 9 * 256 + 9 * 2304 - 4096) / 16, 9);
});

test('a point given twice is a corner: the curve overshoots by no more than 2/27 of the way', () => {
  const smooth = smoothStroke([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ]);
  expect(Math.max(...smooth.map(({ x }) => x))).toBeCloseTo(100 * (1 + 2 / 27), 6);
  expect(Math.min(...smooth.map(({ y }) => y))).toBeCloseTo((-100 * 2) / 27, 6);
});
