import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesText,
  compactCountText,
  countText,
  numberText,
  percentText,
  percentTexts,
  shapeText,
} from './format.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [2.34567, '2.35'],
    [-2.34567, '−2.35'],
    [0.5, '0.5'],
    [-0.012345, '−0.0123'],
    [99.96, '100'],
    [999.7, '1,000'],
    [-20570.4, '−20,570'],
    [0.00012, '0.00012'],
    [1.5e-7, '1.5 × 10⁻⁷'],
    [-2.25e12, '−2.25 × 10¹²'],
    [Number.NaN, 'not a number'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is written %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('never carry a hyphen for a minus', () => {
    fc.assert(fc.property(fc.double(), (value) => !numberText(value).includes('-')));
  });
});

describe('counts and amounts', () => {
  it('are grouped, or shortened with their unit', () => {
    expect(countText(20570)).toBe('20,570');
    expect(countText(3_963_617_280_123)).toBe('3,963,617,280,123');
    expect(countText(4.0171699e20)).toBe('4.02 × 10²⁰');
    expect(compactCountText(850)).toBe('850');
    expect(compactCountText(1_327_104)).toBe('1.33 M');
    expect(compactCountText(999_600)).toBe('1 M');
    expect(compactCountText(15_470_264_320)).toBe('15.5 G');
  });

  it('of bytes say which thousand they mean', () => {
    expect(bytesText(512)).toBe('512 B');
    expect(bytesText(82_280)).toBe('82.3 KB');
    expect(bytesText(82_280, 'binary')).toBe('80.4 KiB');
    expect(bytesText(553_430_176)).toBe('553 MB');
  });

  it('of cells name height, width and channels', () => {
    expect(shapeText({ height: 64, width: 48, channels: 12 })).toBe('64 × 48 × 12');
  });
});

describe('percentages', () => {
  it('have one decimal and a space before the sign', () => {
    expect(percentText(0.9312)).toBe('93.1 %');
    expect(percentText(1)).toBe('100.0 %');
  });

  it('of a list add up to 100.0', () => {
    expect(percentTexts([1 / 3, 1 / 3, 1 / 3])).toEqual(['33.4 %', '33.3 %', '33.3 %']);
    expect(percentTexts([1, 0])).toEqual(['100.0 %', '0.0 %']);
    const raw = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(raw, (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight + 1e-3, 0);
        const shares = weights.map((weight) => (weight + 1e-3) / total);
        const tenths = percentTexts(shares).map((text) => Math.round(10 * Number.parseFloat(text)));
        expect(tenths.reduce((sum, value) => sum + value, 0)).toBe(1000);
        tenths.forEach((value, index) => {
          expect(Math.abs(value - 1000 * (shares[index] ?? 0))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('of what is not a whole are refused', () => {
    expect(() => percentTexts([0.5, 0.4])).toThrow(RangeError);
  });
});
