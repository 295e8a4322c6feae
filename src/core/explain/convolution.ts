import type { ConvolutionLayer, DepthwiseConvolutionLayer, LayerId } from '../network/network.ts';
import type { FeatureMaps } from '../run/feature-maps.ts';
import type { ChannelWindow, ConvolutionArithmetic, WindowPosition } from './arithmetic.ts';
import { answerTo, type CellQuestion, elementOf, inputOf, mapsOf, weightsOf } from './reading.ts';
import { windowPositions } from './window-positions.ts';
import { valueAt } from './window-values.ts';

/** The kernel of one filter for one input map, inside the layer's kernel array. */
export interface KernelSlice {
  /** Input map it reads, from 0. */
  readonly channel: number;
  /** Its weight at (row, column) is element (row · kernel width + column) · stride + offset. */
  readonly stride: number;
  readonly offset: number;
}

type AnyConvolution = ConvolutionLayer | DepthwiseConvolutionLayer;

/**
 * Σ over input maps, kernel rows and columns of value · weight, plus the bias.
 * With groups, a filter reads only the input maps of its own group; a depthwise
 * filter reads one.
 */
export function explainConvolution(question: CellQuestion<AnyConvolution>): ConvolutionArithmetic {
  const { trained, activations, layer, cell } = question;
  const inputLayer = inputOf(layer);
  const input = mapsOf(activations, inputLayer);
  const kernel = weightsOf(trained, layer.id, 'kernel');
  const positions = windowPositions(layer, input.shape, cell);
  const channels = kernelSlices(layer, input.shape.channels, cell.map).map((slice) =>
    channelWindow(inputLayer, input, kernel, slice, positions),
  );
  const sum = channels.reduce((total, { partialSum }) => total + partialSum, 0);
  const bias = layer.bias ? elementOf(weightsOf(trained, layer.id, 'bias'), cell.map) : undefined;
  return {
    kind: 'convolution',
    ...answerTo(question, sum + (bias ?? 0)),
    channels,
    ...(bias === undefined ? {} : { bias }),
  };
}

/** Which input maps a filter reads, and where its kernels stand in the layer's weights. */
export function kernelSlices(layer: AnyConvolution, inputChannels: number, map: number): KernelSlice[] {
  if (layer.kind === 'depthwise convolution') {
    const stride = inputChannels * layer.multiplier;
    return [{ channel: Math.floor(map / layer.multiplier), stride, offset: map }];
  }
  const perGroup = inputChannels / layer.groups;
  const group = Math.floor(map / (layer.filters / layer.groups));
  return Array.from({ length: perGroup }, (_, index) => ({
    channel: group * perGroup + index,
    stride: perGroup * layer.filters,
    offset: index * layer.filters + map,
  }));
}

function channelWindow(
  inputLayer: LayerId,
  input: FeatureMaps,
  kernel: Float32Array,
  { channel, stride, offset }: KernelSlice,
  positions: readonly (readonly WindowPosition[])[],
): ChannelWindow {
  const rows = positions.map((line, row) =>
    line.map((position, column) => {
      const value = valueAt(input, position, channel);
      const weight = elementOf(kernel, (row * line.length + column) * stride + offset);
      return { ...position, value, weight, product: value * weight };
    }),
  );
  const partialSum = rows.flat().reduce((sum, { product }) => sum + product, 0);
  return { inputLayer, channel, rows, partialSum };
}
