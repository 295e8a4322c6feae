import type { Pixels } from '../core/image/pixels.ts';
import { cutPicture } from './cut-picture.ts';
import { paintMasked } from './paint-masked.ts';

/** Of the picture's height, that the strip shows. */
const SHARE = 1 / 8;

/** What a mask's values look like: a strip from the picture's middle, hidden at its left end and whole at its right. */
export function maskRamp(picture: Pixels): Pixels {
  const { width } = picture;
  const height = Math.max(1, Math.round(SHARE * picture.height));
  const strip = cutPicture(picture, {
    top: Math.floor((picture.height - height) / 2),
    left: 0,
    height,
    width,
  });
  const last = Math.max(1, width - 1);
  return paintMasked(
    strip,
    Float32Array.from({ length: height * width }, (_, cell) => (cell % width) / last),
    1,
  );
}
