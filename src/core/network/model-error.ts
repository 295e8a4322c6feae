import type { LayerId } from './network.ts';

export type ModelErrorReason =
  /** No model among the files, or not of a format that can be opened. */
  | 'unknown-file'
  /** 0 bytes. */
  | 'empty'
  /** Cut short, or its bytes make no sense. */
  | 'damaged'
  /** Not the JSON of a LayersModel. */
  | 'not-a-model'
  /** Not a list of checkpoints. */
  | 'not-checkpoints'
  /** A layer of a kind that is not known here. */
  | 'unknown-kind'
  /** A known layer with an option that has no counterpart here. */
  | 'unsupported-option'
  /** Not exactly one input, one output, and each layer used once. */
  | 'unsupported-graph'
  /** A layer reads one that does not exist, or itself by a detour. */
  | 'broken-graph'
  | 'unsupported-input'
  | 'shapes-disagree'
  | 'missing-shard'
  /** The shards hold more or fewer bytes than the weights need. */
  | 'weights-size'
  | 'missing-weight'
  | 'weight-shape'
  | 'weight-type'
  /** NaN or infinity among the weights. */
  | 'not-finite'
  | 'too-large'
  /** Class names given, but not one per output. */
  | 'classes';

export interface ModelErrorPlace {
  readonly layer?: LayerId;
  /** The layer's class name as written in the file. */
  readonly kind?: string;
}

/** A model file cannot be opened; the message says why in plain words. */
export class ModelError extends Error {
  readonly reason: ModelErrorReason;
  readonly layer: LayerId | undefined;
  readonly kind: string | undefined;

  constructor(reason: ModelErrorReason, message: string, place: ModelErrorPlace = {}) {
    super(message);
    this.name = 'ModelError';
    this.reason = reason;
    this.layer = place.layer;
    this.kind = place.kind;
  }
}
