import type { Layer, NormalisationLayer } from '../network/network.ts';
import type { Ops, Tensor, Tensor1D } from '../run/ops.ts';
import type { KerasLayer } from './keras-layer.ts';
import { type LayerKind, onlyInput, onlyTensor, type WeightTensors, weightTensor } from './kind.ts';

/** No deviation counts as smaller: Keras's guard against dividing by 0. */
export const LEAST_DEVIATION = 1e-7;

/** y = (x − mean) / max(√variance, 10⁻⁷), with the mean and variance of the training pictures. */
export const normalisation: LayerKind<NormalisationLayer> = {
  kind: 'normalisation',
  label: () => 'normalisation',
  outputShape: onlyInput,
  weights: (layer, inputs) => {
    const shape = [onlyInput(layer, inputs).channels];
    return [
      { role: 'mean', shape, learnt: false },
      { role: 'variance', shape, learnt: false },
    ];
  },
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs, weights) =>
    ops.withGradient(
      onlyTensor(layer, inputs),
      (x) =>
        ops.mul(ops.sub(x, weightTensor<Tensor1D>(layer, weights, 'mean')), perUnit(ops, layer, weights)),
      (dy) => ops.mul(dy, perUnit(ops, layer, weights)),
    ),
  signedParts: (ops, { layer, weights }) => {
    const mean = ops.mul(weightTensor(layer, weights, 'mean'), 0);
    return { positive: { layer, weights: { ...weights, mean } } };
  },
  keras: ['Normalization'],
  read: readNormalisation,
};

/** 1 / max(√variance, least), one per channel. */
function perUnit(ops: Ops, layer: NormalisationLayer, weights: WeightTensors): Tensor {
  const variance = weightTensor<Tensor1D>(layer, weights, 'variance');
  return ops.rsqrt(ops.clipByValue(variance, LEAST_DEVIATION ** 2, Number.MAX_VALUE));
}

/** With mean and variance written among its options it is a rescaling; else they are among the weights. */
function readNormalisation(entry: KerasLayer): Layer {
  entry.requireChannelAxis();
  if (entry.flag('invert', false)) throw entry.wrongOption('invert', 'false');
  const { mean, variance } = entry.config;
  if (mean == null || variance == null) return { ...entry.base, kind: 'normalisation' };
  const means = entry.perChannel('mean');
  const variances = entry.perChannel('variance');
  if (variances.some((value) => value < 0)) throw entry.wrongOption('variance', 'nowhere below 0');
  const scale = variances.map((value) => 1 / Math.max(Math.sqrt(value), LEAST_DEVIATION));
  return {
    ...entry.base,
    kind: 'rescaling',
    scale,
    offset: means.map((value, channel) => -value * (scale[channel] ?? 0)),
  };
}
