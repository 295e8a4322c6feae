import type { ConvolutionLayer, Shape } from '../network/network.ts';
import type { Ops, Tensor1D, Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor, weightTensor } from './kind.ts';
import { ShapeError, shapeText } from './shape-error.ts';
import { signedKernels } from './signed-kernel.ts';
import { type SlideSteps, slide } from './slide.ts';
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
    const kernel = weightTensor<Tensor4D>(layer, weights, 'kernel');
    const bias = layer.bias ? weightTensor<Tensor1D>(layer, weights, 'bias') : undefined;
    return slide(
      ops,
      layer,
      x,
      kernel,
      layer.groups === 1 ? convolve(ops, bias) : convolveGroups(ops, layer, bias),
    );
  },
  signedParts: signedKernels,
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

function convolve(ops: Ops, bias: Tensor1D | undefined): SlideSteps {
  return {
    forward: (x, filter, strides, pad, dilations) =>
      ops.conv2d({ x, filter, strides, pad, dilations, ...(bias && { bias }) }),
    backward: (dy, filter, strides, pad, shape) => ops.conv2dTranspose(dy, filter, shape, strides, pad),
  };
}

/** tfjs knows no groups: each is a convolution of its own. */
function convolveGroups(ops: Ops, { groups }: ConvolutionLayer, bias: Tensor1D | undefined): SlideSteps {
  const one = convolve(ops, undefined);
  const each = (values: Tensor4D, kernel: Tensor4D, step: (part: Tensor4D, filter: Tensor4D) => Tensor4D) => {
    const parts = ops.split<Tensor4D>(values, groups, 3);
    const outputs = ops.split<Tensor4D>(kernel, groups, 3).map((filter, group) => {
      const part = parts[group];
      if (!part) throw new RangeError(`There is no group ${group} of ${groups}.`);
      return step(part, filter);
    });
    return ops.concat(outputs, 3);
  };
  return {
    forward: (x, kernel, strides, pad, dilations) => {
      const y = each(x, kernel, (part, filter) => one.forward(part, filter, strides, pad, dilations));
      return bias ? ops.add(y, bias) : y;
    },
    backward: (dy, kernel, strides, pad, [pictures, height, width, channels]) =>
      each(dy, kernel, (part, filter) =>
        one.backward(part, filter, strides, pad, [pictures, height, width, channels / groups]),
      ),
  };
}
