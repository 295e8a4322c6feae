import type { Machine } from './machine.ts';

/** A machine that is disposed of once it is released and its last pass has ended. */
export class SharedMachine {
  readonly #machine: Machine;
  #users = 0;
  #released = false;
  #gone: () => void = () => {};
  readonly #disposed: Promise<void>;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#disposed = new Promise((resolve) => {
      this.#gone = resolve;
    });
  }

  /** @throws Error after `release`, and whatever the job throws */
  async use<Result>(job: (machine: Machine) => Promise<Result>): Promise<Result> {
    if (this.#released) throw new Error('This network has been replaced by another.');
    this.#users++;
    try {
      return await job(this.#machine);
    } finally {
      this.#users--;
      this.#disposeIfUnused();
    }
  }

  /** Resolves when the weights are given up. */
  release(): Promise<void> {
    if (!this.#released) {
      this.#released = true;
      this.#disposeIfUnused();
    }
    return this.#disposed;
  }

  #disposeIfUnused(): void {
    if (!this.#released || this.#users > 0) return;
    this.#machine.dispose();
    this.#gone();
  }
}
