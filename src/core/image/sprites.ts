import { crop } from './crop.ts';
import type { Pixels } from './pixels.ts';

/** What `sprites/index.json` lists: many small pictures, with masks, on a few sheets. */
export interface SpriteIndex {
  /** Side of every sprite. */
  readonly sidePx: number;
  readonly sheets: readonly SpriteSheet[];
}

/** The sprites of one class; the pictures' sheet and the masks' are laid out alike. */
export interface SpriteSheet {
  readonly classId: string;
  /** As in the predictions. */
  readonly class: string;
  /** Names of the two files, beside the index. */
  readonly files: { readonly pictures: string; readonly masks: string };
  readonly sprites: readonly SpritePlace[];
}

/** Upper left corner of a sprite on its sheet, in image pixels. */
export interface SpritePlace {
  /** Of the scene. */
  readonly seed: number;
  readonly x: number;
  readonly y: number;
}

export interface Sprite {
  /** [side, side], opaque. */
  readonly pixels: Pixels;
  /** Share of each pixel that shows the object, [side, side], 0 to 1. */
  readonly mask: Float32Array;
}

/** The two sheets of a class, decoded. */
export interface SheetPixels {
  readonly pictures: Pixels;
  readonly masks: Pixels;
}

/**
 * One sprite, cut from its class's sheets.
 *
 * @throws RangeError if it does not lie on them
 */
export function cutSprite({ pictures, masks }: SheetPixels, { x, y }: SpritePlace, sidePx: number): Sprite {
  const square = { left: x, top: y, side: sidePx };
  const grey = crop(masks, square).data;
  const mask = Float32Array.from({ length: sidePx * sidePx }, (_, i) => (grey[i * 4] as number) / 255);
  return { pixels: crop(pictures, square), mask };
}

/**
 * @param json what the index's file holds
 * @throws Error that says which part is not as expected
 */
export function readSpriteIndex(json: unknown): SpriteIndex {
  const { sidePx, sheets } = (json ?? {}) as Partial<SpriteIndex>;
  if (typeof sidePx !== 'number') throw new Error('The index of sprites lacks their size, sidePx.');
  if (!Array.isArray(sheets)) throw new Error('The index of sprites lacks its list of sheets.');
  sheets.forEach((sheet: unknown, i) => {
    if (!isSheet(sheet)) throw new Error(`Sheet ${i} of the index of sprites is not complete.`);
  });
  return { sidePx, sheets };
}

function isSheet(sheet: unknown): sheet is SpriteSheet {
  const { classId, class: name, files, sprites } = (sheet ?? {}) as Partial<SpriteSheet>;
  const texts = [classId, name, files?.pictures, files?.masks];
  return texts.every((text) => typeof text === 'string') && Array.isArray(sprites) && sprites.every(isPlace);
}

function isPlace(place: unknown): place is SpritePlace {
  const { seed, x, y } = (place ?? {}) as Partial<SpritePlace>;
  return [seed, x, y].every((number) => Number.isInteger(number));
}
