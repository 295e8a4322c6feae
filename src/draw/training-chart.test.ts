import { describe, expect, test } from 'vitest';
import { trainingChart } from './training-chart.ts';

/** A plot of 100 × 100 pixels. */
const frame = {
  widthPx: 200,
  heightPx: 140,
  marginPx: { left: 40, right: 60, top: 10, bottom: 30 },
  rowPx: 10,
};

describe('a training chart', () => {
  test('starts before the first epoch and ends after the last', () => {
    const { plot, xPxOf } = trainingChart([{ values: [0.1, 0.2, 0.3, 0.4] }], frame, [0, 1]);
    expect(plot).toEqual({ leftPx: 40, rightPx: 140, topPx: 10, bottomPx: 110 });
    expect([xPxOf(0), xPxOf(1), xPxOf(4)]).toEqual([40, 65, 140]);
  });

  test('puts the first value after epoch 1, the range on the height', () => {
    const { paths, yPxOf } = trainingChart([{ values: [0, 0.5, 1, 0.5] }], frame, [0, 1]);
    expect(paths).toEqual(['M65,110L90,60L115,10L140,60']);
    expect(yPxOf(0.25)).toBe(85);
  });

  test('finds the epoch next to a place, never one that was not', () => {
    const { epochAt } = trainingChart([{ values: [0.1, 0.2, 0.3, 0.4] }], frame);
    expect([0, 40, 76, 79, 139, 500].map(epochAt)).toEqual([1, 1, 1, 2, 4, 4]);
  });

  test('without a range reaches from 0 to a round number above the largest value', () => {
    const { yPxOf, valueTicks } = trainingChart([{ values: [2.2, 1.1] }, { values: [4.7] }], frame);
    expect([yPxOf(0), yPxOf(5)]).toEqual([110, 10]);
    expect(valueTicks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('sets ticks at whole epochs where they belong', () => {
    const { epochTicks } = trainingChart([{ values: Array(4).fill(0.5) }], frame, [0, 1]);
    expect(epochTicks).toEqual([
      { value: 0, atPx: 40 },
      { value: 2, atPx: 90 },
      { value: 4, atPx: 140 },
    ]);
    const single = trainingChart([{ values: [0.5] }], frame, [0, 1]);
    expect(single.epochTicks.map(({ value }) => value)).toEqual([0, 1]);
  });

  test('ends each line at its last number, with labels a row apart', () => {
    const { ends } = trainingChart(
      [{ values: [0.1, 0.5, Number.NaN] }, { values: [0.1, 0.2, 0.5] }, { values: [] }],
      frame,
      [0, 1],
    );
    const [shorter, longer, empty] = ends;
    expect(shorter).toMatchObject({ yPx: 60, labelYPx: 60 });
    expect(longer).toEqual({ xPx: 140, yPx: 60, labelYPx: 70 });
    expect(empty).toBeUndefined();
  });

  test('leaves a gap where there is no number, and draws nothing of nothing', () => {
    const { paths } = trainingChart([{ values: [0, Number.NaN, 1, 1] }, { values: [] }], frame, [0, 1]);
    expect(paths).toEqual(['M65,110ZM115,10L140,10', '']);
  });
});
