import type { ActivationFunction, ActivationLayer } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import { activationFunctions } from './activation-functions.ts';
import { readActivation } from './keras-activation.ts';
import { type BackwardRules, type LayerKind, onlyInput, onlyTensor } from './kind.ts';

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

const RULED_BY_CHOICE: readonly ActivationFunction[] = ['relu', 'relu6'];

function backward(
  ops: Ops,
  layer: ActivationLayer,
  dy: Tensor4D,
  x: Tensor4D,
  rules: BackwardRules,
): Tensor4D {
  const rule = RULED_BY_CHOICE.includes(layer.function) ? rules.relu : 'gradient';
  if (rule === 'deconvnet') return ops.relu(dy);
  const incoming = rule === 'guided' ? ops.relu(dy) : dy;
  return ops.mul(incoming, activationFunctions[layer.function].slope(ops, x, layer));
}
