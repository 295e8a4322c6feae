import type { Random } from '../maths/random.ts';
import type { Ablation } from '../network/ablation.ts';
import type { LayerId, Shape } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import type { MethodId } from './method-list.ts';

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
  /** `picture`: one value per input value or per pixel; a layer id: one per cell of that layer. */
  readonly space: 'picture' | { readonly layer: LayerId };
  /** Only of methods that promise what their values add up to. */
  readonly sum?: SumPromise;
}

/** What a map's values should add up to by the method's theory, and what they do; both in logits. */
export interface SumPromise {
  readonly promised: number;
  readonly found: number;
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
  /** Keys of what whole numbers from 0 on stand for, where the option is a choice and not a quantity. */
  readonly choices?: readonly string[];
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
  /** Shown while the rest is computed; of slow methods whose map fills place by place. */
  readonly onPartial?: (map: AttributionMap) => void;
  /** An `AbortSignal` fits. */
  readonly signal: { readonly aborted: boolean };
  readonly random: Random;
}

/**
 * One way of asking which parts of the picture speak for a class. Its description
 * is plain data; `explain` runs where the executor is.
 */
export interface AttributionMethod {
  readonly id: MethodId;
  readonly cite: Citation;
  readonly options: readonly OptionSpec[];
  readonly sign: AttributionMap['sign'];
  /** Takes many passes, and so reports progress and can be stopped. */
  readonly slow?: true;
  /** Knows nothing of the network: what other maps are held against. */
  readonly control?: true;
  /**
   * Its values say how much a change would matter, not what a place brings to the class:
   * places are ranked by absolute values.
   */
  readonly sensitivity?: true;
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
