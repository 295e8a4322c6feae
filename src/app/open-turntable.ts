import { wrap } from 'comlink';
import type { Turntable } from '../store/services.ts';
import type { RemoteTurntable } from '../studio/turntable/worker.ts';

/** A turntable that could not be opened, or broke. */
export class TurntableError extends Error {
  override readonly name = 'TurntableError';
  readonly reason: 'no-webgl' | 'failed';

  constructor(reason: 'no-webgl' | 'failed', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Starts the studio in a worker with a WebGL context of its own; both are gone when it is closed.
 *
 * @throws TurntableError
 */
export async function openTurntable(): Promise<Turntable> {
  if (!('OffscreenCanvas' in window)) throw new TurntableError('no-webgl', 'There is no OffscreenCanvas.');
  const worker = new Worker(new URL('../studio/turntable/worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<RemoteTurntable>(worker);
  // A broken worker answers nothing, so every call can also end by the crash.
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new TurntableError('failed', event.message || 'The worker could not be started.')),
    );
  });
  crashed.catch(() => worker.terminate());
  if (!(await Promise.race([remote.open(), crashed]))) {
    worker.terminate();
    throw new TurntableError('no-webgl', 'The browser offers no WebGL.');
  }
  return {
    async take(scene) {
      const shot = await Promise.race([remote.take(scene), crashed]);
      if (!shot) return undefined;
      const { sizePx, pixels: data, finished, elevation } = shot;
      return { pixels: { width: sizePx, height: sizePx, data }, finished, elevation };
    },
    close: () => worker.terminate(),
  };
}
