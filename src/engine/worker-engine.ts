import { proxy, type Remote, wrap } from 'comlink';
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
import type { RemoteEngine } from './remote-engine.ts';

/** The engine in a worker, as the page sees it. */
export class WorkerEngine implements Engine {
  readonly #worker: Worker;
  readonly #remote: Remote<RemoteEngine>;
  readonly #progress = new Map<number, (share: number, step: unknown) => void>();
  readonly #pending = new Set<(crash: EngineCrash) => void>();
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #status: EngineStatus | undefined;
  #requests = 0;

  /**
   * @param onCrash called when the worker cannot be started or breaks; what is
   * pending is then rejected with an EngineCrash
   * @throws Error where there are no workers
   */
  constructor(worker: Worker, onCrash: (crash: EngineCrash) => void) {
    this.#worker = worker;
    worker.addEventListener('error', (event) => {
      const crash = new EngineCrash(event.message || 'The worker could not be started.');
      onCrash(crash);
      for (const reject of this.#pending) reject(crash);
      worker.terminate();
    });
    this.#remote = wrap<RemoteEngine>(worker);
    const watching = this.#remote.watch(
      proxy((event) => {
        if (event.type === 'progress') this.#progress.get(event.request)?.(event.share, event.step);
        else this.#setStatus(event.status);
      }),
    );
    watching.catch(() => {});
  }

  load(trained: TrainedNetwork): Promise<void> {
    return this.#call(() => this.#remote.load(trained));
  }

  run(key: string, input: Float32Array, ablations?: readonly Ablation[]): Promise<RunAnswer | Superseded> {
    return this.#call(async () => this.#remote.run(key, input, ablations));
  }

  attribute(
    key: string,
    input: Float32Array,
    attribution: AttributionRequest,
    onProgress: StudyListener<AttributionMap>,
  ): Promise<AttributionAnswer | Superseded> {
    return this.#follow(onProgress, async (request) =>
      this.#remote.attribute(request, key, input, attribution),
    );
  }

  study<Id extends StudyId>(
    key: string,
    order: StudyOrder<Id>,
    onProgress: StudyListener<StudyStep<Id>>,
  ): Promise<StudyAnswer<Id> | Superseded> {
    return this.#follow(onProgress, async (request) => this.#remote.study(request, key, order));
  }

  stop(sort: LongWork): Promise<void> {
    return this.#call(() => this.#remote.stop(sort));
  }

  choose(backend: BackendChoice): Promise<void> {
    return this.#call(() => this.#remote.choose(backend));
  }

  /** Calls once the worker has told its status, then on every change. */
  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener);
    if (this.#status) listener(this.#status);
    return () => this.#listeners.delete(listener);
  }

  liveTensors(): Promise<number> {
    return this.#call(() => this.#remote.liveTensors());
  }

  close(): void {
    this.#worker.terminate();
    this.#listeners.clear();
    for (const reject of this.#pending) reject(new EngineCrash('The engine has been closed.'));
  }

  /** Hands progress events on for as long as the request is under way. */
  async #follow<Answer, Step>(
    listener: StudyListener<Step>,
    send: (request: number) => Promise<Answer>,
  ): Promise<Answer> {
    const request = this.#requests++;
    // The worker tells each request's steps only, which are of its listener's sort.
    this.#progress.set(request, (share, step) => listener(share, step as Step | undefined));
    try {
      return await this.#call(() => send(request));
    } finally {
      this.#progress.delete(request);
    }
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }

  /** A broken worker answers nothing, so every call can also end by the crash. */
  #call<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#pending.add(reject);
      send()
        .then(resolve, reject)
        .finally(() => this.#pending.delete(reject));
    });
  }
}
