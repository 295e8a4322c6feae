import type { AttributionMap, AttributionRequest } from '../core/attribution/method.ts';
import type { StudyId, StudyStep } from '../core/lab/registry.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { EngineCrash } from './engine-crash.ts';
import type {
  AttributionAnswer,
  BackendChoice,
  Engine,
  EngineStatus,
  LongWork,
  RunAnswer,
  StudyAnswer,
  StudyListener,
  StudyOrder,
  Superseded,
} from './protocol.ts';

/** What is known before anything has been computed. */
const firstStatus: EngineStatus = {
  backend: 'cpu',
  choice: 'auto',
  webgl: { state: 'warming' },
  passMs: {},
};

/**
 * An engine that outlives its worker: if the worker cannot be started or
 * breaks, a second engine takes over with the same network and choice, and what
 * was pending is asked again there.
 */
export class SteadyEngine implements Engine {
  readonly #openSecond: () => Promise<Engine>;
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #engine: Promise<Engine>;
  #status = firstStatus;
  #trained: TrainedNetwork | undefined;
  #choice: BackendChoice | undefined;
  #closed = false;

  /**
   * @param openFirst opens the engine to begin with, and reports its crash; may throw
   * @param openSecond opens the engine to fall back to
   */
  constructor(openFirst: (onCrash: () => void) => Engine, openSecond: () => Promise<Engine>) {
    this.#openSecond = openSecond;
    try {
      const first = openFirst(() => {
        this.#engine = this.#moveToSecond();
      });
      first.onStatus((status) => this.#setStatus(status));
      this.#engine = Promise.resolve(first);
    } catch {
      this.#engine = this.#moveToSecond();
    }
  }

  load(trained: TrainedNetwork): Promise<void> {
    this.#trained = trained;
    return this.#call((engine) => engine.load(trained));
  }

  run(key: string, input: Float32Array, ablations?: readonly Ablation[]): Promise<RunAnswer | Superseded> {
    return this.#call((engine) => engine.run(key, input, ablations));
  }

  attribute(
    key: string,
    input: Float32Array,
    request: AttributionRequest,
    onProgress: StudyListener<AttributionMap>,
  ): Promise<AttributionAnswer | Superseded> {
    return this.#call((engine) => engine.attribute(key, input, request, onProgress));
  }

  study<Id extends StudyId>(
    key: string,
    order: StudyOrder<Id>,
    onProgress: StudyListener<StudyStep<Id>>,
  ): Promise<StudyAnswer<Id> | Superseded> {
    return this.#call((engine) => engine.study(key, order, onProgress));
  }

  stop(sort: LongWork): Promise<void> {
    return this.#call((engine) => engine.stop(sort));
  }

  choose(backend: BackendChoice): Promise<void> {
    this.#choice = backend;
    return this.#call((engine) => engine.choose(backend));
  }

  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => this.#listeners.delete(listener);
  }

  liveTensors(): Promise<number> {
    return this.#call((engine) => engine.liveTensors());
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    void this.#engine.then((engine) => engine.close());
  }

  async #call<Answer>(ask: (engine: Engine) => Promise<Answer>): Promise<Answer> {
    const engine = await this.#engine;
    try {
      return await ask(engine);
    } catch (error) {
      if (!(error instanceof EngineCrash) || this.#closed) throw error;
      return ask(await this.#engine);
    }
  }

  async #moveToSecond(): Promise<Engine> {
    const engine = await this.#openSecond();
    engine.onStatus((status) => this.#setStatus(status));
    if (this.#choice) await engine.choose(this.#choice);
    if (this.#trained) await engine.load(this.#trained);
    return engine;
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}
