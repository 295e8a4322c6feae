import type { AttributionMap, AttributionRequest } from '../core/attribution/method.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { Activations } from '../core/run/feature-maps.ts';

/** What computes: tfjs on the processor, or on the graphics card. */
export type BackendName = 'cpu' | 'webgl';

/** `auto`: the processor first, then whichever was measured faster for this network on this machine. */
export type BackendChoice = 'auto' | BackendName;

export type WebglState =
  | { readonly state: 'warming' }
  | { readonly state: 'ready'; readonly float32: boolean }
  | { readonly state: 'unavailable'; readonly reason: string }
  | { readonly state: 'lost' };

export interface EngineStatus {
  readonly backend: BackendName;
  readonly choice: BackendChoice;
  readonly webgl: WebglState;
  /** Measured time of one pass with every activation read back, in ms; absent until measured. */
  readonly passMs: { readonly cpu?: number; readonly webgl?: number };
}

export interface RunAnswer {
  /** The key the caller gave with the request. */
  readonly key: string;
  readonly backend: BackendName;
  readonly elapsedMs: number;
  readonly activations: Activations;
}

export interface AttributionAnswer {
  readonly key: string;
  readonly backend: BackendName;
  readonly elapsedMs: number;
  readonly map: AttributionMap;
}

/** A newer request took its place; nothing was computed for this one. */
export interface Superseded {
  readonly key: string;
  readonly superseded: true;
}

/**
 * The page's only door to tfjs. One network at a time; of several requests
 * waiting, only the latest of each sort is carried out.
 */
export interface Engine {
  /** Replaces the network; requests for the old one are superseded. */
  load(trained: TrainedNetwork): Promise<void>;
  /**
   * @param input [height, width, channels], normalised as the network wants it
   * @param ablations parts of the network switched off; none if left out
   */
  run(key: string, input: Float32Array, ablations?: readonly Ablation[]): Promise<RunAnswer | Superseded>;
  attribute(
    key: string,
    input: Float32Array,
    request: AttributionRequest,
    onProgress: (share: number) => void,
  ): Promise<AttributionAnswer | Superseded>;
  choose(backend: BackendChoice): Promise<void>;
  /** Calls at once with the present status, then on every change; returns a function that stops it. */
  onStatus(listener: (status: EngineStatus) => void): () => void;
  /** Live tensors in the worker, for leak checks. */
  liveTensors(): Promise<number>;
  close(): void;
}
