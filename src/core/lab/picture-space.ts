import type { Pixels } from '../image/pixels.ts';
import { inputLayer, type Network, type Normalisation, type Shape } from '../network/network.ts';

/**
 * Studies that change pictures do so in intensities p in [0, 1], since bounds such as
 * "at most 8/255" are about what a person sees. A network reads
 * x = (p · (high − low) + low − mean) / std; these functions go to and fro.
 * All arrays are [height, width, channels] (of one or more pictures).
 */

/**
 * What the network reads of intensities.
 *
 * @param intensities p in [0, 1]
 */
export function inputOf(intensities: Float32Array, network: Network): Float32Array {
  const { range, mean, std } = network.normalisation;
  const [low] = range;
  const gains = gainsOf(network);
  const offsets = gains.map((_, channel) => (low - (mean[channel] ?? 0)) / (std[channel] ?? 1));
  return intensities.map((p, i) => p * at(gains, i % gains.length) + at(offsets, i % gains.length));
}

/** The inverse of `inputOf`, clipped to [0, 1]. */
export function intensitiesOf(input: Float32Array, network: Network): Float32Array {
  const { range, mean, std } = network.normalisation;
  const [low, high] = range;
  const { channels } = inputLayer(network).shape;
  return input.map((x, i) => {
    const channel = i % channels;
    return clip((x * (std[channel] ?? 1) + (mean[channel] ?? 0) - low) / (high - low));
  });
}

/** ∂y/∂p of ∂y/∂x, by the chain rule: times (high − low) / std of each channel. */
export function gradientByIntensity(gradientByInput: Float32Array, network: Network): Float32Array {
  const gains = gainsOf(network);
  return gradientByInput.map((slope, i) => slope * at(gains, i % gains.length));
}

/**
 * Intensities as an opaque picture; grey where there is one channel.
 *
 * @param intensities p in [0, 1], [height, width, channels]
 * @throws RangeError unless there are 1 or 3 channels
 */
export function pixelsOf(intensities: Float32Array, { height, width, channels }: Shape): Pixels {
  if (channels !== 1 && channels !== 3)
    throw new RangeError(`A picture has 1 or 3 channels, not ${channels}.`);
  const data = new Uint8ClampedArray(height * width * 4);
  for (let pixel = 0; pixel < height * width; pixel++) {
    for (let c = 0; c < 3; c++)
      data[pixel * 4 + c] = 255 * at(intensities, pixel * channels + (c % channels));
    data[pixel * 4 + 3] = 255;
  }
  return { height, width, data };
}

/** Into [0, 1]. */
export function clip(intensity: number): number {
  return Math.min(Math.max(intensity, 0), 1);
}

/** ∂x/∂p per channel. */
function gainsOf(network: Network): number[] {
  const { range, std }: Normalisation = network.normalisation;
  const [low, high] = range;
  const { channels } = inputLayer(network).shape;
  return Array.from({ length: channels }, (_, channel) => (high - low) / (std[channel] ?? 1));
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
