import type { AttributionMap, AttributionRequest } from '../core/attribution/method.ts';
import type { StudyId, StudyRequest, StudyResult, StudyStep } from '../core/lab/registry.ts';
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

/** One study, with what it is to look at. */
export interface StudyOrder<Id extends StudyId> {
  readonly study: Id;
  readonly request: StudyRequest<Id>;
  /** Parts of the network switched off; none if left out. */
  readonly ablations?: readonly Ablation[];
}

export interface StudyAnswer<Id extends StudyId> {
  readonly key: string;
  readonly backend: BackendName;
  readonly elapsedMs: number;
  /** Of a study that was stopped: what there was until then. */
  readonly result: StudyResult<Id>;
}

/** Work that takes long enough to be stopped. */
export type LongWork = 'attribution' | 'study';

/** How far a study is, in [0, 1], and what it has found since it last told. */
export type StudyListener<Step> = (share: number, step?: Step) => void;

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
    onProgress: StudyListener<AttributionMap>,
  ): Promise<AttributionAnswer | Superseded>;
  /** A computation of many passes. A newer study, another network or `stop` ends it. */
  study<Id extends StudyId>(
    key: string,
    order: StudyOrder<Id>,
    onProgress: StudyListener<StudyStep<Id>>,
  ): Promise<StudyAnswer<Id> | Superseded>;
  /** Ends what is under way of one sort; it is answered as superseded, or with what there is. */
  stop(sort: LongWork): Promise<void>;
  choose(backend: BackendChoice): Promise<void>;
  /** Calls at once with the present status, then on every change; returns a function that stops it. */
  onStatus(listener: (status: EngineStatus) => void): () => void;
  /** Live tensors in the worker, for leak checks. */
  liveTensors(): Promise<number>;
  close(): void;
}
