import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture, pixelAt } from '../../dev/fixtures/test-pictures.ts';
import { centredSquare, clampCrop, crop } from './crop.ts';

describe('crop', () => {
  const pixels = picture(5, 4, (x, y) => [x, y, 0, 255]);

  it('takes the pixels inside the square', () => {
    const part = crop(pixels, { left: 2, top: 1, side: 3 });
    expect([part.width, part.height]).toEqual([3, 3]);
    expect(pixelAt(part, 0, 0)).toEqual([2, 1, 0, 255]);
    expect(pixelAt(part, 2, 2)).toEqual([4, 3, 0, 255]);
  });

  it.each([
    { left: 3, top: 0, side: 3 },
    { left: -1, top: 0, side: 2 },
    { left: 0, top: 2, side: 3 },
    { left: 0.5, top: 0, side: 2 },
    { left: 0, top: 0, side: 0 },
  ])('refuses $side at ($left, $top)', (square) => {
    expect(() => crop(pixels, square)).toThrow(RangeError);
  });
});

describe('centredSquare', () => {
  it('is the largest square in the middle', () => {
    expect(centredSquare(5, 4)).toEqual({ left: 0, top: 0, side: 4 });
    expect(centredSquare(100, 40)).toEqual({ left: 30, top: 0, side: 40 });
    expect(centredSquare(40, 101)).toEqual({ left: 0, top: 30, side: 40 });
  });
});

describe('clampCrop', () => {
  it('moves a square inside, and shrinks one that is too large', () => {
    const size = { width: 100, height: 60 };
    expect(clampCrop({ left: 90, top: -5, side: 20 }, size)).toEqual({ left: 80, top: 0, side: 20 });
    expect(clampCrop({ left: 10, top: 10, side: 80 }, size)).toEqual({ left: 10, top: 0, side: 60 });
  });

  it('always gives a square that can be cropped', () => {
    const any = fc.double({ min: -500, max: 500, noNaN: true });
    const side = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(any, any, any, side, side, (left, top, cropSide, width, height) => {
        const pixels = picture(width, height, () => [0, 0, 0, 255]);
        const square = clampCrop({ left, top, side: cropSide }, pixels);
        expect(crop(pixels, square).width).toBe(square.side);
      }),
    );
  });
});
