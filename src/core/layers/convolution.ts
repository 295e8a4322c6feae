import type { ConvolutionLayer, Shape } from '../network/network.ts';
import type { Ops, Tensor1D, Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor, type WeightTensors, weightTensor } from './kind.ts';
import { ShapeError, shapeText } from './shape-error.ts';
import { slide } from './slide.ts';
import { fittingOutputSize, reachOf, readConvolutionWindow } from './sliding-layer.ts';

/** y[i, j, f] = b[f] + Σ x[i·s + u·d, j·s + v·d, c] · w[u, v, c, f], channels in `groups` separate groups. */
export const convolution: LayerKind<ConvolutionLayer> = {
  kind: 'convolution',
  label: () => 'convolution',
  outputShape: (layer, inputs) => {
    const input = onlyInput(layer, inputs);
    channelsPerGroup(layer, input);
    return { ...fittingOutputSize(layer, input), channels: layer.filters };
  },
  weights: (layer, inputs) => {
    const channels = channelsPerGroup(layer, onlyInput(layer, inputs));
    const { height, width } = layer.kernel;
    const kernel = { role: 'kernel', shape: [height, width, channels, layer.filters], learnt: true };
    return layer.bias ? [kernel, { role: 'bias', shape: [layer.filters], learnt: true }] : [kernel];
  },
  macs: (layer, inputs, output) => {
    const channels = channelsPerGroup(layer, onlyInput(layer, inputs));
    const perValue = layer.kernel.height * layer.kernel.width * channels;
    return output.height * output.width * output.channels * perValue;
  },
  window: (layer, inputs) => reachOf(layer, onlyInput(layer, inputs)),
  forward: (ops, layer, inputs, weights) => {
    const x = onlyTensor(layer, inputs);
    const { kernel, bias } = tensorsOf(layer, weights);
    return layer.groups === 1
      ? convolve(ops, layer, x, kernel, bias)
      : convolveGroups(ops, layer, x, kernel, bias);
  },
  keras: ['Conv2D', 'Convolution2D'],
  read: (entry) => ({
    ...entry.base,
    kind: 'convolution',
    ...readConvolutionWindow(entry),
    filters: entry.count('filters'),
    groups: entry.count('groups', 1),
    bias: entry.flag('use_bias', true),
  }),
};

/** @throws ShapeError if the groups do not come out even */
function channelsPerGroup(layer: ConvolutionLayer, input: Shape): number {
  if (input.channels % layer.groups !== 0 || layer.filters % layer.groups !== 0)
    throw new ShapeError(
      layer,
      `channels and filters (${layer.filters}) in ${layer.groups} equal groups`,
      shapeText(input),
    );
  return input.channels / layer.groups;
}

function tensorsOf(layer: ConvolutionLayer, weights: WeightTensors) {
  const kernel = weightTensor<Tensor4D>(layer, weights, 'kernel');
  const bias = layer.bias ? weightTensor<Tensor1D>(layer, weights, 'bias') : undefined;
  return { kernel, bias };
}

function convolve(
  ops: Ops,
  layer: ConvolutionLayer,
  x: Tensor4D,
  kernel: Tensor4D,
  bias: Tensor1D | undefined,
): Tensor4D {
  return slide(ops, layer, x, kernel, {
    forward: (input, filter, strides, pad, dilations) =>
      ops.conv2d({ x: input, filter, strides, pad, dilations, ...(bias && { bias }) }),
    backward: (dy, filter, strides, pad) => ops.conv2dTranspose(dy, filter, x.shape, strides, pad),
  });
}

/** tfjs knows no groups: each is a convolution of its own. */
function convolveGroups(
  ops: Ops,
  layer: ConvolutionLayer,
  x: Tensor4D,
  kernel: Tensor4D,
  bias: Tensor1D | undefined,
): Tensor4D {
  const inputs = ops.split<Tensor4D>(x, layer.groups, 3);
  const biases = bias && ops.split<Tensor1D>(bias, layer.groups);
  const outputs = ops.split<Tensor4D>(kernel, layer.groups, 3).map((groupKernel, group) => {
    const input = inputs[group];
    if (!input) throw new RangeError(`Layer "${layer.id}" has no group ${group}.`);
    return convolve(ops, layer, input, groupKernel, biases?.[group]);
  });
  return ops.concat(outputs, 3);
}
