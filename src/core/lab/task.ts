import type { Random } from '../maths/random.ts';
import type { TrainedNetwork } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';

/** An executor of one's own, to be disposed of by whoever asked for it. */
export interface OwnExecutor extends Computing {
  dispose(): void;
}

/** Where a study is made. */
export interface Bench {
  /** Of the network as asked about: with what is switched off already missing. */
  readonly executor: Computing;
  readonly trained: TrainedNetwork;
  /** Another network, or the same with other weights, with the same parts switched off. */
  executorOf(trained: TrainedNetwork): OwnExecutor;
}

/** What a long study is handed, so that it can tell how far it is, show what it has, and stop early. */
export interface StudyContext<Step> {
  /** @param share done, in [0, 1] */
  readonly onProgress: (share: number) => void;
  /** What there is so far; plain data, given away (not changed afterwards). */
  readonly onStep: (step: Step) => void;
  /** An `AbortSignal` fits. Heeded at every step: the study then returns what it has. */
  readonly signal: { readonly aborted: boolean };
  /** Seeded anew for every study. */
  readonly random: Random;
}

/**
 * A study of a network that takes many passes. Runs where the executor is;
 * request, steps and result are plain data.
 */
export type Study<Request, Step, Result> = (
  bench: Bench,
  request: Request,
  context: StudyContext<Step>,
) => Promise<Result>;
