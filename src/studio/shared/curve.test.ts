import { describe, expect, it } from 'vitest';
import { curveThrough } from './curve.ts';

describe('curveThrough', () => {
  it('passes through its points and stays flat beyond them', () => {
    const curve = curveThrough([
      [0, 1],
      [1, 3],
      [4, 2],
    ]);
    expect([-5, 0, 1, 4, 9].map(curve)).toEqual([1, 1, 3, 2, 2]);
  });

  it('is a straight line through points on one, uneven spacing or not', () => {
    const curve = curveThrough([
      [0, 0],
      [1, 2],
      [5, 10],
      [6, 12],
    ]);
    expect(curve(0.5 + 1)).toBeCloseTo(3, 9);
    expect(curve(4.2)).toBeCloseTo(8.4, 9);
  });

  it('refuses too few points and an x that does not rise', () => {
    expect(() => curveThrough([[0, 0]])).toThrow(RangeError);
    expect(() =>
      curveThrough([
        [0, 0],
        [0, 1],
      ]),
    ).toThrow(/must rise/);
  });
});
