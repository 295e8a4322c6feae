import {
  add,
  avgPool,
  batchNorm,
  clipByValue,
  clone,
  concat,
  conv2dTranspose,
  customGrad,
  depthwiseConv2d,
  div,
  erf,
  exp,
  expm1,
  fused,
  type GradSaveFunc,
  localResponseNormalization,
  log,
  maxPool,
  mean,
  minimum,
  mul,
  onesLike,
  pad,
  relu,
  relu6,
  reshape,
  rsqrt,
  scalar,
  sigmoid,
  slice,
  softmax,
  softplus,
  split,
  square,
  step,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D,
  tanh,
  tensor4d,
} from '@tensorflow/tfjs-core';
import { depthwiseConv2dNativeBackpropInput } from '@tensorflow/tfjs-core/dist/ops/depthwise_conv2d_native_backprop_input';

/**
 * y = forward(x) with a gradient of one's own: ∂/∂x = backward(∂/∂y, x).
 * Whatever else `forward` reads (weights) counts as constant.
 */
function withGradient(
  x: Tensor4D,
  forward: (x: Tensor4D) => Tensor4D,
  backward: (dy: Tensor4D, x: Tensor4D) => Tensor4D,
): Tensor4D {
  return customGrad<Tensor4D>((input, save) => {
    const tensor = input as Tensor4D;
    (save as GradSaveFunc)([tensor]);
    return {
      value: forward(tensor),
      gradFunc: (dy, saved) => backward(dy, saved[0] as Tensor4D),
    };
  })(x);
}

/**
 * Any value in the place of x, with a gradient that goes on to x: ∂/∂x = backward(∂/∂y, x, y).
 * For what is computed by one formula and explained by another.
 */
function inPlaceOf(
  x: Tensor4D,
  value: () => Tensor4D,
  backward: (dy: Tensor4D, x: Tensor4D, y: Tensor4D) => Tensor4D,
): Tensor4D {
  return customGrad<Tensor4D>((input, save) => {
    const y = value();
    (save as GradSaveFunc)([input as Tensor4D, y]);
    return {
      value: y,
      gradFunc: (dy, saved) => backward(dy, saved[0] as Tensor4D, saved[1] as Tensor4D),
    };
  })(x);
}

/** The operations of tfjs-core that layers may use; all that they know of the library. */
export const ops = {
  add,
  avgPool,
  batchNorm,
  clipByValue,
  clone,
  concat,
  conv2d: fused.conv2d,
  conv2dTranspose,
  depthwiseConv2d,
  depthwiseConv2dTranspose: depthwiseConv2dNativeBackpropInput,
  div,
  erf,
  exp,
  expm1,
  inPlaceOf,
  localResponseNormalization,
  log,
  matMul: fused.matMul,
  maxPool,
  mean,
  minimum,
  mul,
  onesLike,
  pad,
  relu,
  relu6,
  reshape,
  rsqrt,
  scalar,
  sigmoid,
  slice,
  softmax,
  softplus,
  split,
  square,
  step,
  sub,
  sum,
  tanh,
  tensor4d,
  withGradient,
};

export type Ops = typeof ops;

export type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D };
