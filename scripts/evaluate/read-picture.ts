import { readFile } from 'node:fs/promises';
import exifr from 'exifr';
import type { Pixels } from '../../src/core/image/pixels.ts';
import { isExifOrientation, upright } from '../../src/core/image/upright.ts';
import { decodePicture } from './decode-picture.ts';

/**
 * A picture file as a person sees it: turned upright where the camera says how it was held.
 *
 * @throws PlainError if the file is no picture
 */
export async function readPicture(file: string): Promise<Pixels> {
  const bytes = await readFile(file);
  const stored = decodePicture(bytes, file);
  const { Orientation: orientation } = (await exifr.parse(bytes, orientationOnly)) ?? {};
  return isExifOrientation(orientation) ? upright(stored, orientation) : stored;
}

/** Numbers as they are stored, and nothing but the one. */
const orientationOnly = { pick: ['Orientation'], translateValues: false };
