import type { UpsamplingLayer } from '../network/network.ts';
import type { Ops, Tensor3D, Tensor4D } from '../run/ops.ts';
import { interpolationMatrix } from './interpolation.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';

/**
 * Maps enlarged by a whole factor: y = R · x · Cᵀ for each map, with the shares of rows R
 * and of columns C. Two small products of matrices, since tfjs's own resizing and its
 * gradient would be code that nothing else here needs.
 */
export const upsampling: LayerKind<UpsamplingLayer> = {
  kind: 'upsampling',
  label: ({ interpolation }) => `upsampling (${interpolation})`,
  outputShape: (layer, inputs) => {
    const { height, width, channels } = onlyInput(layer, inputs);
    return { height: height * layer.factor.height, width: width * layer.factor.width, channels };
  },
  weights: () => [],
  macs: () => 0,
  window: ({ factor, interpolation }) => {
    const kernel = interpolation === 'nearest' ? 1 : 2;
    return {
      kernel: { height: kernel, width: kernel },
      stride: { height: 1 / factor.height, width: 1 / factor.width },
      dilation: { height: 1, width: 1 },
      padBefore: { y: offsetOf(factor.height, kernel), x: offsetOf(factor.width, kernel) },
    };
  },
  forward: (ops, layer, inputs) =>
    ops.withGradient(
      onlyTensor(layer, inputs),
      (x) => alongColumns(ops, layer, x.shape[2], alongRows(ops, layer, x.shape[1], x, false), false),
      (dy, x) => alongRows(ops, layer, x.shape[1], alongColumns(ops, layer, x.shape[2], dy, true), true),
    ),
  keras: ['UpSampling2D'],
  read: (entry) => {
    entry.requireChannelsLast();
    return {
      ...entry.base,
      kind: 'upsampling',
      factor: entry.size('size', { height: 2, width: 2 }),
      interpolation: entry.choice('interpolation', ['nearest', 'bilinear'], 'nearest'),
    };
  },
};

/** Cells from the first output cell's window to the input's first cell, such that centre lies on centre. */
const offsetOf = (factor: number, kernel: number) => kernel / 2 - 0.5 / factor;

/** @param x [pictures, height, width, channels] @param back from the output's rows to the input's */
function alongRows(ops: Ops, layer: UpsamplingLayer, extent: number, x: Tensor4D, back: boolean): Tensor4D {
  const [pictures, height, width, channels] = x.shape;
  const shares = sharesOf(ops, layer, layer.factor.height, extent);
  const rows = ops.reshape(x, [pictures, height, width * channels]);
  const mixed = ops.matMul({ a: shares, b: rows, transposeA: back });
  return ops.reshape(mixed, [pictures, back ? extent : extent * layer.factor.height, width, channels]);
}

/** As for rows, along the other axis. */
function alongColumns(
  ops: Ops,
  layer: UpsamplingLayer,
  extent: number,
  x: Tensor4D,
  back: boolean,
): Tensor4D {
  const [pictures, height, width, channels] = x.shape;
  const shares = sharesOf(ops, layer, layer.factor.width, extent);
  const columns = ops.reshape(x, [pictures * height, width, channels]);
  const mixed = ops.matMul({ a: shares, b: columns, transposeA: back });
  return ops.reshape(mixed, [pictures, height, back ? extent : extent * layer.factor.width, channels]);
}

/** [1, extent · factor, extent]: the same shares for every picture. */
function sharesOf(ops: Ops, { interpolation }: UpsamplingLayer, factor: number, extent: number): Tensor3D {
  const matrix = ops.tensor4d(interpolationMatrix(factor, extent, interpolation), [
    1,
    extent * factor,
    extent,
    1,
  ]);
  return ops.reshape(matrix, [1, extent * factor, extent]);
}
