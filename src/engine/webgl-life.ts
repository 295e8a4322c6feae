import type { Surroundings, WebglBackend } from './machine.ts';
import type { BackendName, WebglState } from './protocol.ts';
import type { Session } from './session.ts';
import type { SharedMachine } from './shared-machine.ts';

/** Quiet before WebGL's code is even fetched: the page's first drawing comes before. */
const settleMs = 1000;

/** Quiet before each measured pass. */
const betweenPassesMs = 50;

/** How often quiet is waited for before a free moment counts as such. */
const roundsWaited = 10;

/** How long the browser is given after it took the context away. */
const recoveryMs = 3000;

/** A context lost this often stays lost until it is asked for again. */
const lossesBorne = 3;

type Trouble = Extract<WebglState, { state: 'unavailable' | 'lost' }>;

interface Attempt {
  readonly session: Session;
}

export interface WebglHooks {
  /** The network in use. */
  readonly session: () => Session | undefined;
  /** No request runs or waits. */
  readonly isQuiet: () => boolean;
  /** How many requests have come so far. */
  readonly requests: () => number;
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
  /** The bringing up that counts; earlier ones end by themselves. */
  #attempt: Attempt | undefined;
  /** Clearing a lost context away; a new one must wait for that. */
  #cleared: Promise<void> = Promise.resolve();
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
    if (this.#attempt?.session === session || this.#trouble) return;
    this.#attempt = { session };
    void this.#bringUp(this.#attempt);
  }

  /**
   * Goes on with other weights of the same network: its shaders are compiled and its
   * passes measured, so nothing has to be waited for.
   */
  carryOver(before: Session, session: Session): void {
    const backend = this.#backend;
    if (!backend || !before.webgl || this.#trouble || backend.isLost()) return;
    session.lastInput = before.lastInput;
    session.prepareWebgl(backend);
    session.adoptWebgl();
    session.times.learnFrom(before.times);
    this.#attempt = { session };
  }

  /** The card failed where the processor did not. */
  async fail(session: Session, reason: string): Promise<void> {
    if (this.#trouble || session.retired) return;
    this.#trouble = { state: 'unavailable', reason };
    this.#hooks.changed();
    await session.dropWebgl();
  }

  /** Tries again after trouble, because a person asks for it. */
  retry(): void {
    this.#losses = 0;
    if (this.#trouble) this.#restart();
  }

  #restart(): void {
    this.#trouble = undefined;
    this.#attempt = undefined;
    this.#hooks.changed();
    const session = this.#hooks.session();
    if (session?.lastInput) this.tend(session);
  }

  /** Never throws: what goes wrong becomes the state. */
  async #bringUp(attempt: Attempt): Promise<void> {
    const { session } = attempt;
    const counts = () => this.#attempt === attempt && !session.retired;
    try {
      await this.#quiet(settleMs);
      if (!counts()) return;
      const backend = await this.#start();
      if (!counts()) return;
      const machine = session.prepareWebgl(backend);
      await machine.use((unshared) => backend.compile(unshared, pictureOf(session.lastInput)));
      await this.#measure(session, machine);
      if (!counts() || backend.isLost()) return;
      session.adoptWebgl();
      this.#hooks.changed();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (counts() && !this.#backend?.isLost()) await this.fail(session, reason);
    }
  }

  async #start(): Promise<WebglBackend> {
    await this.#cleared;
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

  /** In turns, so that whatever else the machine does slows both down alike. */
  async #measure({ times, cpu, lastInput }: Session, webgl: SharedMachine): Promise<void> {
    const input = pictureOf(lastInput);
    const machines: Record<BackendName, SharedMachine> = { cpu, webgl };
    times.forget('cpu');
    while (!times.isMeasured('cpu') || !times.isMeasured('webgl'))
      for (const backend of ['webgl', 'cpu'] as const) {
        await this.#quiet(betweenPassesMs);
        const startMs = this.#surroundings.now();
        await machines[backend].use((machine) => machine.run(input));
        times.add(backend, this.#surroundings.now() - startMs);
      }
  }

  async #recover(lost: WebglBackend): Promise<void> {
    this.#trouble = { state: 'lost' };
    this.#attempt = undefined;
    this.#hooks.changed();
    this.#cleared = this.#clearAway(lost);
    await this.#cleared;
    this.#losses++;
    if (this.#losses >= lossesBorne) return;
    await this.#surroundings.delay(recoveryMs);
    if (this.#trouble?.state === 'lost') this.#restart();
  }

  async #clearAway(lost: WebglBackend): Promise<void> {
    await this.#hooks.session()?.dropWebgl();
    lost.close();
    this.#backend = undefined;
    this.#starting = undefined;
  }

  /**
   * Waits until nothing was asked for in the last `ms`, so that a person who clicks
   * from picture to picture is not made to wait; a live camera never rests, though,
   * and after some rounds a free moment has to do.
   */
  async #quiet(ms: number): Promise<void> {
    for (let round = 1; ; round++) {
      const requests = this.#hooks.requests();
      await this.#surroundings.delay(ms);
      const rested = this.#hooks.requests() === requests || round >= roundsWaited;
      if (this.#hooks.isQuiet() && rested) return;
    }
  }
}

function pictureOf(lastInput: Float32Array | undefined): Float32Array {
  if (!lastInput) throw new Error('WebGL is warmed up with a picture, and none has been run yet.');
  return lastInput;
}
