import { inputLayer, type Network, type Normalisation } from '../network/network.ts';
import { flattenAlpha } from './flatten-alpha.ts';
import { luminance } from './luminance.ts';
import type { Pixels } from './pixels.ts';

/**
 * A picture as the network takes it: p ∈ [0, 1] becomes
 * (p · (high − low) + low − mean) / std per channel. Transparent pixels are seen
 * on white; a network with one channel sees the luminance.
 *
 * @param pixels already of the network's height and width
 * @returns [height, width, channels]
 * @throws RangeError if the size differs, or the network has neither 1 nor 3 input channels
 */
export function toInput(pixels: Pixels, network: Network): Float32Array {
  const { height, width, channels } = pictureShape(network);
  if (pixels.width !== width || pixels.height !== height)
    throw new RangeError(
      `Network ${network.id} takes pictures of ${width} × ${height} pixels, not ${pixels.width} × ${pixels.height}.`,
    );
  const { data } = flattenAlpha(pixels);
  const input = new Float32Array(height * width * channels);
  for (let pixel = 0; pixel < height * width; pixel++)
    for (let channel = 0; channel < channels; channel++) {
      const byte = channels === 1 ? greyAt(data, pixel) : (data[pixel * 4 + channel] as number);
      input[pixel * channels + channel] = normaliseByte(byte, network.normalisation, channel);
    }
  return input;
}

/** @param byte 0–255, not necessarily whole */
export function normaliseByte(byte: number, { range, mean, std }: Normalisation, channel: number): number {
  const [low, high] = range;
  return ((byte / 255) * (high - low) + low - (mean[channel] ?? 0)) / (std[channel] ?? 1);
}

/** The inverse of `normaliseByte`, neither rounded nor clipped. */
export function denormaliseToByte(
  value: number,
  { range, mean, std }: Normalisation,
  channel: number,
): number {
  const [low, high] = range;
  return ((value * (std[channel] ?? 1) + (mean[channel] ?? 0) - low) / (high - low)) * 255;
}

function pictureShape(network: Network) {
  const { shape } = inputLayer(network);
  if (shape.channels !== 1 && shape.channels !== 3)
    throw new RangeError(
      `Network ${network.id} takes ${shape.channels} input channels; a picture gives 1 (grey) or 3 (RGB).`,
    );
  return shape;
}

function greyAt(rgba: Uint8ClampedArray, pixel: number): number {
  const i = pixel * 4;
  return luminance(rgba[i] as number, rgba[i + 1] as number, rgba[i + 2] as number);
}
