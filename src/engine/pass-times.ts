import type { BackendName } from './protocol.ts';

/** Passes a measurement needs before it says anything. */
export const passesToMeasure = 3;

/** Passes that count: the machine's load changes, and old times with it. */
const passesRemembered = 9;

/** WebGL must be this much faster before it takes over, so that noise does not make the choice. */
const worthwhile = 0.85;

/**
 * How long one network's passes take on each backend, readback included. The
 * first pass of a backend compiles code and does not count.
 */
export class PassTimes {
  readonly #passes: Record<BackendName, number[]> = { cpu: [], webgl: [] };
  readonly #begun = new Set<BackendName>();

  add(backend: BackendName, elapsedMs: number): void {
    if (!this.#begun.has(backend)) {
      this.#begun.add(backend);
      return;
    }
    const passes = this.#passes[backend];
    passes.push(elapsedMs);
    if (passes.length > passesRemembered) passes.shift();
  }

  /** Takes over what was measured on the same work before. */
  learnFrom(before: PassTimes): void {
    for (const backend of ['cpu', 'webgl'] as const) {
      this.#passes[backend].splice(0, Number.POSITIVE_INFINITY, ...before.#passes[backend]);
      if (before.#begun.has(backend)) this.#begun.add(backend);
    }
  }

  isMeasured(backend: BackendName): boolean {
    return this.#passes[backend].length >= passesToMeasure;
  }

  /** Forgets what was measured on a backend that is set up anew. */
  forget(backend: BackendName): void {
    this.#passes[backend].length = 0;
    this.#begun.delete(backend);
  }

  /** Median in ms, by backend; a backend is in it once it is measured. */
  medians(): { cpu?: number; webgl?: number } {
    const medians: { cpu?: number; webgl?: number } = {};
    for (const backend of ['cpu', 'webgl'] as const)
      if (this.isMeasured(backend)) medians[backend] = median(this.#passes[backend]);
    return medians;
  }

  /** The backend that pays: WebGL if both are measured and it is clearly faster. */
  faster(): BackendName {
    const { cpu, webgl } = this.medians();
    return cpu !== undefined && webgl !== undefined && webgl <= cpu * worthwhile ? 'webgl' : 'cpu';
  }
}

/** The middle value; of an even number, the lower of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
