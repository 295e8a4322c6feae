import { hasFeatureMaps } from '../core/attribution/feature-layers.ts';
import type { LayerDescription, NetworkDescription } from '../core/network/describe.ts';
import type { LayerId } from '../core/network/network.ts';

/** The layers one can ask about: convolutions, and the activation functions after them. */
export function saliencyLayers(description: NetworkDescription): readonly LayerId[] {
  return description.layers
    .filter(({ layer }) => isConvolution(layer.kind) || layer.kind === 'activation')
    .filter(({ layer }) => hasFeatureMaps(description.network, layer))
    .map(({ layer }) => layer.id);
}

/**
 * Where to ask if the person has not said: at the activation after the last
 * convolution, where the maps are at their most abstract and still have places.
 */
export function defaultSaliencyLayer(description: NetworkDescription): LayerId | undefined {
  const layers = saliencyLayers(description);
  const last = layers.findLast((id) => isConvolution(description.layer(id).layer.kind));
  const activation = last === undefined ? undefined : activationAfter(description.layer(last), description);
  return [activation, last, layers.at(-1)].find((id) => id !== undefined && layers.includes(id));
}

/** The activation function that a layer's output goes to, directly or through a normalisation. */
function activationAfter(layer: LayerDescription, description: NetworkDescription): LayerId | undefined {
  const [next, ...others] = layer.consumers.map((id) => description.layer(id));
  if (!next || others.length > 0) return undefined;
  if (next.layer.kind === 'activation') return next.layer.id;
  return next.layer.kind === 'batch normalisation' ? activationAfter(next, description) : undefined;
}

const isConvolution = (kind: string) => kind === 'convolution' || kind === 'depthwise convolution';
