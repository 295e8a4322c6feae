import { describe, expect, it } from 'vitest';
import { activationScale, colourScale, cssColourOf } from './colour.ts';
import { legendOf } from './legend.ts';

describe('a legend', () => {
  it('marks both ends and zero of a diverging scale', () => {
    const scale = activationScale({ min: -3.21, max: 1 }, 'signed');
    const { ticks, brief } = legendOf(scale);
    expect(ticks).toEqual([
      { value: -3.21, position: 0, text: '−3.21' },
      { value: 0, position: 0.5, text: '0' },
      { value: 3.21, position: 1, text: '3.21' },
    ]);
    expect(brief).toBe('±3.2');
  });

  it('marks zero and the end of a scale that starts there', () => {
    const { ticks, brief } = legendOf(activationScale({ min: 0, max: 4.1 }, 'non-negative'));
    expect(ticks.map(({ position, text }) => [position, text])).toEqual([
      [0, '0'],
      [1, '4.1'],
    ]);
    expect(brief).toBe('0–4.1');
  });

  it('marks zero where it lies on a lopsided scale', () => {
    const { ticks } = legendOf(colourScale('grey', { min: -1, max: 3 }));
    expect(ticks.map(({ position }) => position)).toEqual([0, 0.25, 1]);
  });

  it('has one number where there is one value', () => {
    const { ticks, brief } = legendOf(activationScale({ min: 0, max: 0 }, 'signed'));
    expect(ticks.map(({ text }) => text)).toEqual(['0']);
    expect(brief).toBe('0');
  });

  it('runs through the colours of the scale, zero in the middle', () => {
    const scale = activationScale({ min: -1, max: 1 }, 'signed');
    const stops = legendOf(scale).gradient.match(/rgb\([^)]*\)/g) ?? [];
    expect([stops[0], stops[(stops.length - 1) / 2], stops.at(-1)]).toEqual(
      [-1, 0, 1].map((value) => cssColourOf(scale, value)),
    );
  });
});
