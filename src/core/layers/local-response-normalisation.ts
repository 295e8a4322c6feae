import type { LocalResponseNormalisationLayer } from '../network/network.ts';
import type { Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { factorOf, rescaled } from './response-rules.ts';

/** y[c] = x[c] / (bias + α Σ x²)^β, the sum over the 2 · radius + 1 nearest channels. Krizhevsky et al. 2012, §3.3. */
export const localResponseNormalisation: LayerKind<LocalResponseNormalisationLayer> = {
  kind: 'local response normalisation',
  label: () => 'local response normalisation',
  outputShape: onlyInput,
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs, _weights, rules) => {
    const x = onlyTensor(layer, inputs);
    const normalise = (values: Tensor4D) =>
      ops.localResponseNormalization(values, layer.radius, layer.bias, layer.alpha, layer.beta);
    switch (rules.nonlinear) {
      case 'relevance':
        return ops.withGradient(x, normalise, (dy, input) => ops.mul(dy, factorOf(ops, layer, input)));
      case 'rescale':
        return ops.withGradient(x, normalise, (dy, input) => rescaled(ops, layer, input, dy));
      default:
        return normalise(x);
    }
  },
  // Keras has no such layer; files that need one name it after TensorFlow's operation, options included.
  keras: ['LocalResponseNormalization'],
  read: (entry) => ({
    ...entry.base,
    kind: 'local response normalisation',
    radius: entry.count('depth_radius', 5),
    bias: entry.number('bias', 1),
    alpha: entry.number('alpha', 1),
    beta: entry.number('beta', 0.5),
  }),
};
