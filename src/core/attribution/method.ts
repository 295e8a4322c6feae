import type { LayerId, Shape } from '../network/network.ts';

/** What is asked: which method explains which class's logit, at which layer. */
export interface AttributionRequest {
  /** Id in the registry. */
  readonly method: string;
  /** Index of the class whose logit is explained. */
  readonly classIndex: number;
  /** For methods that work on a layer's maps. */
  readonly layer?: LayerId;
  /** By option id; options left out have their defaults. */
  readonly options: Readonly<Record<string, number>>;
}

/** A signed or non-negative map over the picture or over a layer's cells, in logit units, not normalised. */
export interface AttributionMap {
  /** Channels is 3 (or 1) over the picture's channels; 1 over a layer's cells. */
  readonly shape: Shape;
  /** [height, width, channels]. */
  readonly values: Float32Array;
  readonly sign: 'signed' | 'non-negative';
  /** `picture`: one value per input value; a layer id: one per cell of that layer. */
  readonly space: 'picture' | { readonly layer: LayerId };
}
