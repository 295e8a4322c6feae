import type { Layer, Network, Normalisation, Weights } from '../network/network.ts';

/** Usual ranges of the pixels that a network is given. */
export type PixelRange = 'unit' | 'signed' | 'bytes';

/** Each as it is used: a pixel p in [0, 1] becomes p · (high − low) + low. */
export const pixelRanges: { readonly [R in PixelRange]: Normalisation['range'] } = {
  unit: [0, 1],
  signed: [-1, 1],
  bytes: [0, 255],
};

/** No mean or step of pixels between 0 and 1 is as large as this; of bytes most are. */
const LARGE = 4;

/**
 * The range that pixels probably have where they enter a network, from what its first
 * layer does with them: one that divides by 255 wants bytes.
 */
export function guessRange(network: Network, weights: Weights): PixelRange {
  const [input] = network.layers;
  const first = input && readerOf(network, input);
  if (first?.kind === 'rescaling')
    return first.scale.every((scale) => Math.abs(scale) * LARGE < 1) ? 'bytes' : 'unit';
  if (first?.kind === 'normalisation') {
    const mean = weights.get(first.id)?.['mean']?.values ?? [];
    return mean.some((value) => value > LARGE) ? 'bytes' : 'unit';
  }
  return 'unit';
}

/** The only layer that reads this one, past those that do nothing outside training. */
function readerOf(network: Network, layer: Layer): Layer | undefined {
  const readers = network.layers.filter(({ inputs }) => inputs.includes(layer.id));
  const [reader] = readers;
  if (!reader || readers.length > 1) return undefined;
  return reader.kind === 'dropout' || reader.kind === 'training only' ? readerOf(network, reader) : reader;
}
