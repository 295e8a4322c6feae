import { describe, expect, it } from 'vitest';
import { histogram } from '../core/maths/histogram.ts';
import { drawHistogram } from './histogram.ts';

const SIZE = { widthPx: 100, heightPx: 40 };

describe('a drawn histogram', () => {
  it('has bars as high as their counts, side by side from the base up', () => {
    const { bars, path, highestCount } = drawHistogram(
      histogram([0, 0, 0, 0, 1, 4], 4, { min: 0, max: 4 }),
      SIZE,
    );
    expect(bars.map(({ xPx, yPx, widthPx, heightPx }) => [xPx, yPx, widthPx, heightPx])).toEqual([
      [0, 0, 25, 40],
      [25, 30, 25, 10],
      [50, 40, 25, 0],
      [75, 30, 25, 10],
    ]);
    expect(highestCount).toBe(4);
    expect(path).toBe('M0,40V0H25V30H50V40H75V30H100V40Z');
  });

  it('can draw the root of the counts', () => {
    const { bars } = drawHistogram(histogram([0, 0, 0, 0, 1], 2, { min: 0, max: 2 }), SIZE, 'root');
    expect(bars.map(({ heightPx }) => heightPx)).toEqual([40, 20]);
  });

  it('marks zero where it is among the values', () => {
    expect(drawHistogram(histogram([-1, 3], 4), SIZE).zeroXPx).toBe(25);
    expect(drawHistogram(histogram([1, 3], 4), SIZE).zeroXPx).toBeUndefined();
  });
});
