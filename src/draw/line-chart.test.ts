import { expect, it } from 'vitest';
import { lineChart } from './line-chart.ts';

const size = { widthPx: 100, heightPx: 50 };

it('spreads the steps over the width and the range over the height', () => {
  expect(lineChart([[0, 1, 0.5]], size, [0, 1]).paths).toEqual(['M0,50L50,0L100,25']);
});

it('gives series of different length the same steps', () => {
  expect(
    lineChart(
      [
        [0, 0, 0],
        [1, 1],
      ],
      size,
      [0, 1],
    ).paths,
  ).toEqual(['M0,50L50,50L100,50', 'M0,0L50,0']);
});

it('reaches from zero to a round number above the largest value', () => {
  const { ticks } = lineChart([[1.9, 0.6]], size);
  expect(ticks).toEqual([
    { value: 0, yPx: 50 },
    { value: 1, yPx: 25 },
    { value: 2, yPx: 0 },
  ]);
});

it('leaves a gap where a value is no number, and draws nothing of nothing', () => {
  expect(lineChart([[0, Number.NaN, 1, 1], []], size, [0, 1]).paths[1]).toBe('');
  expect(lineChart([[0, 0, Number.NaN, 1, 1]], size, [0, 1]).paths).toEqual(['M0,50L25,50M75,0L100,0']);
});
