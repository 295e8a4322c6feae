import { type Ablation, checkAblations, isCut, silencedMaps } from '../network/ablation.ts';
import type { NetworkDescription } from '../network/describe.ts';
import type { LayerId } from '../network/network.ts';
import { ops, type Tensor4D } from './ops.ts';

/**
 * Parts that are switched off, as factors of 0 and 1. Multiplied rather than
 * replaced, so that gradients come out as 0 there instead of finding no way.
 * What nothing is switched off in is handed on as it is.
 */
export class Masks {
  readonly #ablations: readonly Ablation[];
  /** By layer, [1, 1, 1, channels]: 0 for a silenced map, else 1. */
  readonly #factors = new Map<LayerId, Tensor4D>();

  /**
   * Its tensors are to be freed by the `tidy` around it.
   * @throws RangeError that says which part cannot be switched off, and why
   */
  constructor(description: NetworkDescription, ablations: readonly Ablation[]) {
    checkAblations(description, ablations);
    this.#ablations = ablations;
    for (const [layer, maps] of silencedMaps(ablations)) {
      const { channels } = description.layer(layer).shape;
      const factors = Float32Array.from({ length: channels }, (_, map) => (maps.has(map) ? 0 : 1));
      this.#factors.set(layer, ops.tensor4d(factors, [1, 1, 1, channels]));
    }
  }

  /** A layer's output with its silenced maps at 0. */
  silenced(layer: LayerId, output: Tensor4D): Tensor4D {
    const factors = this.#factors.get(layer);
    return factors ? ops.mul(output, factors) : output;
  }

  /** What a layer reads of an input: 0 where that input is cut. */
  cut(layer: LayerId, input: LayerId, value: Tensor4D): Tensor4D {
    return isCut(this.#ablations, layer, input) ? ops.mul(value, ops.scalar(0)) : value;
  }
}
