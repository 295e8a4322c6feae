import type { Random } from '../maths/random.ts';
import type { Ablation } from '../network/ablation.ts';
import type { Layer, LayerId, Network, Shape } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';

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
  /** Parts of the network that are switched off; none if left out. */
  readonly ablations?: readonly Ablation[];
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

/** A number a person can set for a method. */
export interface OptionSpec {
  readonly id: string;
  /** Key of its label in the message catalogue. */
  readonly labelKey: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

/** The paper a method comes from. */
export interface Citation {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
}

/** What a long computation is handed, so that it can tell how far it is and stop early. */
export interface AttributionContext {
  /** @param share done, in [0, 1] */
  readonly onProgress: (share: number) => void;
  /** An `AbortSignal` fits. */
  readonly signal: { readonly aborted: boolean };
  readonly random: Random;
}

/**
 * One way of asking which parts of the picture speak for a class. Its description
 * is plain data; `explain` runs where the executor is.
 */
export interface AttributionMethod {
  readonly id: string;
  /** As in its paper; a proper name, not translated. */
  readonly name: string;
  readonly cite: Citation;
  /** `layer`: the request must say at which layer. */
  readonly needs: 'picture' | 'layer';
  /** Which layers it can be asked about, where it needs one. */
  readonly accepts: (network: Network, layer: Layer) => boolean;
  readonly options: readonly OptionSpec[];
  readonly sign: AttributionMap['sign'];
  /** What its maps lie over. */
  readonly space: 'picture' | 'layer';
  /**
   * @param executor of the network as asked about: with what the request switches off already missing
   * @param input [height, width, channels], as the network takes it
   * @throws RangeError if the request does not fit the method or the network
   */
  explain(
    executor: Computing,
    input: Float32Array,
    request: AttributionRequest,
    context: AttributionContext,
  ): Promise<AttributionMap>;
}
