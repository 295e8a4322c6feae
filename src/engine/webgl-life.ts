import type { Surroundings, WebglBackend } from './machine.ts';
import type { BackendName, WebglState } from './protocol.ts';
import type { Session } from './session.ts';
import type { SharedMachine } from './shared-machine.ts';

/** Quiet before WebGL's code is even fetched: the page's first drawing comes before. */
const settleMs = 1000;

/** Quiet before each measured pass. */
const betweenPassesMs = 50;

/** How long the browser is given after it took the context away. */
const recoveryMs = 3000;

/** A context lost this often stays lost until it is asked for again. */
const lossesBorne = 3;

type Trouble = Extract<WebglState, { state: 'unavailable' | 'lost' }>;

export interface WebglHooks {
  /** The network in use. */
  readonly session: () => Session | undefined;
  /** No request runs or waits. */
  readonly isQuiet: () => boolean;
  /** The state changed. */
  readonly changed: () => void;
}

/**
 * Brings WebGL up behind the requests' backs: fetches its code, compiles the
 * shaders for the network in use and measures it against the processor. A lost
 * context is set up again after a while.
 */
export class WebglLife {
  readonly #surroundings: Surroundings;
  readonly #hooks: WebglHooks;
  #backend: WebglBackend | undefined;
  #starting: Promise<WebglBackend> | undefined;
  #trouble: Trouble | undefined;
  #tended: Session | undefined;
  #bringingUp: Promise<void> = Promise.resolve();
  #losses = 0;

  constructor(surroundings: Surroundings, hooks: WebglHooks) {
    this.#surroundings = surroundings;
    this.#hooks = hooks;
  }

  get state(): WebglState {
    if (this.#trouble) return this.#trouble;
    return this.#hooks.session()?.webgl && this.#backend
      ? { state: 'ready', float32: this.#backend.float32 }
      : { state: 'warming' };
  }

  get isLost(): boolean {
    return this.#backend?.isLost() ?? true;
  }

  /** To be called after an answer: brings WebGL up for this network, once. */
  tend(session: Session): void {
    if (this.#tended === session || this.#trouble) return;
    this.#tended = session;
    this.#bringingUp = this.#bringUp(session);
  }

  /** The card failed where the processor did not. */
  async fail(session: Session, reason: string): Promise<void> {
    if (this.#trouble || session.retired) return;
    this.#trouble = { state: 'unavailable', reason };
    this.#hooks.changed();
    await session.dropWebgl();
  }

  /** Tries again after trouble. */
  retry(): void {
    if (!this.#trouble) return;
    this.#trouble = undefined;
    this.#tended = undefined;
    this.#hooks.changed();
    const session = this.#hooks.session();
    if (session?.lastInput) this.tend(session);
  }

  async #bringUp(session: Session): Promise<void> {
    try {
      await this.#quiet(settleMs);
      const backend = await this.#start();
      const machine = session.prepareWebgl(backend);
      await machine.use((unshared) => backend.compile(unshared, inputOf(session)));
      await this.#measure(session, machine);
      if (backend.isLost() || session.retired) return;
      session.adoptWebgl();
      this.#hooks.changed();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!this.#backend?.isLost()) await this.fail(session, reason);
    }
  }

  async #start(): Promise<WebglBackend> {
    this.#starting ??= this.#surroundings.startWebgl();
    try {
      const backend = await this.#starting;
      if (this.#backend !== backend) backend.onLost(() => void this.#recover(backend));
      this.#backend = backend;
      return backend;
    } catch (error) {
      this.#starting = undefined;
      throw error;
    }
  }

  async #measure(session: Session, webgl: SharedMachine): Promise<void> {
    const input = inputOf(session);
    const machines: Record<BackendName, SharedMachine> = { cpu: session.cpu, webgl };
    for (const backend of ['webgl', 'cpu'] as const) {
      while (!session.times.isMeasured(backend)) {
        await this.#quiet(betweenPassesMs);
        const startMs = this.#surroundings.now();
        await machines[backend].use((machine) => machine.run(input));
        session.times.add(backend, this.#surroundings.now() - startMs);
      }
    }
  }

  async #recover(lost: WebglBackend): Promise<void> {
    if (lost !== this.#backend) return;
    this.#trouble = { state: 'lost' };
    this.#hooks.changed();
    await this.#bringingUp;
    await this.#hooks.session()?.dropWebgl();
    lost.close();
    this.#backend = undefined;
    this.#starting = undefined;
    this.#losses++;
    if (this.#losses >= lossesBorne) return;
    await this.#surroundings.delay(recoveryMs);
    if (this.#trouble?.state === 'lost') this.retry();
  }

  async #quiet(ms: number): Promise<void> {
    do await this.#surroundings.delay(ms);
    while (!this.#hooks.isQuiet());
  }
}

function inputOf(session: Session): Float32Array {
  if (!session.lastInput) throw new Error('WebGL is warmed up with a picture, and none has been run yet.');
  return session.lastInput;
}
