import type { ActivationFunction } from '../network/network.ts';
import { erf } from './erf.ts';

/** Klambauer et al. 2017: the constants that keep mean 0 and variance 1. */
const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

const functions: Record<ActivationFunction, (x: number, alpha: number) => number> = {
  relu: (x) => Math.max(x, 0),
  relu6: (x) => Math.min(Math.max(x, 0), 6),
  'leaky relu': (x, alpha) => (x < 0 ? alpha * x : x),
  elu: (x, alpha) => (x < 0 ? alpha * Math.expm1(x) : x),
  selu: (x) => SELU_SCALE * (x < 0 ? SELU_ALPHA * Math.expm1(x) : x),
  gelu: (x) => (x * (1 + erf(x / Math.SQRT2))) / 2,
  swish: (x) => x / (1 + Math.exp(-x)),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  'hard sigmoid': (x, alpha) => Math.min(Math.max(alpha * x + 0.5, 0), 1),
  tanh: Math.tanh,
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  linear: (x) => x,
};

/**
 * Value of an activation function.
 *
 * @param alpha slope below zero of leaky ReLU, α of ELU, slope of the hard sigmoid; the others ignore it
 */
export function activate(name: ActivationFunction, x: number, alpha: number): number {
  return functions[name](x, alpha);
}
