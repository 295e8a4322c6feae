import { keep, type Tensor, tensor } from '@tensorflow/tfjs-core';
import type { WeightTensors } from '../layers/kind.ts';
import type { NetworkDescription } from '../network/describe.ts';
import type { LayerId, LayerWeights, Weights } from '../network/network.ts';

export type WeightsByLayer = ReadonlyMap<LayerId, WeightTensors>;

/**
 * Copies the weights to the backend, to stay until `dispose`.
 * @throws RangeError if a weight is missing or of another shape than its layer needs
 */
export function upload(description: NetworkDescription, weights: Weights): WeightsByLayer {
  checkWeights(description, weights);
  return new Map([...weights].map(([id, layer]) => [id, uploadLayer(layer)]));
}

export function dispose(weights: WeightsByLayer): void {
  for (const layer of weights.values()) for (const tensor of Object.values(layer)) tensor.dispose();
}

function uploadLayer(weights: LayerWeights): WeightTensors {
  const tensors: Record<string, Tensor> = {};
  for (const [role, { values, shape }] of Object.entries(weights))
    tensors[role] = keep(tensor(values, [...shape], 'float32'));
  return tensors;
}

function checkWeights(description: NetworkDescription, weights: Weights): void {
  for (const { layer, weightSpecs } of description.layers)
    for (const { role, shape } of weightSpecs) {
      const got = weights.get(layer.id)?.[role]?.shape.join(' × ') ?? 'nothing';
      const expected = shape.join(' × ');
      if (got !== expected)
        throw new RangeError(`Weight "${role}" of layer "${layer.id}" should be ${expected}, but is ${got}.`);
    }
}
