import type { TrainedNetwork } from '../core/network/network.ts';
import type { Surroundings, WebglBackend } from './machine.ts';
import { PassTimes } from './pass-times.ts';
import { SharedMachine } from './shared-machine.ts';

/** One loaded network: what computes it, and how long that takes. */
export class Session {
  readonly trained: TrainedNetwork;
  readonly times = new PassTimes();
  readonly cpu: SharedMachine;
  /** The last picture, kept to warm WebGL up with. */
  lastInput: Float32Array | undefined;
  #prepared: SharedMachine | undefined;
  #webgl: SharedMachine | undefined;
  #retired = false;

  /** @throws Error if the network cannot be set up */
  constructor(trained: TrainedNetwork, surroundings: Surroundings) {
    this.trained = trained;
    this.cpu = new SharedMachine(surroundings.createCpuMachine(trained));
  }

  /** Another network has taken this one's place. */
  get retired(): boolean {
    return this.#retired;
  }

  /** There once WebGL has been warmed up and measured for this network. */
  get webgl(): SharedMachine | undefined {
    return this.#webgl;
  }

  /** Puts the weights on the card; until `adoptWebgl` no request uses them. @throws Error once retired */
  prepareWebgl(backend: WebglBackend): SharedMachine {
    if (this.#retired) throw new Error(`Network ${this.trained.network.id} has been replaced by another.`);
    void this.dropWebgl();
    this.#prepared = new SharedMachine(backend.createMachine(this.trained));
    return this.#prepared;
  }

  /** From now on requests use what was prepared. */
  adoptWebgl(): void {
    this.#webgl = this.#prepared;
  }

  /** Resolves when nothing of it is left on the card. */
  async dropWebgl(): Promise<void> {
    const machine = this.#prepared;
    this.#prepared = undefined;
    this.#webgl = undefined;
    this.times.forget('webgl');
    await machine?.release();
  }

  /** Resolves when nothing of it is left on any backend. */
  async retire(): Promise<void> {
    this.#retired = true;
    await Promise.all([this.cpu.release(), this.dropWebgl()]);
  }
}
