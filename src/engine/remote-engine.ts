import type { AttributionRequest } from '../core/attribution/method.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { AttributionAnswer, BackendChoice, EngineStatus, RunAnswer, Superseded } from './protocol.ts';

/** What the worker tells the page unasked. */
export type EngineEvent =
  | { readonly type: 'status'; readonly status: EngineStatus }
  | { readonly type: 'progress'; readonly request: number; readonly share: number };

/**
 * What the worker offers the page: the engine, in a form that messages can
 * carry. Progress comes as events, so that no request needs a channel of its own.
 */
export interface RemoteEngine {
  watch(listener: (event: EngineEvent) => void): void;
  load(trained: TrainedNetwork): Promise<void>;
  run(key: string, input: Float32Array): Promise<RunAnswer | Superseded>;
  /** @param request names the request in its progress events */
  attribute(
    request: number,
    key: string,
    input: Float32Array,
    attribution: AttributionRequest,
  ): Promise<AttributionAnswer | Superseded>;
  choose(backend: BackendChoice): Promise<void>;
  liveTensors(): Promise<number>;
}
