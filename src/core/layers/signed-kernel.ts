import type { Layer } from '../network/network.ts';
import type { Ops, Tensor } from '../run/ops.ts';
import type { SignedParts, WeightedLayer } from './kind.ts';

/** The parts of a layer with a kernel and maybe a bias. */
export function signedKernels<L extends Layer>(
  ops: Ops,
  { layer, weights }: WeightedLayer<L>,
): SignedParts<L> {
  const { kernel, bias, ...others } = weights;
  if (!kernel) throw new RangeError(`Layer "${layer.id}" was given no weight "kernel".`);
  const withKernel = (part: Tensor): WeightedLayer<L> => ({
    layer,
    weights: { ...others, kernel: part, ...(bias && { bias: ops.mul(bias, 0) }) },
  });
  return { positive: withKernel(ops.relu(kernel)), negative: withKernel(ops.minimum(kernel, 0)) };
}

/** The parts of a layer without weights that adds or averages. */
export function onlyPositive<L extends Layer>(_ops: Ops, weighted: WeightedLayer<L>): SignedParts<L> {
  return { positive: weighted };
}
