import { describe, expect, it } from 'vitest';
import { agreement } from './agreement.ts';
import type { ComparableMap } from './comparable.ts';

const map = (...values: number[]): ComparableMap => ({
  size: { height: 1, width: values.length },
  signed: Float32Array.from(values),
  absolute: Float32Array.from(values, Math.abs),
});

describe('agreement', () => {
  const maps = [map(-3, 1, 2), map(-30, 1, 4), map(2, 1, -5), map(7, 7, 7)];

  it('holds every signed map against every other', () => {
    expect(agreement(maps, 'signed')).toEqual([
      [1, 1, -1, undefined],
      [1, 1, -1, undefined],
      [-1, -1, 1, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  it('holds absolute values against each other', () => {
    // Ranks 3, 1, 2 against 3, 1, 2 and 2, 1, 3: 1 − 6 · 2 / 24.
    expect(agreement(maps.slice(0, 3), 'absolute')).toEqual([
      [1, 1, 0.5],
      [1, 1, 0.5],
      [0.5, 0.5, 1],
    ]);
  });

  it('of no maps is empty', () => {
    expect(agreement([], 'signed')).toEqual([]);
  });
});
