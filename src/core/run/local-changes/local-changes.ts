import { tidy } from '@tensorflow/tfjs-core';
import { type Ablation, ablationKey } from '../../network/ablation.ts';
import type { LayerId } from '../../network/network.ts';
import type { Activations, FeatureMaps } from '../feature-maps.ts';
import type { Tensor4D } from '../ops.ts';
import { shapeOf } from '../readback.ts';
import { ChangedPasses, type PlainNetwork } from './changed-passes.ts';
import type { LocalChange } from './local-change.ts';

/**
 * What one layer of a network puts out for pictures that each differ from another one in a window.
 * Of that other picture, the base, all outputs are kept until another base is asked about.
 */
export class LocalChanges {
  readonly #network: PlainNetwork;
  readonly #output: LayerId;
  #last: { readonly input: Float32Array; readonly key: string; readonly passes: ChangedPasses } | undefined;

  /** @param output a layer of few values, the logits */
  constructor(network: PlainNetwork, output: LayerId) {
    this.#network = network;
    this.#output = output;
  }

  /**
   * Without waiting in between.
   * @param computeBase outputs for the input by layer, each [1, height, width, channels]; not asked for the same base again
   * @returns [changes, the layer's values]
   * @throws RangeError if a window does not lie in the picture, or values are missing
   */
  outputs(
    input: Float32Array,
    changes: readonly LocalChange[],
    ablations: readonly Ablation[],
    computeBase: () => ReadonlyMap<LayerId, Tensor4D>,
  ): Float32Array {
    const passes = this.#passesFrom(input, ablations, computeBase);
    const outputs = changes.map((change) => passes.outputAfter(change));
    const all = new Float32Array(outputs.length * (outputs[0]?.length ?? 0));
    outputs.forEach((values, index) => {
      all.set(values, index * values.length);
    });
    return all;
  }

  #passesFrom(
    input: Float32Array,
    ablations: readonly Ablation[],
    computeBase: () => ReadonlyMap<LayerId, Tensor4D>,
  ): ChangedPasses {
    const key = ablationKey(ablations);
    if (this.#last?.key === key && isSame(this.#last.input, input)) return this.#last.passes;
    const base = { activations: readNow(computeBase), ablations };
    const passes = new ChangedPasses(this.#network, this.#output, base);
    this.#last = { input: input.slice(), key, passes };
    return passes;
  }
}

/** Read without waiting, since another backend may be the current one after a wait. */
function readNow(compute: () => ReadonlyMap<LayerId, Tensor4D>): Activations {
  const activations = new Map<LayerId, FeatureMaps>();
  tidy(() => {
    for (const [id, output] of compute())
      activations.set(id, { shape: shapeOf(output), values: output.dataSync<'float32'>() });
  });
  return activations;
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
