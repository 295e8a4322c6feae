import { expect, it } from 'vitest';
import { curveChart } from './curves.ts';

const frame = {
  widthPx: 220,
  heightPx: 120,
  marginPx: { left: 20, right: 0, top: 10, bottom: 10 },
  rowPx: 10,
};

it('leads curves from corner to corner of their plane, with a gap where there is no value', () => {
  const rising = { points: [0, 1].map((x) => ({ x, y: x })) };
  const broken = { points: [0, 0.25, 0.5, 0.75, 1].map((x) => ({ x, y: x === 0.5 ? undefined : 0 })) };
  const { paths, plot } = curveChart([rising, broken], frame, { x: [0, 1], y: [0, 1] });
  expect(plot).toEqual({ leftPx: 20, rightPx: 220, topPx: 10, bottomPx: 110 });
  expect(paths).toEqual(['M20,110L220,10', 'M20,110L70,110M170,110L220,110']);
});

it('has ticks within the domain, where the values are', () => {
  const { xTicks, yTicks, yPxOf } = curveChart([], frame, { x: [0, 1], y: [-1, 1] });
  expect(yPxOf(0)).toBe(60);
  for (const { value, atPx } of yTicks) expect(atPx).toBeCloseTo(60 - 50 * value, 9);
  expect(xTicks[0]).toEqual({ value: 0, atPx: 20 });
  expect(xTicks.at(-1)).toEqual({ value: 1, atPx: 220 });
});
