import { assignWeights } from './assign-weights.ts';
import type { NetworkDescription } from './describe.ts';
import { arrayAt, isArray, isObject, numberAt, stringAt } from './json.ts';
import { ModelError } from './model-error.ts';
import type { Weights } from './network.ts';
import { readWeights } from './read-weights.ts';
import { readStoredWeight, type StoredWeight } from './weight-manifest.ts';

/** The weights a network had at one moment of its training, as `checkpoints.json` announces them. */
export interface Checkpoint {
  /** Where its bytes lie, relative to the network's folder. */
  readonly file: string;
  /** Epochs done since the start, those of earlier stages included; 0 is before the first. */
  readonly epoch: number;
  /** As the card names it. */
  readonly stage: string;
  /** Share in [0, 1] of the `val` pictures that it answers right. */
  readonly valAccuracy: number | undefined;
  /** Mean cross-entropy after that epoch, on about 1,000 training pictures and with the 8-bit weights. */
  readonly loss: number | undefined;
  /** Bits a weight is stored in, the most there are. */
  readonly bits: number;
  readonly weights: readonly StoredWeight[];
}

/**
 * Reads a network's `checkpoints.json`.
 * @returns in the order of training
 * @throws ModelError if it holds no list of checkpoints, or one of them lacks its file, epoch or weights
 */
export function readCheckpoints(file: unknown): readonly Checkpoint[] {
  const entries = isObject(file) ? file['checkpoints'] : undefined;
  if (!isArray(entries) || entries.length === 0)
    throw new ModelError(
      'not-checkpoints',
      'The file has no "checkpoints", the list of moments in training.',
    );
  return entries.map(readCheckpoint);
}

/**
 * Epochs done in the checkpoint's own stage.
 * @param epochsOf how many epochs a stage lasted
 */
export function epochInStage(
  checkpoint: Checkpoint,
  checkpoints: readonly Checkpoint[],
  epochsOf: (stage: string) => number,
): number {
  const stages = [...new Set(checkpoints.map(({ stage }) => stage))];
  const earlier = stages.slice(0, stages.indexOf(checkpoint.stage));
  return checkpoint.epoch - earlier.reduce((sum, stage) => sum + epochsOf(stage), 0);
}

function readCheckpoint(value: unknown, index: number): Checkpoint {
  const entry = isObject(value) ? value : {};
  const path = stringAt(entry, 'file');
  const epoch = numberAt(entry, 'epoch');
  const weights = arrayAt(entry, 'weights').map(readStoredWeight);
  if (path === undefined || epoch === undefined || weights.length === 0)
    throw new ModelError(
      'not-checkpoints',
      `Checkpoint ${index + 1} should name its file, its epoch and its weights, but one of them is missing.`,
    );
  return {
    file: path,
    epoch,
    stage: stringAt(entry, 'stage') ?? '',
    valAccuracy: numberAt(entry, 'valAccuracy'),
    loss: numberAt(entry, 'loss'),
    bits: Math.max(...weights.map(({ bytes, size }) => (8 * bytes) / size)),
    weights,
  };
}

/**
 * The weights of a checkpoint, by layer. A weight stored as the whole number q is
 * q · scale + min, with the scale and the least value of its array.
 *
 * @param bytes of the checkpoint's file
 * @throws ModelError if the file is longer or shorter than announced, or its arrays do not fit the network
 */
export function checkpointWeights(
  { file, weights }: Checkpoint,
  bytes: ArrayBuffer,
  description: NetworkDescription,
): Weights {
  return assignWeights(
    description,
    readWeights([{ paths: [file], weights }], () => bytes),
  );
}
