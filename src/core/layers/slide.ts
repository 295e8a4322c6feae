import type { Size, SlidingWindow } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import { isPadded, type RoundedWindow, resolvePadding } from './window.ts';

type Pair = [height: number, width: number];

/** Padding as tfjs takes it: none, or cells before and after each of the four axes. */
export type TensorPadding = 'valid' | [Pair, Pair, Pair, Pair];

/** One direction of a convolution, given everything but the tensor that flows through it. */
export interface SlideSteps {
  forward(x: Tensor4D, kernel: Tensor4D, strides: Pair, pad: TensorPadding, dilations: Pair): Tensor4D;
  /** @returns ∂/∂x, of the given shape, that of x */
  backward(
    dy: Tensor4D,
    kernel: Tensor4D,
    strides: Pair,
    pad: TensorPadding,
    shape: Tensor4D['shape'],
  ): Tensor4D;
}

/**
 * Slides a kernel over x. The gradient reaches x only, never the kernel, which
 * halves the work of a backward pass.
 */
export function slide(
  ops: Ops,
  window: SlidingWindow,
  x: Tensor4D,
  kernel: Tensor4D,
  steps: SlideSteps,
): Tensor4D {
  const strides = pairOf(window.stride);
  const dilations = pairOf(window.dilation);
  const pad = tensorPadding(window, x);
  // tfjs has no operation that strides and dilates at once, and no gradient of one that dilates.
  // Made anew for each direction, because tfjs frees what the forward pass leaves behind.
  const dense = () => (isOne(dilations) ? kernel : spreadOut(ops, kernel, dilations));
  const forward = (input: Tensor4D) =>
    isOne(strides)
      ? steps.forward(input, kernel, strides, pad, dilations)
      : steps.forward(input, dense(), strides, pad, [1, 1]);
  return ops.withGradient(x, forward, (dy) => steps.backward(dy, dense(), strides, pad, x.shape));
}

export function pairOf({ height, width }: Size): Pair {
  return [height, width];
}

/** The window's padding for this input, resolved to cells. */
export function tensorPadding(window: RoundedWindow, x: Tensor4D): TensorPadding {
  const insets = resolvePadding(window, { height: x.shape[1], width: x.shape[2] });
  if (!isPadded(insets)) return 'valid';
  return [
    [0, 0],
    [insets.top, insets.bottom],
    [insets.left, insets.right],
    [0, 0],
  ];
}

/** The kernel with `dilation − 1` rows and columns of zeros between its own: dense, and equal in effect. */
function spreadOut(ops: Ops, kernel: Tensor4D, dilations: Pair): Tensor4D {
  const [height, width, channels, filters] = kernel.shape;
  const [down, across] = dilations;
  const rows = ops.pad(ops.reshape(kernel, [height, 1, width * channels * filters]), [
    [0, 0],
    [0, down - 1],
    [0, 0],
  ]);
  const cells = ops.pad(ops.reshape(rows, [height * down * width, 1, channels * filters]), [
    [0, 0],
    [0, across - 1],
    [0, 0],
  ]);
  const spread = ops.reshape(cells, [height * down, width * across, channels, filters]);
  const extent: Pair = [(height - 1) * down + 1, (width - 1) * across + 1];
  return ops.slice(spread, [0, 0, 0, 0], [...extent, channels, filters]) as Tensor4D;
}

function isOne([height, width]: Pair): boolean {
  return height === 1 && width === 1;
}
