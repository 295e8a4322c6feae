import { describe, expect, it } from 'vitest';
import { functionPlot } from './function-plot.ts';

const frame = { widthPx: 100, heightPx: 80, marginPx: 10 };
const relu = (x: number) => Math.max(0, x);

describe('the graph of a function', () => {
  it('puts the point on the curve and zero where both axes meet', () => {
    const { point, origin } = functionPlot(relu, { min: -2, max: 2 }, 1, frame);
    expect(origin).toEqual({ xPx: 50, yPx: 70 });
    expect(point).toEqual({ xPx: 70, yPx: 40 });
  });

  it('runs from edge to edge of the frame', () => {
    const { curve } = functionPlot(relu, { min: -2, max: 2 }, 1, frame);
    expect(curve.startsWith('M10,70L')).toBe(true);
    expect(curve.endsWith('L90,10')).toBe(true);
  });

  it('always holds zero and the point, and survives a map of one value', () => {
    const far = functionPlot((x) => x, { min: 5, max: 6 }, 9, frame);
    expect(far.origin).toEqual({ xPx: 10, yPx: 70 });
    expect(far.point).toEqual({ xPx: 90, yPx: 10 });
    const flat = functionPlot(() => 0, { min: 0, max: 0 }, 0, frame);
    expect(flat.point).toEqual({ xPx: 50, yPx: 40 });
  });

  it('marks round values on the axes', () => {
    const { xTicks } = functionPlot(relu, { min: -2, max: 2 }, 1, frame);
    expect(xTicks.map(({ value }) => value)).toEqual([-2, -1, 0, 1, 2]);
    expect(xTicks.map(({ atPx }) => atPx)).toEqual([10, 30, 50, 70, 90]);
  });
});
