import { BasicShadowMap, Color, PMREMGenerator, Scene, WebGLRenderer } from 'three';
import type { StudioScene, View } from './scene.ts';
import { type Detail, setDetail } from './shared/detail.ts';
import { disposeShapes } from './shared/dispose.ts';
import { createFrameAverage } from './shared/frame-average.ts';
import { installStudioLightModel } from './shared/light-model.ts';
import { paintForMask } from './shared/mask-paint.ts';
import { discPoints, shuffledByStride, sphereDirections } from './shared/sampling.ts';
import { createStage } from './shared/stage.ts';

export interface Exposure {
  readonly sizePx: number;
  /** Frames averaged: each from its own spot on the lens, under its own part of sky and key light. */
  readonly frames: number;
  readonly detail: Detail;
}

export interface Studio {
  /** @returns [size, size, 4], linear light, row 0 at the top */
  light(scene: StudioScene, exposure: Exposure): Float32Array;
  /** @returns [size, size, 4], share of the pixel that shows the object in every channel, 0 to 1 */
  mask(scene: StudioScene, exposure: Exposure): Float32Array;
  /** Frees what a scene holds on the GPU; the programs it was drawn with stay for the next. */
  release(scene: StudioScene): void;
  dispose(): void;
}

/** Renders scenes with light from the whole sky, soft shadows and a lens, by averaging many frames. */
export function createStudio(canvas: HTMLCanvasElement): Studio {
  installStudioLightModel();
  const renderer = new WebGLRenderer({ canvas, antialias: false });
  renderer.shadowMap.enabled = true;
  // Hard and quick: the average over frames softens them.
  renderer.shadowMap.type = BasicShadowMap;
  const pmrem = new PMREMGenerator(renderer);
  const light = (scene: StudioScene, exposure: Exposure): Float32Array => {
    const stage = createStage(scene, pmrem, exposure.detail);
    const sky = shuffledByStride(sphereDirections(exposure.frames, 0.37));
    const key = discPoints(exposure.frames, 0.11);
    const image = average(renderer, stage.root, scene.view, exposure, (frame) => {
      stage.lightFromSky(sky[frame] ?? [0, 1, 0]);
      stage.lightFromKey(key[frame] ?? [0, 0]);
    });
    stage.dispose();
    return image;
  };

  const mask = (scene: StudioScene, exposure: Exposure): Float32Array => {
    const root = new Scene();
    root.background = new Color(0, 0, 0);
    root.add(scene.object, scene.surroundings);
    const restore = paintForMask(scene.object, scene.surroundings);
    const image = average(renderer, root, scene.view, exposure, () => undefined);
    restore();
    return image;
  };

  const release = (scene: StudioScene): void => {
    disposeShapes(scene.object);
    disposeShapes(scene.surroundings);
  };

  const dispose = (): void => {
    pmrem.dispose();
    renderer.dispose();
  };

  return { light, mask, release, dispose };
}

function average(
  renderer: WebGLRenderer,
  root: Scene,
  view: View,
  { sizePx, frames, detail }: Exposure,
  prepare: (frame: number) => void,
): Float32Array {
  setDetail(root, detail);
  const picture = createFrameAverage(renderer, sizePx, frames);
  for (let frame = 0; frame < frames; frame++) {
    prepare(frame);
    picture.frame(root, view);
  }
  picture.dispose();
  return picture.light();
}
