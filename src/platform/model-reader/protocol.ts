import type { ModelAnswers, ModelPreview } from '../../core/model-files/model-draft.ts';
import type { ModelErrorPlace, ModelErrorReason } from '../../core/network/model-error.ts';
import type { TrainedNetwork } from '../../core/network/network.ts';

/** A file with its path below whatever was chosen or dropped. */
export interface PathedFile {
  readonly path: string;
  readonly file: File;
}

/** Errors lose all but their text on the way out of a worker, so refusals travel as data. */
export interface Refusal extends ModelErrorPlace {
  readonly reason: ModelErrorReason;
  readonly message: string;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the worker offers; it holds one model, the one read last. */
export interface RemoteReader {
  /** @param onRead called with the share of the bytes read so far, in [0, 1] */
  read(files: readonly PathedFile[], onRead: (share: number) => void): Promise<Answer<ModelPreview>>;
  build(id: string, answers: ModelAnswers): Promise<Answer<TrainedNetwork>>;
}
