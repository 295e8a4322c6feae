import type { LayerDescription, NetworkDescription } from '../../../core/network/describe.ts';
import {
  type Layer,
  layerById,
  type Network,
  type Weight,
  type Weights,
} from '../../../core/network/network.ts';

/** A layer's filters, one per map it puts out. */
export interface FilterBank {
  /** [kernel height, kernel width, kernels, filters]; of a depthwise layer [height, width, input maps, multiplier]. */
  readonly kernel: Weight;
  readonly maps: number;
  /** How many kernels one filter has: the input maps it reads. */
  readonly kernels: number;
  /** Whether the three kernels of a filter read red, green and blue. */
  readonly inColour: boolean;
  /** Where in `kernel` a map's kernel number `index` stands. */
  slice(map: number, index: number): { readonly input: number; readonly filter: number };
}

/**
 * The filters of a convolution; of a dense layer those its units amount to, each as
 * large as the maps that were flattened before it. None for a layer without.
 */
export function filterBank(
  { layer, inputShapes }: LayerDescription,
  description: NetworkDescription,
  weights: Weights,
): FilterBank | undefined {
  const kernel = weights.get(layer.id)?.['kernel'];
  const [input] = inputShapes;
  if (!kernel || !input) return undefined;
  switch (layer.kind) {
    case 'convolution': {
      const kernels = input.channels / layer.groups;
      const inColour = kernels === 3 && readsPicture(layer, description.network);
      return { kernel, maps: layer.filters, kernels, inColour, slice: bySlice };
    }
    case 'depthwise convolution': {
      const { multiplier } = layer;
      const slice = (map: number) => ({ input: Math.floor(map / multiplier), filter: map % multiplier });
      return { kernel, maps: input.channels * multiplier, kernels: 1, inColour: false, slice };
    }
    case 'dense': {
      const cell = { height: 1, width: 1, channels: input.channels };
      const { height, width, channels } = shapeBeforeFlatten(layer, description) ?? cell;
      const unflattened = { shape: [height, width, channels, layer.units], values: kernel.values };
      return { kernel: unflattened, maps: layer.units, kernels: channels, inColour: false, slice: bySlice };
    }
    default:
      return undefined;
  }
}

const bySlice = (map: number, index: number) => ({ input: index, filter: map });

/** Whether nothing between the picture and this layer mixes or renames channels. */
function readsPicture(layer: Layer, network: Network): boolean {
  const source = layerById(network, layer.inputs[0] ?? '');
  switch (source.kind) {
    case 'input':
      return true;
    case 'zero padding':
    case 'dropout':
    case 'training only':
    case 'batch normalisation':
    case 'normalisation':
    case 'rescaling':
      return readsPicture(source, network);
    default:
      return false;
  }
}

/** The shape of the maps whose cells a layer reads as one vector, if it does. */
function shapeBeforeFlatten(layer: Layer, description: NetworkDescription) {
  const source = description.layer(layer.inputs[0] ?? '');
  switch (source.layer.kind) {
    case 'flatten':
      return source.inputShapes[0];
    case 'dropout':
    case 'activation':
      return shapeBeforeFlatten(source.layer, description);
    default:
      return undefined;
  }
}
