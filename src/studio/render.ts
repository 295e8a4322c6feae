import {
  BasicShadowMap,
  Color,
  FloatType,
  NearestFilter,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { StudioScene, View } from './scene.ts';
import { installStudioLightModel } from './shared/light-model.ts';
import { paintForMask } from './shared/mask-paint.ts';
import { discPoints, halton, shuffledByStride, sphereDirections } from './shared/sampling.ts';
import { createStage, type Stage } from './shared/stage.ts';

export interface Exposure {
  readonly sizePx: number;
  /** Frames averaged: each from its own spot on the lens, under its own part of sky and key light. */
  readonly frames: number;
}

export interface Studio {
  /** @returns [size, size, 4], linear light, row 0 at the top */
  light(scene: StudioScene, exposure: Exposure): Float32Array;
  /** @returns [size, size, 4], share of the pixel that shows the object in every channel, 0 to 1 */
  mask(scene: StudioScene, exposure: Exposure): Float32Array;
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
  let previous: Stage | undefined;

  const light = (scene: StudioScene, exposure: Exposure): Float32Array => {
    const stage = createStage(scene, pmrem);
    const sky = shuffledByStride(sphereDirections(exposure.frames, 0.37));
    const key = discPoints(exposure.frames, 0.11);
    const image = average(renderer, stage.root, scene.view, exposure, (frame) => {
      stage.lightFromSky(sky[frame] ?? [0, 1, 0]);
      stage.lightFromKey(key[frame] ?? [0, 0]);
    });
    // Materials alike share a compiled program for as long as one of them lives, so the last scene
    // is only let go when the next one is drawn.
    previous?.dispose();
    previous = stage;
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

  const dispose = (): void => {
    previous?.dispose();
    pmrem.dispose();
    renderer.dispose();
  };

  return { light, mask, dispose };
}

/** Keeps one very bright pixel of one frame from showing through the average. */
const BRIGHTEST = 12;

function average(
  renderer: WebGLRenderer,
  root: Scene,
  view: View,
  { sizePx, frames }: Exposure,
  prepare: (frame: number) => void,
): Float32Array {
  const options = { type: FloatType, minFilter: NearestFilter, magFilter: NearestFilter } as const;
  const target = new WebGLRenderTarget(sizePx, sizePx, options);
  const camera = new PerspectiveCamera(view.fovDegrees, 1, 0.05, 2000);
  const lens = shuffledByStride(shuffledByStride(discPoints(frames, 0.71)));
  const sum = new Float32Array(sizePx * sizePx * 4);
  const pixels = new Float32Array(sum.length);
  for (let frame = 0; frame < frames; frame++) {
    prepare(frame);
    const [offX, offY] = lens[frame] ?? [0, 0];
    placeCamera(camera, view, offX, offY);
    camera.setViewOffset(sizePx, sizePx, halton(frame, 2) - 0.5, halton(frame, 3) - 0.5, sizePx, sizePx);
    renderer.setRenderTarget(target);
    renderer.render(root, camera);
    renderer.readRenderTargetPixels(target, 0, 0, sizePx, sizePx, pixels);
    for (let i = 0; i < sum.length; i++)
      sum[i] = (sum[i] ?? 0) + Math.min(pixels[i] ?? 0, BRIGHTEST) / frames;
  }
  renderer.setRenderTarget(null);
  target.dispose();
  return flipRows(sum, sizePx);
}

function placeCamera(camera: PerspectiveCamera, view: View, offX: number, offY: number): void {
  const roll = (view.rollDegrees * Math.PI) / 180;
  camera.up.set(Math.sin(roll), Math.cos(roll), 0);
  camera.position.set(...view.position);
  camera.lookAt(...view.target);
  camera.translateX(offX * view.aperture);
  camera.translateY(offY * view.aperture);
  camera.lookAt(...view.target);
}

function flipRows(pixels: Float32Array, sizePx: number): Float32Array {
  const flipped = new Float32Array(pixels.length);
  const stride = sizePx * 4;
  for (let y = 0; y < sizePx; y++) {
    flipped.set(pixels.subarray(y * stride, (y + 1) * stride), (sizePx - 1 - y) * stride);
  }
  return flipped;
}
