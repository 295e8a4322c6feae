import type { LocalResponseNormalisationLayer } from '../network/network.ts';
import type { Ops, Tensor2D, Tensor4D } from '../run/ops.ts';
import { quotient } from './quotient.ts';
import { difference, halvesOf, middle, twice } from './rescale.ts';

/** y / x, also where x is 0: what each value is multiplied by, d^−β with d = bias + α Σ x². */
export function factorOf(ops: Ops, layer: LocalResponseNormalisationLayer, x: Tensor4D): Tensor4D {
  return powerOf(ops, layer, divisorOf(ops, layer, x));
}

/** A change of d by less than this share: then its power's slope halfway says more than a quotient of rounded numbers. */
const SMALL_SHARE = 0.01;

/**
 * y = x · f as a product of two things that change: Δy = Δx · f̄ + x̄ · Δf, bars for the mean of picture
 * and reference; Δf = Δf/Δd · Δd, and Δd = α Σ (x + x′) Δx. So every change is put down to the values
 * that made it, also where a value stayed and its neighbours changed.
 */
export function rescaled(
  ops: Ops,
  layer: LocalResponseNormalisationLayer,
  x: Tensor4D,
  dy: Tensor4D,
): Tensor4D {
  const coming = halvesOf(ops, dy).of;
  const divisor = divisorOf(ops, layer, x);
  const factors = halvesOf(ops, powerOf(ops, layer, divisor));
  const divisors = halvesOf(ops, divisor);
  const meanInput = middle(ops, halvesOf(ops, x));
  const meanDivisor = middle(ops, divisors);
  const slope = ops.mul(ops.div(powerOf(ops, layer, meanDivisor), meanDivisor), -layer.beta) as Tensor4D;
  const perDivisor = quotient(
    ops,
    difference(ops, factors),
    difference(ops, divisors),
    slope,
    ops.mul(meanDivisor, SMALL_SHARE) as Tensor4D,
  );
  const direct = ops.mul(coming, middle(ops, factors));
  const byDivisor = sumOfNeighbours(ops, layer, ops.mul(ops.mul(coming, meanInput), perDivisor));
  const byNeighbours = ops.mul(ops.mul(byDivisor, meanInput), 2 * layer.alpha);
  return twice(ops, ops.add(direct, byNeighbours));
}

/** bias + α Σ x² over the nearest channels. */
function divisorOf(ops: Ops, layer: LocalResponseNormalisationLayer, x: Tensor4D): Tensor4D {
  return ops.add(ops.mul(sumOfNeighbours(ops, layer, ops.square(x)), layer.alpha), layer.bias);
}

/** d^−β. */
function powerOf(ops: Ops, { beta }: LocalResponseNormalisationLayer, divisor: Tensor4D): Tensor4D {
  return ops.exp(ops.mul(ops.log(divisor), -beta));
}

/** Over the 2 · radius + 1 nearest channels, those that exist. */
function sumOfNeighbours(ops: Ops, { radius }: LocalResponseNormalisationLayer, values: Tensor4D): Tensor4D {
  const channels = values.shape[3];
  const near = Float32Array.from({ length: channels * channels }, (_, index) =>
    Math.abs(Math.floor(index / channels) - (index % channels)) <= radius ? 1 : 0,
  );
  const band: Tensor2D = ops.reshape(ops.tensor4d(near, [1, 1, channels, channels]), [channels, channels]);
  const rows: Tensor2D = ops.reshape(values, [-1, channels]);
  return ops.reshape(ops.matMul({ a: rows, b: band }), values.shape);
}
