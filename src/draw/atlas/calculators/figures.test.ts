import { describe, expect, test } from 'vitest';
import { costSquare } from './cost-square.ts';
import { fieldCone } from './field-cone.ts';
import { cellToFit, kernelSquares } from './kernel-squares.ts';
import { moduleDiagram } from './module-diagram.ts';
import { termBars } from './term-bars.ts';

const plain = { kind: 'convolution', kernel: 3, stride: 1, dilation: 1 } as const;

describe('the cone of a field', () => {
  test('three 3 × 3 layers: 1, 3, 5, 7 cells', () => {
    const cone = fieldCone([plain, plain, plain], { widthPx: 70 });
    expect(cone.rows.map(({ cells, rect }) => [cells, rect.xPx, rect.widthPx])).toEqual([
      [1, 30, 10],
      [3, 20, 30],
      [5, 10, 50],
      [7, 0, 70],
    ]);
    expect(cone.funnels).toHaveLength(3);
  });

  test('after a stride of 2 cells are two pixels apart', () => {
    const { rows } = fieldCone([{ ...plain, stride: 2 }, plain], { widthPx: 70 });
    expect(rows.map(({ pieces }) => pieces.map(({ rect }) => rect.xPx))).toEqual([
      [25],
      [5, 25, 45],
      [0, 10, 20, 30, 40, 50, 60],
    ]);
  });

  test('cells that see less than a step stay as narrow as what they see', () => {
    const { rows } = fieldCone([{ ...plain, kernel: 1, stride: 4 }, plain], { widthPx: 90 });
    expect(rows[1]?.pieces.map(({ rect }) => [rect.xPx, rect.widthPx])).toEqual([
      [0, 10],
      [40, 10],
      [80, 10],
    ]);
  });

  test('what a dilated window skips is not read', () => {
    const { rows } = fieldCone([{ ...plain, dilation: 2 }], { widthPx: 50 });
    expect(rows[1]?.pieces.map(({ isRead }) => isRead)).toEqual([true, false, true, false, true]);
  });

  test('of the last layers only: nothing tells how it goes on', () => {
    expect(
      fieldCone([plain, plain, plain], { widthPx: 70, layers: 1 }).rows.map(({ cells }) => cells),
    ).toEqual([1, 3]);
  });

  test('a field of a million pixels is a handful of shapes', () => {
    const huge = Array.from({ length: 8 }, () => ({ ...plain, kernel: 15, stride: 4, dilation: 16 }));
    const { rows } = fieldCone(huge, { widthPx: 600 });
    expect(rows.flatMap(({ pieces }) => pieces)).toHaveLength(9);
    for (const { rect } of rows) expect(rect.xPx).toBeGreaterThanOrEqual(-0.001);
  });
});

test('kernels to scale: areas are as the weights', () => {
  const { squares } = kernelSquares([3, 3, 3, 7], 400, cellToFit([3, 7], 400));
  const areas = squares.map(({ rect }) => rect.widthPx * rect.heightPx);
  expect(areas.map((area) => area / (areas[0] ?? 1))).toEqual([1, 1, 1, 49 / 9]);
  expect(new Set(squares.map(({ rect }) => rect.yPx + rect.heightPx)).size).toBe(1);
});

test('kernels that do not fit side by side go on in the next line', () => {
  const { squares, widthPx } = kernelSquares([3, 3, 3], 130, 18);
  expect(squares.map(({ rect }) => [rect.xPx, rect.yPx])).toEqual([
    [0, 0],
    [66, 0],
    [0, 66],
  ]);
  expect(widthPx).toBe(120);
});

test('bars of terms follow each other up to their sum', () => {
  const bars = termBars(
    [
      { id: 'a', value: 1 },
      { id: 'b', value: 3 },
    ],
    8,
  );
  expect(bars).toEqual([
    { id: 'a', value: 1, start: 0, share: 1 / 8, sum: 1 },
    { id: 'b', value: 3, start: 1 / 8, share: 3 / 8, sum: 4 },
  ]);
});

test('the areas of the strips are 1/N and 1/F² of the square', () => {
  const { full, depthwise, pointwise, widthPx } = costSquare(64, 3, 300);
  const area = ({ widthPx: w, heightPx: h }: typeof full) => w * h;
  expect(area(depthwise) / area(full)).toBeCloseTo(1 / 64, 12);
  expect(area(pointwise) / area(full)).toBeCloseTo(1 / 9, 12);
  expect(widthPx).toBeCloseTo(300, 9);
});

test('a module: branches in columns, all ending in one row', () => {
  const { boxes, joined } = moduleDiagram([[{ id: 'a' }], [{ id: 'b' }, { id: 'c' }]], {
    widthPx: 208,
    linePx: 20,
  });
  const box = (id: string) => boxes.find((candidate) => candidate.id === id);
  expect(box('a')).toMatchObject({ xPx: 0, widthPx: 100, yPx: box('c')?.yPx });
  expect(box('b')?.yPx).toBeLessThan(box('c')?.yPx ?? 0);
  expect(joined.yPx).toBeGreaterThan(box('c')?.yPx ?? 0);
});
