import type { Normalisation, TrainedNetwork } from './network.ts';

/** What a model file without metadata of its own is taken to be. */
export interface ModelDefaults {
  readonly id?: string;
  readonly name?: string;
  readonly classes?: readonly string[];
  readonly normalisation?: Normalisation;
}

/** The bytes of a weight file named in the model; undefined if there is none. */
export type ReadShard = (path: string) => ArrayBuffer | undefined;

/** @throws ModelError */
export function readLayersModel(
  _file: unknown,
  _shards: ReadShard,
  _defaults: ModelDefaults = {},
): TrainedNetwork {
  throw new Error('Not written yet.');
}

/** The weight files a model names. @throws ModelError */
export function shardPaths(_file: unknown): readonly string[] {
  throw new Error('Not written yet.');
}
