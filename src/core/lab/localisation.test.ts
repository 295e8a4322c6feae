import { describe, expect, it } from 'vitest';
import type { ComparableMap } from './comparable.ts';
import { localisation } from './localisation.ts';

const size = { height: 2, width: 3 };

const map = (values: readonly number[]): ComparableMap => ({
  size,
  signed: Float32Array.from(values),
  absolute: Float32Array.from(values, Math.abs),
});

describe('localisation', () => {
  const left = Uint8Array.of(255, 0, 0, 255, 0, 0);

  it('shares out what is inside and outside', () => {
    const found = localisation(map([3, -1, 0, -2, 1, 1]), left);
    expect(found).toEqual({ energyInside: 5 / 8, positiveInside: 3 / 5, pointing: 1, areaShare: 1 / 3 });
  });

  it('of a map that is the mask is 1; of one that is the rest, 0', () => {
    expect(localisation(map([1, 0, 0, 1, 0, 0]), left)).toMatchObject({ energyInside: 1, pointing: 1 });
    expect(localisation(map([0, 1, 2, 0, 1, 1]), left)).toMatchObject({ energyInside: 0, pointing: 0 });
  });

  it('of a map without preference is the share of the area, three times', () => {
    const { energyInside, positiveInside, pointing, areaShare } = localisation(map([2, 2, 2, 2, 2, 2]), left);
    for (const share of [energyInside, positiveInside, pointing]) expect(share).toBeCloseTo(areaShare, 12);
  });

  it('points at the largest absolute value, and splits a tie', () => {
    expect(localisation(map([-9, 1, 2, 8, 1, 1]), left).pointing).toBe(1);
    expect(localisation(map([9, -9, 2, 9, 9, 1]), left).pointing).toBe(0.5);
  });

  it('counts a pixel on the outline by its cover, and as hit from half of it on', () => {
    const soft = Uint8Array.of(51, 127, 128, 0, 0, 0);
    const { energyInside, areaShare } = localisation(map([1, 0, 0, 1, 0, 0]), soft);
    expect(energyInside).toBeCloseTo(0.1, 12);
    expect(areaShare).toBeCloseTo((51 + 127 + 128) / (6 * 255), 12);
    expect(localisation(map([0, 1, 0, 0, 0, 0]), soft).pointing).toBe(0);
    expect(localisation(map([0, 0, 1, 0, 0, 0]), soft).pointing).toBe(1);
  });

  it('has no share of nothing', () => {
    const zeros = localisation(map([0, 0, 0, 0, 0, 0]), left);
    expect(zeros).toMatchObject({ energyInside: undefined, positiveInside: undefined });
    const against = localisation(map([-1, -1, 0, 0, 0, 0]), left);
    expect(against).toMatchObject({ energyInside: 0.5, positiveInside: undefined });
  });

  it('refuses a mask of another size', () => {
    expect(() => localisation(map([1, 2, 3, 4, 5, 6]), new Uint8Array(4))).toThrow(
      '4 pixels does not fit 2 × 3',
    );
  });
});
