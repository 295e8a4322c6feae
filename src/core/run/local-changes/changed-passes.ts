import { type Ablation, isCut, silencedMaps } from '../../network/ablation.ts';
import type { LayerDescription, NetworkDescription } from '../../network/describe.ts';
import type { LayerId, Weights } from '../../network/network.ts';
import type { Activations } from '../feature-maps.ts';
import { ancestorsOf } from '../lineage.ts';
import { isEmpty, regionAfter } from './changed-region.ts';
import { type ChangingMaps, forEachRow, restore, silence, unchangedMaps, zeroMaps } from './changing-maps.ts';
import { kernelOf } from './kernels.ts';
import { checkChange, type LocalChange } from './local-change.ts';
import type { RegionKernel } from './region-kernel.ts';
import { SparseDifferences } from './sparse-differences.ts';

/** A network with its weights as plain arrays. */
export interface PlainNetwork {
  readonly description: NetworkDescription;
  readonly weights: Weights;
}

/** One picture, and what every layer put out for it with these parts switched off. */
export interface Base {
  readonly activations: Activations;
  readonly ablations: readonly Ablation[];
}

/** One layer, between the maps it reads and the maps it writes. */
interface Step {
  readonly described: LayerDescription;
  readonly compute: RegionKernel;
  readonly inputs: readonly ChangingMaps[];
  readonly output: ChangingMaps;
  readonly silenced: Iterable<number>;
}

/**
 * Passes of pictures that differ from a base in one window each, in plain TypeScript: every layer
 * computes the cells that can differ, in maps that hold the base everywhere else, and weighted sums
 * take up only the values that do differ. Exact up to rounding.
 */
export class ChangedPasses {
  readonly #steps: readonly Step[];
  readonly #picture: ChangingMaps;
  readonly #answer: ChangingMaps;

  /** @param output the layer asked for */
  constructor(network: PlainNetwork, output: LayerId, base: Base) {
    this.#steps = stepsTo(output, network, base);
    const [first] = this.#steps;
    const last = this.#steps.at(-1);
    if (!first || !last) throw new RangeError(`There is no layer "${output}".`);
    this.#picture = first.output;
    this.#answer = last.output;
  }

  /**
   * The output with one window of the picture replaced, as a pass of the whole picture would give it.
   * @returns [height, width, channels]
   * @throws RangeError if the window does not lie in the picture, or values are missing
   */
  outputAfter(change: LocalChange): Float32Array {
    checkChange(change, this.#picture.shape);
    for (const { described, compute, inputs, output, silenced } of this.#steps) {
      if (output === this.#picture) replace(output, change);
      else {
        const sources = inputs.map(({ changed }) => changed);
        output.changed = regionAfter(described, sources);
        if (!isEmpty(output.changed)) compute(inputs, output);
      }
      silence(output, silenced);
    }
    const answer = this.#answer.now.slice();
    for (const { output } of this.#steps) restore(output);
    return answer;
  }
}

/** The layers that the output needs, in the network's order. */
function stepsTo(
  output: LayerId,
  { description, weights }: PlainNetwork,
  { activations, ablations }: Base,
): readonly Step[] {
  const needed = ancestorsOf(description.network, output);
  const silenced = silencedMaps(ablations);
  const differences = new SparseDifferences();
  const maps = new Map<LayerId, ChangingMaps>();
  return description.layers
    .filter(({ layer }) => needed.has(layer.id))
    .map((described) => {
      const { layer, inputShapes, shape } = described;
      const setting = { inputShapes, shape, weights: weights.get(layer.id) ?? {}, differences };
      const inputs = layer.inputs.map((id) => {
        const read = known(maps, id);
        return isCut(ablations, layer.id, id) ? zeroMaps(read.shape) : read;
      });
      const own = unchangedMaps(shape, known(activations, layer.id).values);
      maps.set(layer.id, own);
      const compute = kernelOf(layer, setting);
      return { described, compute, inputs, output: own, silenced: silenced.get(layer.id) ?? [] };
    });
}

function replace(picture: ChangingMaps, { top, left, height, width, values }: LocalChange): void {
  picture.changed = { top, left, height, width };
  const length = width * picture.shape.channels;
  let from = 0;
  forEachRow(picture.shape, picture.changed, (to) => {
    picture.now.set(values.subarray(from, from + length), to);
    from += length;
  });
}

/** @throws RangeError if nothing is known of the layer */
function known<T>(byLayer: ReadonlyMap<LayerId, T>, id: LayerId): T {
  const value = byLayer.get(id);
  if (value === undefined) throw new RangeError(`Layer "${id}" has not been computed.`);
  return value;
}
