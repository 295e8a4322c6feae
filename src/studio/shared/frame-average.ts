import type { WebGLRenderer } from 'three';
import { FloatType, NearestFilter, PerspectiveCamera, type Scene, WebGLRenderTarget } from 'three';
import type { View } from '../scene.ts';
import { discPoints, halton, shuffledByStride } from './sampling.ts';

/** A picture in the making: the average of frames, each seen through its own spot of the lens. */
export interface FrameAverage {
  /** Frames taken so far. */
  readonly taken: number;
  /** Takes one more frame of a scene as it is now. */
  frame(root: Scene, view: View): void;
  /** @returns [size, size, 4], linear light averaged over the frames so far, row 0 at the top */
  light(): Float32Array;
  dispose(): void;
}

/** Keeps one very bright pixel of one frame from showing through the average. */
const BRIGHTEST = 12;

/** @param frames how many are meant to be taken: their spots on the lens are spread evenly */
export function createFrameAverage(renderer: WebGLRenderer, sizePx: number, frames: number): FrameAverage {
  const options = { type: FloatType, minFilter: NearestFilter, magFilter: NearestFilter } as const;
  const target = new WebGLRenderTarget(sizePx, sizePx, options);
  const camera = new PerspectiveCamera(30, 1, 0.05, 2000);
  const lens = shuffledByStride(shuffledByStride(discPoints(frames, 0.71)));
  const sum = new Float32Array(sizePx * sizePx * 4);
  const pixels = new Float32Array(sum.length);
  let taken = 0;

  const frame = (root: Scene, view: View): void => {
    const [offX, offY] = lens[taken % frames] ?? [0, 0];
    placeCamera(camera, view, offX, offY);
    camera.setViewOffset(sizePx, sizePx, halton(taken, 2) - 0.5, halton(taken, 3) - 0.5, sizePx, sizePx);
    renderer.setRenderTarget(target);
    renderer.render(root, camera);
    renderer.readRenderTargetPixels(target, 0, 0, sizePx, sizePx, pixels);
    renderer.setRenderTarget(null);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + Math.min(pixels[i] ?? 0, BRIGHTEST);
    taken++;
  };

  return {
    get taken() {
      return taken;
    },
    frame,
    light: () => averageFromTop(sum, sizePx, taken),
    dispose: () => target.dispose(),
  };
}

function placeCamera(camera: PerspectiveCamera, view: View, offX: number, offY: number): void {
  const roll = (view.rollDegrees * Math.PI) / 180;
  camera.fov = view.fovDegrees;
  camera.up.set(Math.sin(roll), Math.cos(roll), 0);
  camera.position.set(...view.position);
  camera.lookAt(...view.target);
  camera.translateX(offX * view.aperture);
  camera.translateY(offY * view.aperture);
  camera.lookAt(...view.target);
}

/** Sums to means, and the bottom row, where WebGL starts, to the last place. */
function averageFromTop(sum: Float32Array, sizePx: number, frames: number): Float32Array {
  const mean = new Float32Array(sum.length);
  const stride = sizePx * 4;
  for (let i = 0; i < sum.length; i++) {
    const row = Math.floor(i / stride);
    mean[(sizePx - 1 - row) * stride + (i % stride)] = (sum[i] ?? 0) / frames;
  }
  return mean;
}
