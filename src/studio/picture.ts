import { findRecipe } from './registry.ts';
import type { Studio } from './render.ts';
import type { Detail } from './shared/detail.ts';
import { develop, filmGrain, type Photometry, shrink } from './shared/photometry.ts';
import { createRandom } from './shared/random.ts';

/** How much care goes into a picture: `show` is for people to look at, `small` for networks, many at a time. */
export type Finish = 'show' | 'small';

export interface PictureOrder {
  readonly classId: string;
  readonly seed: number;
  readonly finish: Finish;
}

/** All pixels are [size, size, 4], 0 to 255, opaque, row 0 at the top. */
export interface Picture {
  readonly showPx: number;
  readonly show: Uint8ClampedArray<ArrayBuffer>;
  readonly inputPx: number;
  /** The show picture halved: what a network gets. */
  readonly input: Uint8ClampedArray<ArrayBuffer>;
  /** Share of each input pixel that shows the object, as grey. */
  readonly mask: Uint8ClampedArray<ArrayBuffer>;
  /** Share of the picture that shows the object, 0 to 1. */
  readonly maskCover: number;
}

const INPUT_PX = 64;

interface Care {
  readonly sizePx: number;
  readonly frames: number;
  readonly maskFrames: number;
  readonly detail: Detail;
}

/** @param frames of the recipe, for a finished picture */
function careFor(finish: Finish, frames: number): Care {
  switch (finish) {
    case 'show':
      return { sizePx: 256, frames, maskFrames: 8, detail: 'full' };
    case 'small':
      return { sizePx: 128, frames: 8, maskFrames: 4, detail: 'coarse' };
  }
}

/** Builds a scene from its seed, renders it, and develops picture, network input and mask. */
export function takePicture(studio: Studio, { classId, seed, finish }: PictureOrder): Picture {
  const random = createRandom(seed).fork(classId);
  const recipe = findRecipe(classId);
  const scene = recipe.build(random.fork('scene'));
  const { sizePx, frames, maskFrames, detail } = careFor(finish, recipe.frames);
  const light = studio.light(scene, { sizePx, frames, detail });
  const grain = filmGrain(random.fork('film'), sizePx);
  const show = develop(light, sizePx, grainedFor(sizePx, scene.photometry), grain);
  const cover = studio.mask(scene, { sizePx, frames: maskFrames, detail });
  studio.release(scene);
  const mask = shrink(
    cover.map((share) => share * 255),
    sizePx,
    INPUT_PX,
    4,
  );
  return {
    showPx: sizePx,
    show,
    inputPx: INPUT_PX,
    input: shrink(show, sizePx, INPUT_PX, 4),
    mask: mask.map((value, i) => (i % 4 === 3 ? 255 : value)),
    maskCover: cover.reduce((sum, share, i) => (i % 4 === 0 ? sum + share : sum), 0) / sizePx ** 2,
  };
}

/** Grain is given for 256 px; a smaller picture, shrunk less, needs less of it to look the same in the end. */
function grainedFor(sizePx: number, settings: Photometry): Photometry {
  return { ...settings, grain: (settings.grain * sizePx) / 256 };
}
