import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crispSize } from './crispness.ts';

describe('the crisp size', () => {
  it('is the largest whole multiple that fits', () => {
    expect(crispSize({ height: 8, width: 8 }, 31)).toEqual({ widthPx: 24, heightPx: 24, crisp: true });
    expect(crispSize({ height: 16, width: 16 }, 32)).toEqual({ widthPx: 32, heightPx: 32, crisp: true });
    expect(crispSize({ height: 28, width: 20 }, 60)).toEqual({ widthPx: 40, heightPx: 56, crisp: true });
  });

  it('is a whole fraction where there are more cells than pixels', () => {
    expect(crispSize({ height: 64, width: 64 }, 40)).toEqual({ widthPx: 32, heightPx: 32, crisp: true });
    expect(crispSize({ height: 55, width: 55 }, 40)).toEqual({ widthPx: 11, heightPx: 11, crisp: true });
  });

  it('gives way to the smallest allowed side', () => {
    expect(crispSize({ height: 55, width: 55 }, 40, 24)).toEqual({ widthPx: 40, heightPx: 40, crisp: false });
    expect(crispSize({ height: 16, width: 16 }, 24, 24)).toEqual({ widthPx: 24, heightPx: 24, crisp: false });
    expect(crispSize({ height: 227, width: 100 }, 48, 24)).toEqual({
      widthPx: 21,
      heightPx: 48,
      crisp: false,
    });
  });

  it('never leaves the square, and divides evenly wherever it says so', () => {
    const side = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(side, side, side, side, (height, width, fitPx, minPx) => {
        const { widthPx, heightPx, crisp } = crispSize({ height, width }, fitPx, minPx);
        expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(fitPx);
        if (!crisp) return;
        expect(widthPx * height).toBe(heightPx * width);
        expect(widthPx % width === 0 || width % widthPx === 0).toBe(true);
        expect(Math.max(widthPx, heightPx)).toBeGreaterThanOrEqual(minPx);
      }),
    );
  });
});
