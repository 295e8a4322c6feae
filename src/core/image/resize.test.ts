import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture, pixelAt } from '../../dev/fixtures/test-pictures.ts';
import { resize } from './resize.ts';

const grey = (value: number) => [value, value, value, 255] as const;

describe('resize', () => {
  it('averages whole pixels when the size halves', () => {
    const pixels = picture(4, 2, (x, y) => grey(x * 40 + y * 20));
    const half = resize(pixels, 2, 1);
    expect(pixelAt(half, 0, 0)).toEqual(grey((0 + 40 + 20 + 60) / 4));
    expect(pixelAt(half, 1, 0)).toEqual(grey((80 + 120 + 100 + 140) / 4));
  });

  it('counts a pixel that two outputs share by the part each covers', () => {
    const pixels = picture(3, 1, (x) => grey([0, 90, 240][x] ?? 0));
    const two = resize(pixels, 2, 1);
    expect(pixelAt(two, 0, 0)).toEqual(grey((0 + 0.5 * 90) / 1.5));
    expect(pixelAt(two, 1, 0)).toEqual(grey((0.5 * 90 + 240) / 1.5));
  });

  it('interpolates between pixel centres when the size doubles', () => {
    const pixels = picture(2, 1, (x) => grey(x * 200));
    const doubled = resize(pixels, 4, 1);
    expect([0, 1, 2, 3].map((x) => pixelAt(doubled, x, 0)[0])).toEqual([0, 50, 150, 200]);
  });

  it('does not let the colour of transparent pixels bleed', () => {
    const pixels = picture(2, 1, (x) => (x === 0 ? [200, 100, 50, 255] : [0, 255, 0, 0]));
    expect(pixelAt(resize(pixels, 1, 1), 0, 0)).toEqual([200, 100, 50, 128]);
  });

  it('gives a single pixel everywhere when it is enlarged', () => {
    const large = resize(
      picture(1, 1, () => [7, 8, 9, 255]),
      3,
      2,
    );
    for (let x = 0; x < 3; x++) expect(pixelAt(large, x, 1)).toEqual([7, 8, 9, 255]);
  });

  it('leaves a picture of one colour as it is, whatever the size', () => {
    const side = fc.integer({ min: 1, max: 40 });
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(side, side, side, side, byte, (width, height, newWidth, newHeight, value) => {
        const resized = resize(
          picture(width, height, () => grey(value)),
          newWidth,
          newHeight,
        );
        expect(resized.data.every((v, i) => v === (i % 4 === 3 ? 255 : value))).toBe(true);
      }),
    );
  });

  it('refuses sizes that are not whole or below 1', () => {
    const pixels = picture(2, 2, () => grey(0));
    expect(() => resize(pixels, 0, 1)).toThrow(RangeError);
    expect(() => resize(pixels, 1, 1.5)).toThrow(RangeError);
  });
});
