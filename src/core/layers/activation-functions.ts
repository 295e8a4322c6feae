import type { ActivationFunction, ActivationLayer } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';

type Formula = (ops: Ops, x: Tensor4D, layer: ActivationLayer) => Tensor4D;

/** One function of one value, and its derivative. */
export interface ActivationFormula {
  readonly label: string;
  readonly value: Formula;
  /** dy/dx at x; at a kink the slope of the left side. */
  readonly slope: Formula;
  /** `ActivationLayer.alpha` where a model does not say. */
  readonly defaultAlpha: number;
}

/** Klambauer et al. 2017. */
const SELU_SCALE = 1.0507009873554805;
const SELU_ALPHA = 1.6732632423543772;

/**
 * Every activation function with its derivative in closed form: written out,
 * because some of tfjs's own gradients do not run on WebGL.
 */
export const activationFunctions: { readonly [F in ActivationFunction]: ActivationFormula } = {
  relu: {
    label: 'ReLU',
    defaultAlpha: 0,
    value: (ops, x) => ops.relu(x),
    slope: (ops, x) => ops.step(x),
  },
  relu6: {
    label: 'ReLU6',
    defaultAlpha: 0,
    value: (ops, x) => ops.relu6(x),
    slope: (ops, x) => ops.mul(ops.step(x), ops.step(ops.sub(6, x))),
  },
  'leaky relu': {
    label: 'leaky ReLU',
    defaultAlpha: 0.3,
    value: (ops, x, { alpha }) => ops.add(ops.relu(x), ops.mul(ops.minimum(x, 0), alpha)),
    slope: (ops, x, { alpha }) => ops.step(x, alpha),
  },
  elu: {
    label: 'ELU',
    defaultAlpha: 1,
    value: (ops, x, { alpha }) => exponentialUnit(ops, x, alpha),
    slope: (ops, x, { alpha }) => exponentialUnitSlope(ops, x, alpha),
  },
  selu: {
    label: 'SELU',
    defaultAlpha: 0,
    value: (ops, x) => ops.mul(exponentialUnit(ops, x, SELU_ALPHA), SELU_SCALE),
    slope: (ops, x) => ops.mul(exponentialUnitSlope(ops, x, SELU_ALPHA), SELU_SCALE),
  },
  gelu: {
    label: 'GELU',
    defaultAlpha: 0,
    value: (ops, x) => ops.mul(x, normalDistribution(ops, x)),
    slope: (ops, x) => ops.add(normalDistribution(ops, x), ops.mul(x, normalDensity(ops, x))),
  },
  swish: {
    label: 'swish',
    defaultAlpha: 0,
    value: (ops, x) => ops.mul(x, ops.sigmoid(x)),
    slope: (ops, x) => {
      const s = ops.sigmoid(x);
      return ops.add(s, ops.mul(x, ops.mul(s, ops.sub(1, s))));
    },
  },
  sigmoid: {
    label: 'sigmoid',
    defaultAlpha: 0,
    value: (ops, x) => ops.sigmoid(x),
    slope: (ops, x) => {
      const s = ops.sigmoid(x);
      return ops.mul(s, ops.sub(1, s));
    },
  },
  'hard sigmoid': {
    label: 'hard sigmoid',
    defaultAlpha: 0.2,
    value: (ops, x, { alpha }) => ops.clipByValue(ops.add(ops.mul(x, alpha), 0.5), 0, 1),
    slope: (ops, x, { alpha }) => {
      const line = ops.add(ops.mul(x, alpha), 0.5) as Tensor4D;
      return ops.mul(ops.mul(ops.step(line), ops.step(ops.sub(1, line))), alpha);
    },
  },
  tanh: {
    label: 'tanh',
    defaultAlpha: 0,
    value: (ops, x) => ops.tanh(x),
    slope: (ops, x) => ops.sub(1, ops.square(ops.tanh(x))),
  },
  softplus: {
    label: 'softplus',
    defaultAlpha: 0,
    value: (ops, x) => ops.softplus(x),
    slope: (ops, x) => ops.sigmoid(x),
  },
  linear: {
    label: 'linear',
    defaultAlpha: 0,
    value: (_ops, x) => x,
    slope: (ops, x) => ops.onesLike(x),
  },
};

/** x above zero, α (eˣ − 1) below. */
function exponentialUnit(ops: Ops, x: Tensor4D, alpha: number): Tensor4D {
  return ops.add(ops.relu(x), ops.mul(ops.expm1(ops.minimum(x, 0)), alpha));
}

function exponentialUnitSlope(ops: Ops, x: Tensor4D, alpha: number): Tensor4D {
  const below = ops.mul(ops.exp(ops.minimum(x, 0)), alpha);
  const above = ops.step(x);
  return ops.add(above, ops.mul(ops.sub(1, above), below));
}

/** Φ(x), the share of a standard normal distribution below x. */
function normalDistribution(ops: Ops, x: Tensor4D): Tensor4D {
  return ops.mul(ops.add(ops.erf(ops.mul(x, Math.SQRT1_2)), 1), 0.5);
}

/** φ(x) = Φ'(x). */
function normalDensity(ops: Ops, x: Tensor4D): Tensor4D {
  return ops.mul(ops.exp(ops.mul(ops.square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
}
