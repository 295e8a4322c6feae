import type { AttributionMap, AttributionRequest } from '../core/attribution/method.ts';
import type { StudyId, StudyStep } from '../core/lab/registry.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { Latest } from './latest.ts';
import type { Machine, Surroundings } from './machine.ts';
import type {
  AttributionAnswer,
  BackendChoice,
  BackendName,
  Engine,
  EngineStatus,
  LongWork,
  RunAnswer,
  StudyAnswer,
  StudyListener,
  StudyOrder,
  Superseded,
} from './protocol.ts';
import { Session } from './session.ts';
import { WebglLife } from './webgl-life.ts';

interface Done<Result> {
  readonly backend: BackendName;
  readonly elapsedMs: number;
  readonly result: Result;
}

/** What came of trying WebGL; `void`: it is not in use, or the context went meanwhile. */
type Attempt<Result> =
  | { readonly outcome: 'void' }
  | { readonly outcome: 'done'; readonly done: Done<Result> }
  | { readonly outcome: 'failed'; readonly reason: string };

type Job<Result> = (machine: Machine) => Promise<Result>;

/**
 * The engine itself, the same in a worker and on the page: carries requests out
 * on the processor or the graphics card, whichever is chosen and works.
 */
export class EngineCore implements Engine {
  readonly #surroundings: Surroundings;
  readonly #runs = new Latest();
  readonly #attributions = new Latest();
  readonly #studies = new Latest();
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  readonly #webgl: WebglLife;
  #session: Session | undefined;
  #choice: BackendChoice = 'auto';
  #requests = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#webgl = new WebglLife(surroundings, {
      session: () => this.#session,
      isQuiet: () => this.#runs.idle && this.#attributions.idle && this.#studies.idle,
      requests: () => this.#requests,
      changed: () => this.#report(),
    });
  }

  /** @throws Error if the network cannot be set up; the one before then stays in use */
  async load(trained: TrainedNetwork): Promise<void> {
    const replaced = this.#session;
    const session = new Session(trained, this.#surroundings);
    this.#session = session;
    if (replaced && isSameNetwork(replaced.trained, trained)) this.#webgl.carryOver(replaced, session);
    this.#runs.supersede();
    this.#attributions.supersede();
    this.#studies.supersede();
    this.#report();
    await replaced?.retire();
  }

  run(
    key: string,
    input: Float32Array,
    ablations: readonly Ablation[] = [],
  ): Promise<RunAnswer | Superseded> {
    this.#requests++;
    return this.#runs.submit(key, async (signal) => {
      const session = this.#loaded();
      session.lastInput = input.slice();
      // With parts switched off a pass takes other work, on WebGL other shaders too.
      const isMeasure = this.#attributions.idle && this.#studies.idle && ablations.length === 0;
      const { result, backend, elapsedMs } = await this.#carryOut(session, signal, (machine) =>
        machine.run(input, ablations),
      );
      if (isMeasure) this.#learn(session, backend, elapsedMs);
      this.#webgl.tend(session);
      return { key, backend, elapsedMs, activations: result };
    });
  }

  attribute(
    key: string,
    input: Float32Array,
    request: AttributionRequest,
    onProgress: StudyListener<AttributionMap>,
  ): Promise<AttributionAnswer | Superseded> {
    this.#requests++;
    return this.#attributions.submit(key, async (signal) => {
      const { result, backend, elapsedMs } = await this.#carryOut(this.#loaded(), signal, (machine) =>
        machine.attribute(input, request, { onProgress, signal }),
      );
      return { key, backend, elapsedMs, map: result };
    });
  }

  study<Id extends StudyId>(
    key: string,
    order: StudyOrder<Id>,
    onProgress: StudyListener<StudyStep<Id>>,
  ): Promise<StudyAnswer<Id> | Superseded> {
    this.#requests++;
    return this.#studies.submit(key, async (signal) => {
      const answer = await this.#carryOut(this.#loaded(), signal, (machine) =>
        machine.study(order, { onProgress, signal }),
      );
      return { key, ...answer };
    });
  }

  async stop(sort: LongWork): Promise<void> {
    (sort === 'study' ? this.#studies : this.#attributions).supersede();
  }

  async choose(backend: BackendChoice): Promise<void> {
    this.#choice = backend;
    this.#report();
    if (backend !== 'cpu') this.#webgl.retry();
  }

  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status());
    return () => this.#listeners.delete(listener);
  }

  async liveTensors(): Promise<number> {
    return this.#surroundings.liveTensors();
  }

  close(): void {
    this.#runs.supersede();
    this.#attributions.supersede();
    this.#studies.supersede();
    this.#listeners.clear();
    void this.#session?.retire();
    this.#session = undefined;
  }

  /** On WebGL where it is in use; what fails there is repeated on the processor. */
  async #carryOut<Result>(session: Session, signal: AbortSignal, job: Job<Result>): Promise<Done<Result>> {
    const attempt = await this.#tryWebgl(session, signal, job);
    if (attempt.outcome === 'done') return attempt.done;
    const done = await this.#timed('cpu', () => session.cpu.use(job));
    dropIfRetired(session, signal);
    // Had the request been at fault, the processor would have failed as well.
    if (attempt.outcome === 'failed') await this.#webgl.fail(session, attempt.reason);
    return done;
  }

  async #tryWebgl<Result>(session: Session, signal: AbortSignal, job: Job<Result>): Promise<Attempt<Result>> {
    const machine = session.webgl;
    if (!machine || this.#backendFor(session) !== 'webgl') return { outcome: 'void' };
    try {
      const done = await this.#timed('webgl', () => machine.use(job));
      dropIfRetired(session, signal);
      return this.#webgl.isLost ? { outcome: 'void' } : { outcome: 'done', done };
    } catch (error) {
      if (signal.aborted) throw error;
      return this.#webgl.isLost ? { outcome: 'void' } : { outcome: 'failed', reason: messageOf(error) };
    }
  }

  async #timed<Result>(backend: BackendName, job: () => Promise<Result>): Promise<Done<Result>> {
    const startMs = this.#surroundings.now();
    const result = await job();
    return { backend, elapsedMs: this.#surroundings.now() - startMs, result };
  }

  /** Reports when a measurement is complete or turns the choice; not at every pass. */
  #learn(session: Session, backend: BackendName, elapsedMs: number): void {
    const before = [session.times.isMeasured(backend), this.#backendFor(session)].join();
    session.times.add(backend, elapsedMs);
    const after = [session.times.isMeasured(backend), this.#backendFor(session)].join();
    if (before !== after) this.#report();
  }

  #loaded(): Session {
    if (!this.#session) throw new Error('No network has been loaded into the engine yet.');
    return this.#session;
  }

  #backendFor(session: Session | undefined): BackendName {
    const webgl = this.#webgl.state;
    if (!session || this.#choice === 'cpu' || webgl.state !== 'ready') return 'cpu';
    if (this.#choice === 'webgl') return 'webgl';
    // Half precision would spoil sums that must add up to the digit.
    return webgl.float32 ? session.times.faster() : 'cpu';
  }

  #status(): EngineStatus {
    return {
      backend: this.#backendFor(this.#session),
      choice: this.#choice,
      webgl: this.#webgl.state,
      passMs: this.#session?.times.medians() ?? {},
    };
  }

  #report(): void {
    const status = this.#status();
    for (const listener of this.#listeners) listener(status);
  }
}

/** Whether only the weights differ. */
const isSameNetwork = (a: TrainedNetwork, b: TrainedNetwork) =>
  JSON.stringify(a.network) === JSON.stringify(b.network);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A result of a network that is no longer in use is nobody's answer. */
function dropIfRetired(session: Session, signal: AbortSignal): void {
  if (session.retired) throw signal.reason;
}
