import type { LayerDescription } from '../../../core/network/describe.ts';

/** One addend of a count of parameters: the product of an array's extents. */
export interface ParameterTerm {
  /** `kernel`, `bias`, `gamma`, `beta`. */
  readonly role: string;
  readonly factors: readonly number[];
}

/** What the layer's parameters add up from; empty for a layer that learns nothing. */
export function parameterTerms({ weightSpecs }: LayerDescription): readonly ParameterTerm[] {
  return weightSpecs.filter((spec) => spec.learnt).map(({ role, shape }) => ({ role, factors: shape }));
}

/** MACs as a product: the cells of the output, times the weights that each of them meets. */
export interface MacFactors {
  /** Height and width of the output; empty for a single cell. */
  readonly cells: readonly number[];
  /** The kernel's extents. */
  readonly weights: readonly number[];
}

/** None for a layer whose operations are not counted. */
export function macFactors({ macs, shape, weightSpecs }: LayerDescription): MacFactors | undefined {
  const kernel = weightSpecs.find((spec) => spec.role === 'kernel');
  if (macs === 0 || !kernel) return undefined;
  const isVector = shape.height === 1 && shape.width === 1;
  return { cells: isVector ? [] : [shape.height, shape.width], weights: kernel.shape };
}

/** Memory of a layer's output as 32-bit numbers. */
export const BYTES_PER_VALUE = 4;

export function valuesOf({ shape }: LayerDescription): number {
  return shape.height * shape.width * shape.channels;
}
