import { LEAST_DEVIATION } from '../../../layers/normalisation.ts';
import { activate } from '../../../maths/activation-functions.ts';
import type {
  ActivationLayer,
  BatchNormalisationLayer,
  NormalisationLayer,
  RescalingLayer,
} from '../../../network/network.ts';
import { forEachRow } from '../changing-maps.ts';
import { type KernelMaker, onlyMaps, type RegionKernel, weightValues } from '../region-kernel.ts';

/** A function of each value alone. Where a value has not changed, neither has what comes of it. */
export const activation: KernelMaker<ActivationLayer> = ({ function: name, alpha }) =>
  name === 'relu' ? relu : byValue((x) => activate(name, x, alpha));

const relu: RegionKernel = (inputs, output) => {
  const { now } = onlyMaps(inputs);
  const result = output.now;
  forEachRow(output.shape, output.changed, (from, to) => {
    for (let i = from; i < to; i++) {
      const x = now[i] as number;
      result[i] = x < 0 ? 0 : x;
    }
  });
};

export const batchNormalisation: KernelMaker<BatchNormalisationLayer> = (layer, setting) => {
  const gamma = layer.scale ? weightValues(setting, 'gamma') : undefined;
  const beta = layer.centre ? weightValues(setting, 'beta') : undefined;
  const mean = weightValues(setting, 'mean');
  const scale = Float64Array.from(
    weightValues(setting, 'variance'),
    (variance, channel) => (gamma?.[channel] ?? 1) / Math.sqrt(variance + layer.epsilon),
  );
  return byChannel(
    scale,
    scale.map((factor, channel) => (beta?.[channel] ?? 0) - (mean[channel] as number) * factor),
  );
};

export const normalisation: KernelMaker<NormalisationLayer> = (_layer, setting) => {
  const mean = weightValues(setting, 'mean');
  const scale = Float64Array.from(
    weightValues(setting, 'variance'),
    (variance) => 1 / Math.max(Math.sqrt(variance), LEAST_DEVIATION),
  );
  return byChannel(
    scale,
    scale.map((factor, channel) => -(mean[channel] as number) * factor),
  );
};

export const rescaling: KernelMaker<RescalingLayer> = ({ scale, offset }) =>
  byChannel(Float64Array.from(scale), Float64Array.from(offset));

/** x · scale + offset, one of each per channel. */
function byChannel(scale: Float64Array, offset: Float64Array): RegionKernel {
  return byValue((x, channel) => x * (scale[channel] as number) + (offset[channel] as number));
}

function byValue(computed: (x: number, channel: number) => number): RegionKernel {
  return (inputs, output) => {
    const { now, base } = onlyMaps(inputs);
    const { channels } = output.shape;
    forEachRow(output.shape, output.changed, (from, to) => {
      for (let i = from; i < to; i++) {
        const x = now[i] as number;
        output.now[i] = x === base[i] ? (output.base[i] as number) : computed(x, i % channels);
      }
    });
  };
}
