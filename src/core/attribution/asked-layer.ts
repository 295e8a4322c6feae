import { type LayerId, layerById, type Network } from '../network/network.ts';
import { hasFeatureMaps } from './feature-layers.ts';
import type { AttributionRequest } from './method.ts';
import { methodEntry } from './method-list.ts';

/** The layer a request is about. @throws RangeError if it names none, or one without feature maps */
export function askedLayer(network: Network, { method, layer }: AttributionRequest): LayerId {
  const { name } = methodEntry(method);
  if (layer === undefined) throw new RangeError(`${name} needs to know at which layer.`);
  const asked = layerById(network, layer);
  if (!hasFeatureMaps(network, asked))
    throw new RangeError(`${name} needs a layer with feature maps; "${layer}" is of kind ${asked.kind}.`);
  return layer;
}
