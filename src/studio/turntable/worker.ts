import { expose, transfer } from 'comlink';
import type { SceneOrder } from '../../core/scene/scene-order.ts';
import { loadRecipe } from '../lazy-registry.ts';
import type { Shot } from './shot.ts';
import { createTurntable, type GpuMemory, type Turntable } from './turntable.ts';

/** The turntable in a worker of its own, so that building and drawing scenes never holds up the page. */
export interface RemoteTurntable {
  /** @returns whether there is WebGL to draw with */
  open(): boolean;
  take(order: SceneOrder): Promise<Shot | undefined>;
  memory(): GpuMemory;
  close(): GpuMemory;
}

let turntable: Turntable | undefined;

function opened(): Turntable {
  if (!turntable) throw new Error('The turntable was asked for a picture before it was opened.');
  return turntable;
}

const remote: RemoteTurntable = {
  open() {
    try {
      const canvas = new OffscreenCanvas(1, 1);
      turntable = createTurntable(
        canvas,
        (classId) => loadRecipe[classId](),
        () => performance.now(),
      );
      return true;
    } catch {
      return false;
    }
  },
  async take(order) {
    const shot = await opened().take(order);
    return shot && transfer(shot, [shot.pixels.buffer]);
  },
  memory: () => opened().memory(),
  close() {
    const last = opened();
    last.dispose();
    turntable = undefined;
    return last.memory();
  },
};

expose(remote);
