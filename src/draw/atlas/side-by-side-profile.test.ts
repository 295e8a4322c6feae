import { describe, expect, it } from 'vitest';
import { overlap } from './bubble-labels.ts';
import { sideBySideProfile } from './side-by-side-profile.ts';

const frame = { widthPx: 340, barsPx: 100, rowPx: 17, sidePx: 20 };
const stage = (cells: number, amount: number) => ({ height: cells, width: cells, amount, labelWidthPx: 36 });

const first = [stage(224, 10), stage(112, 20), stage(56, 40), stage(1, 400)];
const second = [stage(112, 5), stage(56, 80), stage(28, 100), stage(1, 50)];

describe('two profiles over resolution', () => {
  const [a = [], b = []] = sideBySideProfile([first, second], frame);

  it('stand on one scale: equal resolutions above each other, equal amounts equally high', () => {
    expect(a[1]?.leftPx).toBe(b[0]?.leftPx);
    expect(a[3]?.leftPx).toBe(b[3]?.leftPx);
    const heightOf = (bar?: { readonly topPx: number; readonly bottomPx: number }) =>
      bar ? bar.bottomPx - bar.topPx : Number.NaN;
    expect(heightOf(a[3])).toBeCloseTo(100, 9);
    expect(heightOf(b[2])).toBeCloseTo(25, 9);
    expect(heightOf(a[2])).toBeCloseTo(10, 9);
  });

  it('makes each halving the same step', () => {
    const middle = (index: number) => a[index]?.leftPx ?? Number.NaN;
    expect(middle(1) - middle(0)).toBeCloseTo(middle(2) - middle(1), 9);
  });

  it('keeps bars apart and within the frame', () => {
    for (const bars of [a, b])
      for (const [index, bar] of bars.entries()) {
        expect(bar.leftPx).toBeGreaterThanOrEqual(0);
        expect(bar.rightPx).toBeLessThanOrEqual(frame.widthPx);
        for (const other of bars.slice(index + 1)) expect(overlap(bar, other)).toBe(0);
      }
  });

  it('prints the largest amount, and none over a neighbour', () => {
    expect(a[3]?.hasLabel).toBe(true);
    expect(b[2]?.hasLabel).toBe(true);
    const narrow = sideBySideProfile([[stage(56, 90), stage(55, 100)]], frame)[0];
    expect(narrow?.map(({ hasLabel }) => hasLabel)).toEqual([false, true]);
  });
});
