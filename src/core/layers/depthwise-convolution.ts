import type { DepthwiseConvolutionLayer } from '../network/network.ts';
import type { Tensor1D, Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor, weightTensor } from './kind.ts';
import { signedKernels } from './signed-kernel.ts';
import { slide } from './slide.ts';
import { fittingOutputSize, reachOf, readConvolutionWindow } from './sliding-layer.ts';

/** Every channel c has `multiplier` kernels of its own; output channel c · multiplier + m reads channel c only. */
export const depthwiseConvolution: LayerKind<DepthwiseConvolutionLayer> = {
  kind: 'depthwise convolution',
  label: () => 'depthwise convolution',
  outputShape: (layer, inputs) => {
    const input = onlyInput(layer, inputs);
    return { ...fittingOutputSize(layer, input), channels: input.channels * layer.multiplier };
  },
  weights: (layer, inputs) => {
    const { channels } = onlyInput(layer, inputs);
    const { height, width } = layer.kernel;
    const kernel = { role: 'kernel', shape: [height, width, channels, layer.multiplier], learnt: true };
    const bias = { role: 'bias', shape: [channels * layer.multiplier], learnt: true };
    return layer.bias ? [kernel, bias] : [kernel];
  },
  macs: (layer, _inputs, output) =>
    output.height * output.width * output.channels * layer.kernel.height * layer.kernel.width,
  window: (layer, inputs) => reachOf(layer, onlyInput(layer, inputs)),
  forward: (ops, layer, inputs, weights) => {
    const kernel = weightTensor<Tensor4D>(layer, weights, 'kernel');
    const bias = layer.bias ? weightTensor<Tensor1D>(layer, weights, 'bias') : undefined;
    return slide(ops, layer, onlyTensor(layer, inputs), kernel, {
      forward: (input, filter, strides, pad, dilations) => {
        const y = ops.depthwiseConv2d(input, filter, strides, pad, 'NHWC', dilations);
        return bias ? ops.add(y, bias) : y;
      },
      backward: (dy, filter, strides, pad, shape) =>
        ops.depthwiseConv2dTranspose(shape, dy, filter, strides, pad),
    });
  },
  signedParts: signedKernels,
  keras: ['DepthwiseConv2D'],
  read: (entry) => ({
    ...entry.base,
    kind: 'depthwise convolution',
    ...readConvolutionWindow(entry),
    multiplier: entry.count('depth_multiplier', 1),
    bias: entry.flag('use_bias', true),
  }),
};
