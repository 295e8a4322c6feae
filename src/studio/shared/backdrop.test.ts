import { describe, expect, it } from 'vitest';
import { paintBackdrop } from './backdrop.ts';
import { horizonShare } from './landscape.ts';
import { createRandom } from './random.ts';

describe('paintBackdrop', () => {
  it('runs its gradient from the bottom to the top', () => {
    const { pixels } = paintBackdrop(
      createRandom(1),
      {
        gradient: [
          [0, 0, 0],
          [1, 1, 1],
        ],
        spots: [],
      },
      4,
    );
    const rows = [0, 1, 2, 3].map((y) => pixels[y * 12]);
    expect(rows).toEqual([0.125, 0.375, 0.625, 0.875]);
  });

  it('keeps one colour one colour when it blurs, and softens an edge', () => {
    const flat = paintBackdrop(createRandom(1), { gradient: [[0.5, 0.25, 0.125]], spots: [], blur: 0.2 }, 16);
    expect(Array.from(flat.pixels.subarray(0, 3))).toEqual([0.5, 0.25, 0.125]);
    const edge = paintBackdrop(
      createRandom(1),
      { gradient: [...Array(8).fill([0, 0, 0]), ...Array(8).fill([1, 1, 1])], spots: [], blur: 0.125 },
      16,
    );
    const middle = edge.pixels[7 * 48] ?? 0;
    expect(middle).toBeGreaterThan(0.2);
    expect(middle).toBeLessThan(0.5);
  });

  it('is the same for the same seed', () => {
    const spots = [
      {
        count: 9,
        colours: [[1, 0, 0]] as const,
        radius: [0.1, 0.3] as const,
        opacity: [0.5, 1] as const,
        height: [0, 1] as const,
        softness: 0.5,
      },
    ];
    const paint = (seed: number) =>
      paintBackdrop(createRandom(seed), { gradient: [[0, 0, 0]], spots }, 16).pixels;
    expect(paint(4)).toEqual(paint(4));
    expect(paint(4)).not.toEqual(paint(5));
  });
});

describe('horizonShare', () => {
  it('is the middle for a level camera and the top edge when it looks down by half its field of view', () => {
    expect(horizonShare(0, 40)).toBe(0.5);
    expect(horizonShare(20, 40)).toBeCloseTo(1, 12);
  });
});
