import type { Engine } from './protocol.ts';
import { SteadyEngine } from './steady-engine.ts';
import { WorkerEngine } from './worker-engine.ts';

/** The engine for a page: in a worker, or on the page itself where workers do not work. */
export function createEngine(): Engine {
  return new SteadyEngine(
    (onCrash) =>
      new WorkerEngine(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), onCrash),
    async () => (await import('./page-engine.ts')).createPageEngine(),
  );
}
