import { describe, expect, it } from 'vitest';
import { tintMatrix } from './tint.ts';

/** A colour through a row-major matrix, rounded so that -0 is 0. */
const through = (matrix: readonly number[], colour: readonly number[]) =>
  [0, 1, 2].map(
    (row) =>
      Math.round(colour.reduce((sum, x, i) => sum + x * (matrix[row * 3 + i] ?? 0), 0) * 1e9) / 1e9 + 0,
  );

describe('tint', () => {
  it('leaves colours alone at 0 degrees and full colour', () => {
    expect(through(tintMatrix(0, 1), [0.2, 0.5, 0.9])).toEqual([0.2, 0.5, 0.9]);
  });

  it('takes red to green, green to blue and blue to red at 120 degrees', () => {
    const third = tintMatrix(120, 1);
    expect(through(third, [1, 0, 0])).toEqual([0, 1, 0]);
    expect(through(third, [0, 1, 0])).toEqual([0, 0, 1]);
    expect(through(third, [0, 0, 1])).toEqual([1, 0, 0]);
  });

  it('keeps grey grey', () => {
    expect(through(tintMatrix(77, 1.7), [0.3, 0.3, 0.3])).toEqual([0.3, 0.3, 0.3]);
  });

  it('makes a colour grey of the same lightness at 0: 0.7152 for green', () => {
    expect(through(tintMatrix(0, 0), [0, 1, 0])).toEqual([0.7152, 0.7152, 0.7152]);
  });
});
