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
  watch(listener: (event: EngineEvent) => void): void;
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
  let tell: (event: EngineEvent) => void = () => {};
  const teller = (request: number) => (share: number, step?: unknown) =>
    tell({ type: 'progress', request, share, step });
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
      const answer = await engine.attribute(key, input, attribution, teller(request));
      return 'superseded' in answer ? answer : transfer(answer, buffersOf([answer.map]));
    },
    study: (request, key, order) => engine.study(key, order, teller(request)),
    stop: (sort) => engine.stop(sort),
    choose: (backend) => engine.choose(backend),
    liveTensors: () => engine.liveTensors(),
  };
}

/** Layers that only rename their input share its values: each buffer once. */
function buffersOf(arrays: readonly Pick<FeatureMaps, 'values'>[]): ArrayBufferLike[] {
  return [...new Set(arrays.map(({ values }) => values.buffer))];
}
