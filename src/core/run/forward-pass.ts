import type { BackwardRules } from '../layers/kind.ts';
import { forwardBy, type RuledLayer } from '../layers/linear-rules.ts';
import type { LayerId } from '../network/network.ts';
import type { Masks } from './masks.ts';
import { ops, type Tensor4D } from './ops.ts';

/** Outputs so far, by layer: each [pictures, height, width, channels]. */
export type Values = Map<LayerId, Tensor4D>;

/** Adds the layers' outputs, in their order, to the values of those before them. */
export function forwardThrough(
  layers: readonly RuledLayer[],
  values: Values,
  masks: Masks,
  rules: BackwardRules,
): Values {
  for (const ruled of layers) {
    const { id, inputs } = ruled.layer;
    const tensors = inputs.map((input) => masks.cut(id, input, outputOf(values, input)));
    values.set(id, masks.silenced(id, forwardBy(ops, ruled, tensors, rules)));
  }
  return values;
}

/** @throws RangeError if the layer has not been computed */
export function outputOf(values: Values, id: LayerId): Tensor4D {
  const value = values.get(id);
  if (!value) throw new RangeError(`Layer "${id}" has not been computed.`);
  return value;
}
