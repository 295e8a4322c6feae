import { type Layer, layerById, type Network } from './network.ts';

/** Whether a layer squeezes every value by itself between 0 and 1. */
export const isSquashing = (layer: Layer): boolean =>
  layer.kind === 'activation' && (layer.function === 'sigmoid' || layer.function === 'hard sigmoid');

/** The layer whose output holds one logit per class: what the final softmax or sigmoid reads, else the output itself. */
export function logitsLayer(network: Network): Layer {
  const output = layerById(network, network.output);
  const before = output.kind === 'softmax' || isSquashing(output) ? output.inputs[0] : undefined;
  return before === undefined ? output : layerById(network, before);
}
