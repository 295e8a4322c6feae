import type { DenseLayer } from '../network/network.ts';
import type { Tensor1D, Tensor2D, Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor, weightTensor } from './kind.ts';
import { signedKernels } from './signed-kernel.ts';

/** y = x · W + b, at every cell. */
export const dense: LayerKind<DenseLayer> = {
  kind: 'dense',
  label: () => 'dense',
  outputShape: (layer, inputs) => ({ ...onlyInput(layer, inputs), channels: layer.units }),
  weights: (layer, inputs) => {
    const kernel = { role: 'kernel', shape: [onlyInput(layer, inputs).channels, layer.units], learnt: true };
    return layer.bias ? [kernel, { role: 'bias', shape: [layer.units], learnt: true }] : [kernel];
  },
  macs: (layer, inputs, output) =>
    output.height * output.width * onlyInput(layer, inputs).channels * layer.units,
  window: () => 'pointwise',
  forward: (ops, layer, inputs, weights) => {
    const kernel = weightTensor<Tensor2D>(layer, weights, 'kernel');
    const bias = layer.bias ? weightTensor<Tensor1D>(layer, weights, 'bias') : undefined;
    const multiply = (x: Tensor4D): Tensor4D => {
      const [pictures, height, width, channels] = x.shape;
      const rows = ops.reshape(x, [pictures * height * width, channels]);
      const product = ops.matMul({ a: rows, b: kernel, ...(bias && { bias }) });
      return ops.reshape(product, [pictures, height, width, layer.units]);
    };
    const backward = (dy: Tensor4D, x: Tensor4D): Tensor4D => {
      const [pictures, height, width] = x.shape;
      const rows = ops.reshape(dy, [pictures * height * width, layer.units]);
      return ops.reshape(ops.matMul({ a: rows, b: kernel, transposeB: true }), x.shape);
    };
    return ops.withGradient(onlyTensor(layer, inputs), multiply, backward);
  },
  signedParts: signedKernels,
  keras: ['Dense'],
  read: (entry) => ({
    ...entry.base,
    kind: 'dense',
    units: entry.count('units'),
    bias: entry.flag('use_bias', true),
  }),
};
