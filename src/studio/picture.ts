import { findRecipe } from './registry.ts';
import type { Studio } from './render.ts';
import { develop, filmGrain, shrink } from './shared/photometry.ts';
import { createRandom } from './shared/random.ts';

export interface PictureOrder {
  readonly classId: string;
  readonly seed: number;
  /** Frames averaged; more is smoother and slower. */
  readonly frames: number;
}

/** All pixels are [size, size, 4], 0 to 255, opaque, row 0 at the top. */
export interface Picture {
  readonly showPx: number;
  readonly show: Uint8ClampedArray;
  readonly inputPx: number;
  /** The show picture halved twice: what a network gets. */
  readonly input: Uint8ClampedArray;
  /** Share of each input pixel that shows the object, as grey. */
  readonly mask: Uint8ClampedArray;
  /** Share of the picture that shows the object, 0 to 1. */
  readonly maskCover: number;
}

const SHOW_PX = 256;
const INPUT_PX = 64;
const MASK_FRAMES = 8;

/** Builds a scene from its seed, renders it, and develops picture, network input and mask. */
export function takePicture(studio: Studio, { classId, seed, frames }: PictureOrder): Picture {
  const random = createRandom(seed).fork(classId);
  const scene = findRecipe(classId).build(random.fork('scene'));
  const light = studio.light(scene, { sizePx: SHOW_PX, frames });
  const show = develop(light, SHOW_PX, scene.photometry, filmGrain(random.fork('film'), SHOW_PX));
  const cover = studio.mask(scene, { sizePx: SHOW_PX, frames: MASK_FRAMES });
  const mask = shrink(
    cover.map((share) => share * 255),
    SHOW_PX,
    INPUT_PX,
    4,
  );
  return {
    showPx: SHOW_PX,
    show,
    inputPx: INPUT_PX,
    input: shrink(show, SHOW_PX, INPUT_PX, 4),
    mask: mask.map((value, i) => (i % 4 === 3 ? 255 : value)),
    maskCover: cover.reduce((sum, share, i) => (i % 4 === 0 ? sum + share : sum), 0) / SHOW_PX ** 2,
  };
}
