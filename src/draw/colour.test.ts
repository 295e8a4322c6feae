import { interpolateViridis, schemeRdBu } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import {
  activationScale,
  attributionScale,
  COLOURS,
  type ColourScale,
  colourIndex,
  colourScale,
  cssColourOf,
  inkOn,
  MIDDLE_COLOUR,
  NO_COLOUR,
  relativeLuminance,
  rgbaOf,
  type ScaleKind,
  weightScale,
} from './colour.ts';

const KINDS: readonly ScaleKind[] = [
  'signed',
  'magnitude',
  'weight',
  'attribution',
  'signed attribution',
  'grey',
];
const SEQUENTIAL: readonly ScaleKind[] = ['magnitude', 'attribution', 'grey'];

describe('domains', () => {
  it('reach equally far to both sides where values have a sign', () => {
    expect(activationScale({ min: -3, max: 2 }, 'signed').domain).toEqual([-3, 3]);
    expect(activationScale({ min: 1, max: 2 }, 'signed').domain).toEqual([-2, 2]);
    expect(weightScale({ min: -0.5, max: 0.25 }).domain).toEqual([-0.5, 0.5]);
    expect(attributionScale({ min: -1, max: 4 }, 'signed').domain).toEqual([-4, 4]);
  });

  it('start at zero where values cannot be negative', () => {
    expect(activationScale({ min: 1, max: 2 }, 'non-negative').domain).toEqual([0, 2]);
    expect(attributionScale({ min: 0, max: 7 }, 'non-negative').domain).toEqual([0, 7]);
  });

  it('are the extent itself for pictures', () => {
    expect(colourScale('grey', { min: -0.2, max: 0.6 }).domain).toEqual([-0.2, 0.6]);
  });
});

describe('zero', () => {
  it('has exactly the middle colour of every diverging scale, whatever the extent', () => {
    for (const scale of [
      activationScale({ min: -0.013, max: 7 }, 'signed'),
      weightScale({ min: -1e-9, max: 0 }),
      attributionScale({ min: -4e8, max: 12 }, 'signed'),
    ]) {
      expect(colourIndex(scale, 0)).toBe(MIDDLE_COLOUR);
      expect(rgbaOf(scale, 0)).toEqual([247, 247, 247, 255]);
    }
  });

  it('keeps its colour where all values are zero', () => {
    const nothing = { min: 0, max: 0 };
    expect(colourIndex(activationScale(nothing, 'signed'), 0)).toBe(MIDDLE_COLOUR);
    expect(colourIndex(activationScale(nothing, 'non-negative'), 0)).toBe(0);
  });
});

describe('colours', () => {
  it('are those of the library they were sampled from', () => {
    const signed = activationScale({ min: -1, max: 1 }, 'signed');
    schemeRdBu[11]?.forEach((colour, index) => {
      for (const [band, level] of levels(colour).entries())
        expect(Math.abs((rgbaOf(signed, 1 - index / 5)[band] ?? 0) - level)).toBeLessThan(4);
    });
    const magnitude = activationScale({ min: 0, max: 255 }, 'non-negative');
    for (const value of [0, 77, 128, 255])
      expect(rgbaOf(magnitude, value)).toEqual(levels(interpolateViridis(value / 255)));
  });

  it('tell the sign by hue: blue, purple, purple below zero; red, green, orange above', () => {
    const ends = { min: -1, max: 1 };
    const cssOfEnds = (scale: ColourScale) => [cssColourOf(scale, -1), cssColourOf(scale, 1)];
    expect(cssOfEnds(activationScale(ends, 'signed'))).toEqual(['rgb(5 48 97)', 'rgb(103 0 31)']);
    expect(cssOfEnds(weightScale(ends))).toEqual(['rgb(64 0 75)', 'rgb(0 68 27)']);
    expect(cssOfEnds(attributionScale(ends, 'signed'))).toEqual(['rgb(45 0 75)', 'rgb(127 59 8)']);
  });

  it('are clipped beyond the domain and absent for what is not a number', () => {
    const scale = activationScale({ min: 0, max: 1 }, 'non-negative');
    expect(colourIndex(scale, 1e9)).toBe(COLOURS - 1);
    expect(colourIndex(scale, Number.POSITIVE_INFINITY)).toBe(COLOURS - 1);
    expect(colourIndex(scale, -1e9)).toBe(0);
    expect(colourIndex(scale, Number.NaN)).toBe(NO_COLOUR);
    expect(cssColourOf(scale, Number.NaN)).toBe('transparent');
  });

  it('are even steps of grey for pictures', () => {
    const scale = colourScale('grey', { min: 0, max: 255 });
    for (const level of [0, 1, 100, 254, 255])
      expect(cssColourOf(scale, level)).toBe(`rgb(${level} ${level} ${level})`);
  });

  it.each(SEQUENTIAL)('of %s only get lighter, so that they can be told apart without seeing hue', (kind) => {
    const scale = colourScale(kind, { min: 0, max: 255 });
    const lights = Array.from({ length: COLOURS }, (_, value) => lightness(scale, value));
    for (let value = 8; value < COLOURS; value += 8)
      expect(lights[value]).toBeGreaterThan(lights[value - 8] ?? 0);
  });

  it.each(KINDS.filter((kind) => !SEQUENTIAL.includes(kind)))(
    'of %s only get darker away from zero',
    (kind) => {
      const scale = colourScale(kind, { min: -128, max: 128 });
      for (const side of [-1, 1])
        for (let value = 8; value <= 128; value += 8)
          expect(lightness(scale, side * value)).toBeLessThan(lightness(scale, side * (value - 8)));
    },
  );

  it('of weights cannot be taken for those of activations', () => {
    const weights = weightScale({ min: -1, max: 1 });
    const activations = activationScale({ min: -1, max: 1 }, 'signed');
    for (const value of [-1, -0.5, 0.5, 1])
      expect(distance(rgbaOf(weights, value), rgbaOf(activations, value))).toBeGreaterThan(60);
  });
});

describe('text on a colour', () => {
  it('has a contrast of at least 4.5 everywhere', () => {
    for (const kind of KINDS) {
      const scale = colourScale(kind, { min: -1, max: 1 });
      for (let value = -1; value <= 1; value += 0.05) {
        const background = relativeLuminance(rgbaOf(scale, value));
        const text = inkOn(scale, value) === 'white' ? 1 : 0;
        const contrast = (Math.max(background, text) + 0.05) / (Math.min(background, text) + 0.05);
        expect(contrast).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

function levels(css: string): number[] {
  const hexadecimal = css.startsWith('#')
    ? css
        .slice(1)
        .match(/../g)
        ?.map((pair) => Number.parseInt(pair, 16))
    : undefined;
  return [...(hexadecimal ?? css.match(/\d+/g)?.map(Number) ?? []), 255];
}

function lightness(scale: ColourScale, value: number): number {
  return relativeLuminance(rgbaOf(scale, value));
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((level, band) => level - (b[band] ?? 0)));
}
