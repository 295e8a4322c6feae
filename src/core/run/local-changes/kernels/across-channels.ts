import type { LocalResponseNormalisationLayer, SoftmaxLayer } from '../../../network/network.ts';
import { forEachRow } from '../changing-maps.ts';
import { type KernelMaker, onlyMaps, type RegionKernel } from '../region-kernel.ts';

/** e^x[c] / Σ e^x over the channels of each cell. */
export const softmax: KernelMaker<SoftmaxLayer> = () =>
  byCell((values, result) => {
    let largest = Number.NEGATIVE_INFINITY;
    for (const value of values) largest = Math.max(largest, value);
    let sum = 0;
    for (let channel = 0; channel < values.length; channel++) {
      const exponential = Math.exp((values[channel] as number) - largest);
      result[channel] = exponential;
      sum += exponential;
    }
    for (let channel = 0; channel < values.length; channel++)
      result[channel] = (result[channel] as number) / sum;
  });

/** x[c] / (bias + α Σ x²)^β over the 2 · radius + 1 nearest channels. */
export const localResponseNormalisation: KernelMaker<LocalResponseNormalisationLayer> = ({
  radius,
  bias,
  alpha,
  beta,
}) =>
  byCell((values, result) => {
    let sumOfSquares = 0;
    const add = (channel: number, sign: number) => {
      const value = values[channel] ?? 0;
      sumOfSquares += sign * value * value;
    };
    for (let channel = 0; channel < radius; channel++) add(channel, 1);
    for (let channel = 0; channel < values.length; channel++) {
      add(channel + radius, 1);
      result[channel] = (values[channel] as number) / (bias + alpha * sumOfSquares) ** beta;
      add(channel - radius, -1);
    }
  });

/** @param compute reads and writes the channels of one cell */
function byCell(compute: (values: Float32Array, result: Float32Array) => void): RegionKernel {
  return (inputs, output) => {
    const { now } = onlyMaps(inputs);
    const { channels } = output.shape;
    forEachRow(output.shape, output.changed, (from, to) => {
      for (let i = from; i < to; i += channels)
        compute(now.subarray(i, i + channels), output.now.subarray(i, i + channels));
    });
  };
}
