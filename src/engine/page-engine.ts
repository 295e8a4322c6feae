import { EngineCore } from './engine-core.ts';
import type { Engine } from './protocol.ts';
import { tfjsSurroundings } from './tfjs-surroundings.ts';

/** The engine on the page itself; slower to respond, but it needs no worker. */
export function createPageEngine(): Engine {
  return new EngineCore(tfjsSurroundings());
}
