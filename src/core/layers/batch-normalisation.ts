import type { BatchNormalisationLayer } from '../network/network.ts';
import type { Tensor, Tensor1D, Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor, type WeightSpec, weightTensor } from './kind.ts';

/** y = γ (x − mean) / √(variance + ε) + β, with the mean and variance stored in training. Ioffe & Szegedy 2015. */
export const batchNormalisation: LayerKind<BatchNormalisationLayer> = {
  kind: 'batch normalisation',
  label: () => 'batch normalisation',
  outputShape: onlyInput,
  weights: (layer, inputs) => {
    const shape = [onlyInput(layer, inputs).channels];
    const specs: WeightSpec[] = [];
    if (layer.scale) specs.push({ role: 'gamma', shape, learnt: true });
    if (layer.centre) specs.push({ role: 'beta', shape, learnt: true });
    return [...specs, { role: 'mean', shape, learnt: false }, { role: 'variance', shape, learnt: false }];
  },
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs, weights) => {
    const tensor = (role: string) => weightTensor<Tensor1D>(layer, weights, role);
    const beta = layer.centre ? tensor('beta') : undefined;
    const gamma = layer.scale ? tensor('gamma') : undefined;
    const variance = tensor('variance');
    return ops.withGradient(
      onlyTensor(layer, inputs),
      (x) => ops.batchNorm(x, tensor('mean'), variance, beta, gamma, layer.epsilon),
      (dy) => {
        const perDeviation: Tensor4D = ops.mul(dy, ops.rsqrt(ops.add(variance, layer.epsilon)));
        return gamma ? ops.mul(perDeviation, gamma) : perDeviation;
      },
    );
  },
  signedParts: (ops, { layer, weights }) => {
    const none = ops.mul(weightTensor(layer, weights, 'variance'), 0);
    const withScale = (gamma: Tensor | undefined) => ({
      layer,
      weights: { ...weights, mean: none, beta: none, ...(gamma && { gamma }) },
    });
    if (!layer.scale) return { positive: withScale(undefined) };
    const gamma = weightTensor(layer, weights, 'gamma');
    return { positive: withScale(ops.relu(gamma)), negative: withScale(ops.minimum(gamma, 0)) };
  },
  keras: ['BatchNormalization'],
  read: (entry) => {
    entry.requireChannelAxis();
    return {
      ...entry.base,
      kind: 'batch normalisation',
      epsilon: entry.number('epsilon', 1e-3),
      scale: entry.flag('scale', true),
      centre: entry.flag('center', true),
    };
  },
};
