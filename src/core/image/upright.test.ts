import { describe, expect, it } from 'vitest';
import { picture } from '../../dev/fixtures/test-pictures.ts';
import { type ExifOrientation, isExifOrientation, upright } from './upright.ts';

/** Rows of a picture whose pixels are letters. */
const letters = 'abcdef';
const stored = picture(3, 2, (x, y) => [letters.charCodeAt(y * 3 + x), 0, 0, 255]);

function rows(orientation: ExifOrientation): string[] {
  const { width, height, data } = upright(stored, orientation);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => String.fromCharCode(data[(y * width + x) * 4] ?? 0)).join(''),
  );
}

describe('upright', () => {
  it.each<[ExifOrientation, string[]]>([
    [1, ['abc', 'def']],
    [2, ['cba', 'fed']],
    [3, ['fed', 'cba']],
    [4, ['def', 'abc']],
    [5, ['ad', 'be', 'cf']],
    [6, ['da', 'eb', 'fc']],
    [7, ['fc', 'eb', 'da']],
    [8, ['cf', 'be', 'ad']],
  ])('turns orientation %d so that the picture reads %j', (orientation, expected) => {
    expect(rows(orientation)).toEqual(expected);
  });

  it('knows what is no orientation', () => {
    expect([0, 9, 1.5, '1', undefined].some(isExifOrientation)).toBe(false);
  });
});
