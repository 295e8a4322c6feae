import { describe, expect, test } from 'vitest';
import { be32, bytes, latin1 } from './byte-writer.fixture.ts';
import { readPictureHeader } from './image-header.ts';

describe('AVIF and HEIC', () => {
  const box = (type: string, ...data: readonly (readonly number[])[]) => {
    const content = data.flat();
    return [...be32(content.length + 8), ...latin1(type), ...content];
  };
  const ispe = (width: number, height: number) => box('ispe', be32(0), be32(width), be32(height));
  const file = (brands: string) =>
    bytes(
      box('ftyp', latin1(brands.slice(0, 4)), be32(0), latin1(brands.slice(4))),
      box('meta', be32(0), ispe(512, 512), ispe(4032, 3024), ispe(320, 240)),
      box('mdat', [1, 2, 3]),
    );

  test('told apart by their brands; the largest size is the picture’s', () => {
    const sizePx = { width: 4032, height: 3024 };
    expect(readPictureHeader(file('heicmif1heic'))).toEqual({
      format: 'heic',
      sizePx,
      animated: false,
      truncated: false,
    });
    expect(readPictureHeader(file('mif1heic'))?.format).toBe('heic');
    expect(readPictureHeader(file('avifmif1miaf'))).toMatchObject({ format: 'avif', sizePx });
    expect(readPictureHeader(file('avisavif'))).toMatchObject({ format: 'avif', animated: true });
  });

  test('cut short', () => {
    const whole = file('heicmif1');
    expect(readPictureHeader(whole.subarray(0, whole.length - 1))?.truncated).toBe(true);
  });

  test('a film in the same container is no picture', () => {
    expect(readPictureHeader(file('isommp42'))).toBeUndefined();
  });
});
