import { wrap } from 'comlink';
import { resize } from '../../core/image/resize.ts';
import { readScene } from '../../core/scene/scene-text.ts';
import type { RemoteTurntable } from '../../studio/turntable/worker.ts';

/** A turntable for the end-to-end tests: its pictures as numbers, and what it leaves on the GPU. */
const worker = new Worker(new URL('../../studio/turntable/worker.ts', import.meta.url), { type: 'module' });
const turntable = wrap<RemoteTurntable>(worker);

/** The network's 64 × 64 of a scene. @param finished or the quick one */
async function take(text: string, finished: boolean): Promise<number[]> {
  const scene = readScene(text);
  if (!scene) throw new Error(`no scene: ${text}`);
  let shot = await turntable.take(scene);
  while (finished && !shot?.finished) shot = await turntable.take(scene);
  if (!shot) throw new Error(`no picture of ${text}`);
  const { sizePx: side, pixels } = shot;
  return [...resize({ width: side, height: side, data: pixels }, 64, 64).data];
}

Object.assign(window, {
  turntablePage: {
    open: () => turntable.open(),
    take,
    memory: () => turntable.memory(),
    close: () => turntable.close(),
  },
});
