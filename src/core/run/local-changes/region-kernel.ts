import type { Layer, LayerWeights, Shape } from '../../network/network.ts';
import type { ChangingMaps } from './changing-maps.ts';
import type { SparseDifferences } from './sparse-differences.ts';

/**
 * Computes what a layer puts out now, in the cells of `output.changed` only, from what its inputs
 * have now; where it is easier, from the base's output and what the inputs' changes add to it.
 */
export type RegionKernel = (inputs: readonly ChangingMaps[], output: ChangingMaps) => void;

/** A layer's place in its network, and what it may use. */
export interface Setting {
  readonly inputShapes: readonly Shape[];
  /** Of the output. */
  readonly shape: Shape;
  readonly weights: LayerWeights;
  /** To gather an input's differences in; free for whoever computes. */
  readonly differences: SparseDifferences;
}

export type KernelMaker<L extends Layer> = (layer: L, setting: Setting) => RegionKernel;

/** The one input of a layer that takes exactly one. @throws RangeError if there is none */
export function onlyMaps([maps]: readonly ChangingMaps[]): ChangingMaps {
  if (!maps) throw new RangeError('A layer was given no input.');
  return maps;
}

/** The values of a weight. @throws RangeError if the layer was not given it */
export function weightValues({ weights }: Setting, role: string): Float32Array {
  const weight = weights[role];
  if (!weight) throw new RangeError(`A layer was given no weight "${role}".`);
  return weight.values;
}
