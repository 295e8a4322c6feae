import { transfer } from 'comlink';
import type { AttributionRequest } from '../core/attribution/method.ts';
import type { StudyId } from '../core/lab/registry.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { FeatureMaps } from '../core/run/feature-maps.ts';
import type {
  AttributionAnswer,
  BackendChoice,
  Engine,
  EngineStatus,
  LongWork,
  RunAnswer,
  StudyAnswer,
  StudyOrder,
  Superseded,
} from './protocol.ts';

/** What the worker tells the page unasked. */
export type EngineEvent =
  | { readonly type: 'status'; readonly status: EngineStatus }
  | {
      readonly type: 'progress';
      readonly request: number;
      readonly share: number;
      /** Of the sort that the request's listener takes. */
      readonly step: unknown;
    };

/**
 * What the worker offers the page: the engine, in a form that messages can
 * carry. Progress comes as events, so that no request needs a channel of its own.
 */
export interface RemoteEngine {
  /** @param listener what it returns is waited for before a request is answered that told of its progress */
  watch(listener: (event: EngineEvent) => unknown): void;
  load(trained: TrainedNetwork): Promise<void>;
  run(key: string, input: Float32Array, ablations?: readonly Ablation[]): Promise<RunAnswer | Superseded>;
  /** @param request names the request in its progress events */
  attribute(
    request: number,
    key: string,
    input: Float32Array,
    attribution: AttributionRequest,
  ): Promise<AttributionAnswer | Superseded>;
  /** @param request names the request in its progress events */
  study<Id extends StudyId>(
    request: number,
    key: string,
    order: StudyOrder<Id>,
  ): Promise<StudyAnswer<Id> | Superseded>;
  stop(sort: LongWork): Promise<void>;
  choose(backend: BackendChoice): Promise<void>;
  liveTensors(): Promise<number>;
}

/** An engine as messages carry it; results are handed over, not copied. */
export function remoteEngine(engine: Engine): RemoteEngine {
  let tell: (event: EngineEvent) => unknown = () => {};
  // Events and answers take channels of their own: an answer waits until the last event has arrived,
  // lest what it told be lost.
  async function followed<Answer>(
    request: number,
    ask: (onProgress: (share: number, step?: unknown) => void) => Promise<Answer>,
  ): Promise<Answer> {
    let told: unknown;
    const answer = await ask((share, step) => {
      told = tell({ type: 'progress', request, share, step });
    });
    await told;
    return answer;
  }
  return {
    watch(listener) {
      tell = listener;
      engine.onStatus((status) => tell({ type: 'status', status }));
    },
    load: (trained) => engine.load(trained),
    async run(key, input, ablations) {
      const answer = await engine.run(key, input, ablations);
      if ('superseded' in answer) return answer;
      return transfer(answer, buffersOf([...answer.activations.values()]));
    },
    async attribute(request, key, input, attribution) {
      const answer = await followed(request, (onProgress) =>
        engine.attribute(key, input, attribution, onProgress),
      );
      return 'superseded' in answer ? answer : transfer(answer, buffersOf([answer.map]));
    },
    study: (request, key, order) => followed(request, (onProgress) => engine.study(key, order, onProgress)),
    stop: (sort) => engine.stop(sort),
    choose: (backend) => engine.choose(backend),
    liveTensors: () => engine.liveTensors(),
  };
}

/** Layers that only rename their input share its values: each buffer once. */
function buffersOf(arrays: readonly Pick<FeatureMaps, 'values'>[]): ArrayBufferLike[] {
  return [...new Set(arrays.map(({ values }) => values.buffer))];
}
