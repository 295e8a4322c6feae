import { type Layer, layerById, type Network } from '../network/network.ts';

/**
 * Whether a layer puts out feature maps: a convolution, or what its maps pass
 * through afterwards. Not so once they are flattened or averaged away.
 */
export function hasFeatureMaps(network: Network, layer: Layer): boolean {
  switch (layer.kind) {
    case 'convolution':
    case 'depthwise convolution':
      return true;
    case 'activation':
    case 'max pool':
    case 'average pool':
    case 'batch normalisation':
    case 'local response normalisation':
    case 'concatenate':
    case 'add':
    case 'combine':
    case 'normalisation':
    case 'rescaling':
    case 'zero padding':
    case 'upsampling':
    case 'dropout':
    case 'training only':
      return layer.inputs.some((input) => hasFeatureMaps(network, layerById(network, input)));
    case 'input':
    case 'dense':
    case 'softmax':
    case 'global average pool':
    case 'flatten':
      return false;
  }
}
