import type { Superseded } from './protocol.ts';

interface Waiting {
  readonly start: () => void;
  readonly drop: () => void;
}

/**
 * A queue that only ever owes the latest answer: one request runs, at most one
 * waits. A newer request takes the place of the waiting one and aborts the
 * running one's signal; work that heeds the signal is answered as superseded,
 * work that is done anyway is answered with its result.
 */
export class Latest {
  #running: AbortController | undefined;
  #waiting: Waiting | undefined;

  /** True while nothing runs and nothing waits. */
  get idle(): boolean {
    return this.#running === undefined;
  }

  /**
   * @param key comes back with the answer
   * @param work carries the request out; called at most once
   * @returns what `work` answers, or superseded if a newer request took its place
   * @throws what `work` throws, unless it was aborted
   */
  submit<Answer>(key: string, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | Superseded> {
    this.supersede();
    return new Promise<Answer | Superseded>((resolve, reject) => {
      const superseded = () => resolve({ key, superseded: true });
      const start = () => {
        const controller = new AbortController();
        this.#running = controller;
        work(controller.signal)
          .then(resolve, (error: unknown) => (controller.signal.aborted ? superseded() : reject(error)))
          .finally(() => this.#next());
      };
      if (this.#running) this.#waiting = { start, drop: superseded };
      else start();
    });
  }

  /** Drops what waits and tells what runs to stop. */
  supersede(): void {
    this.#waiting?.drop();
    this.#waiting = undefined;
    this.#running?.abort();
  }

  #next(): void {
    this.#running = undefined;
    const next = this.#waiting;
    this.#waiting = undefined;
    next?.start();
  }
}
