import type { Ops, Tensor, Tensor2D, Tensor4D } from '../run/ops.ts';
import type { TensorPadding } from './slide.ts';

type Pair = [height: number, width: number];

/** A pool's window with its padding in cells. */
export interface PoolSteps {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly pad: TensorPadding;
}

/**
 * The gradient of a max pool by its input, given to the first maximum of each window in row-major
 * order. tfjs's own leaves to each backend which of equal maxima gets it. Written with plain
 * operations, and so slower.
 *
 * The maximum of the rows' maxima: the first row that holds it, in that row the first cell.
 *
 * @param x input, [pictures, height, width, channels]
 * @param dy ∂/∂ output
 */
export function toFirstMaxima(ops: Ops, steps: PoolSteps, x: Tensor4D, dy: Tensor4D): Tensor4D {
  const [rows, columns] = [alongHeight(steps), alongWidth(steps)];
  const rowMaxima = ops.maxPool(x, columns.kernel, columns.stride, columns.pad);
  const maxima = ops.maxPool(rowMaxima, rows.kernel, rows.stride, rows.pad);
  const toRows = toFirstInLine(ops, rows, rowMaxima, maxima, dy);
  return toFirstInLine(ops, columns, x, rowMaxima, toRows);
}

function alongHeight({ kernel, stride, pad }: PoolSteps): PoolSteps {
  return {
    kernel: [kernel[0], 1],
    stride: [stride[0], 1],
    pad: pad === 'valid' ? pad : [pad[0], pad[1], [0, 0], pad[3]],
  };
}

function alongWidth({ kernel, stride, pad }: PoolSteps): PoolSteps {
  return {
    kernel: [1, kernel[1]],
    stride: [1, stride[1]],
    pad: pad === 'valid' ? pad : [pad[0], [0, 0], pad[2], pad[3]],
  };
}

/** The same for a window one cell wide or high; y is the pooled x. */
function toFirstInLine(ops: Ops, steps: PoolSteps, x: Tensor4D, y: Tensor4D, dy: Tensor4D): Tensor4D {
  const cells = steps.kernel[0] * steps.kernel[1];
  const pick = pickingKernel(ops, steps.kernel, x.shape[3]);
  const [pictures, height, width, channels] = y.shape;
  const windows = height * width * channels;
  const windowsOf = (values: Tensor4D) =>
    ops.reshape(ops.depthwiseConv2d(values, pick, steps.stride, steps.pad), [
      values.shape[0],
      windows,
      cells,
    ]);
  const perWindow = (values: Tensor4D) => ops.reshape(values, [pictures, windows, 1]);

  const isLower = ops.step(ops.sub(perWindow(y), windowsOf(x)));
  const inside = windowsOf(onePicture(ops, x.shape));
  const isMaximum = ops.mul(ops.sub(1, isLower), inside);
  const shares = ops.mul(firstOnly(ops, isMaximum, cells), perWindow(dy));
  return ops.depthwiseConv2dTranspose(
    x.shape,
    ops.reshape(shares, [pictures, height, width, channels * cells]),
    pick,
    steps.stride,
    steps.pad,
  );
}

/** [1, height, width, channels] of ones. */
function onePicture(ops: Ops, [, height, width, channels]: Tensor4D['shape']): Tensor4D {
  return ops.tensor4d(new Float32Array(height * width * channels).fill(1), [1, height, width, channels]);
}

/** [height, width, channels, cells]: the i-th kernel of each channel is 1 at the window's i-th cell, else 0. */
function pickingKernel(ops: Ops, [height, width]: Pair, channels: number): Tensor4D {
  const cells = height * width;
  const values = new Float32Array(cells * channels * cells);
  for (let cell = 0; cell < cells; cell++)
    for (let channel = 0; channel < channels; channel++)
      values[(cell * channels + channel) * cells + cell] = 1;
  return ops.tensor4d(values, [height, width, channels, cells]);
}

/** Of the ones in each row of cells, [pictures, windows, cells], only the first. */
function firstOnly(ops: Ops, ones: Tensor, cells: number): Tensor {
  const rows = ops.reshape(ones, [-1, cells]) as Tensor2D;
  const before = ops.matMul({ a: rows, b: strictlyBefore(ops, cells) });
  return ops.reshape(ops.mul(rows, ops.sub(1, ops.step(before))), ones.shape);
}

/** [cells, cells]: 1 where the row's index is smaller than the column's. */
function strictlyBefore(ops: Ops, cells: number): Tensor2D {
  const values = Float32Array.from({ length: cells * cells }, (_, index) =>
    Math.floor(index / cells) < index % cells ? 1 : 0,
  );
  return ops.reshape(ops.tensor4d(values, [1, 1, cells, cells]), [cells, cells]);
}
