import type { ActivationFunction, ActivationLayer } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import { activationFunctions } from './activation-functions.ts';
import { readActivation } from './keras-activation.ts';
import { type BackwardRules, type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { quotient } from './quotient.ts';
import { difference, halvesOf, twice } from './rescale.ts';

/** A function of each value alone. */
export const activation: LayerKind<ActivationLayer> = {
  kind: 'activation',
  label: (layer) => activationFunctions[layer.function].label,
  outputShape: onlyInput,
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs, _weights, rules) => {
    const x = onlyTensor(layer, inputs);
    if (layer.function === 'linear') return x;
    const formula = activationFunctions[layer.function];
    return ops.withGradient(
      x,
      (input) => formula.value(ops, input, layer),
      (dy, input) => backward(ops, layer, dy, input, rules),
    );
  },
  keras: ['Activation', 'ReLU', 'LeakyReLU', 'ELU'],
  read: readActivation,
};

/** With slopes of 0 and 1 only. */
const RECTIFIERS: readonly ActivationFunction[] = ['relu', 'relu6'];

function backward(
  ops: Ops,
  layer: ActivationLayer,
  dy: Tensor4D,
  x: Tensor4D,
  rules: BackwardRules,
): Tensor4D {
  const rule = RECTIFIERS.includes(layer.function) ? rules.relu : 'gradient';
  if (rule === 'deconvnet') return ops.relu(dy);
  const incoming = rule === 'guided' ? ops.relu(dy) : dy;
  return ops.mul(incoming, multiplier(ops, layer, x, rules));
}

/** dy/dx, or what stands for it by the rules. */
function multiplier(ops: Ops, layer: ActivationLayer, x: Tensor4D, rules: BackwardRules): Tensor4D {
  const { value, slope } = activationFunctions[layer.function];
  switch (rules.nonlinear) {
    case 'relevance':
      return layer.function === 'relu'
        ? slope(ops, x, layer)
        : quotient(ops, value(ops, x, layer), x, slope(ops, x, layer));
    case 'rescale': {
      const input = halvesOf(ops, x);
      const output = halvesOf(ops, value(ops, x, layer));
      const otherwise = slope(ops, input.of, layer);
      return twice(ops, quotient(ops, difference(ops, output), difference(ops, input), otherwise));
    }
    default:
      return slope(ops, x, layer);
  }
}
