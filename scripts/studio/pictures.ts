import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pixels } from '../../src/core/image/pixels.ts';
import { cutSprite, readSpriteIndex } from '../../src/core/image/sprites.ts';
import { decodePicture } from '../evaluate/decode-picture.ts';

/** A rendered picture of 64 px and what it shows. */
export interface LabelledPicture {
  readonly id: string;
  /** As in the predictions. */
  readonly class: string;
  readonly pixels: Pixels;
}

/** An entry of `public/samples/index.json`. */
export interface GalleryIndexEntry {
  readonly id: string;
  readonly classId: string;
  readonly class: string;
  readonly n: number;
  readonly seed: number;
  readonly files: { readonly show: string; readonly input: string; readonly mask: string };
  /** Ids of the shipped networks that name another class; absent where there is none. */
  readonly wrongFor?: readonly string[];
}

export function galleryIndex(root: string): readonly GalleryIndexEntry[] {
  return JSON.parse(readFileSync(join(root, 'public/samples/index.json'), 'utf8'));
}

export function galleryPictures(root: string): readonly LabelledPicture[] {
  const folder = join(root, 'public/samples');
  return galleryIndex(root).map((entry) => ({
    id: entry.id,
    class: entry.class,
    pixels: decoded(folder, entry.files.input),
  }));
}

export function spritePictures(root: string): readonly LabelledPicture[] {
  const folder = join(root, 'public/sprites');
  const { sidePx, sheets } = readSpriteIndex(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
  return sheets.flatMap(({ classId, class: name, files, sprites }) => {
    const pixels = { pictures: decoded(folder, files.pictures), masks: decoded(folder, files.masks) };
    return sprites.map((place) => ({
      id: `${classId} ${place.seed}`,
      class: name,
      pixels: cutSprite(pixels, place, sidePx).pixels,
    }));
  });
}

const decoded = (folder: string, file: string): Pixels =>
  decodePicture(readFileSync(join(folder, file)), file);
