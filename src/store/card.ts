/** Right answers among so many pictures. */
export interface Tally {
  readonly correct: number;
  readonly total: number;
}

export interface ClassTally extends Tally {
  /** As in the predictions. */
  readonly class: string;
}

/** One stage of training, epoch by epoch. */
export interface TrainingCurve {
  readonly stage: string;
  /** Which pictures the accuracy was measured on: never ones trained on. */
  readonly measuredOn: string;
  /** Mean cross-entropy on the training pictures, as augmented. */
  readonly loss: readonly number[];
  /** Shares in [0, 1]. */
  readonly trainAccuracy: readonly number[];
  readonly measuredAccuracy: readonly number[];
}

/**
 * The card that comes with a network: what it is, how it was made, how good it is
 * and where it fails. Anything a card leaves out is absent or empty here.
 */
export interface Card {
  readonly id: string;
  readonly summary: string | undefined;
  readonly date: string | undefined;
  /** Size of the weights, as stored. */
  readonly bytes: number | undefined;
  /** Name of the set of pictures and the score on them. */
  readonly accuracy: (Tally & { readonly measuredOn: string }) | undefined;
  readonly perClass: readonly ClassTally[];
  /** Counts, row = true class, column = predicted, in the order of `classes`. */
  readonly confusion: readonly (readonly number[])[];
  readonly classes: readonly string[];
  readonly weaknesses: readonly string[];
  /** How it was trained, a sentence per stage. */
  readonly recipe: readonly string[];
  readonly seeds: readonly { readonly stage: string; readonly seed: number }[];
  readonly data: {
    readonly source: string | undefined;
    readonly counts: readonly { readonly set: string; readonly pictures: number }[];
    readonly heldOut: string | undefined;
  };
  readonly teacher: (Partial<Tally> & { readonly description: string }) | undefined;
  readonly curves: readonly TrainingCurve[];
  readonly training: { readonly seconds: number; readonly machine: string } | undefined;
}
