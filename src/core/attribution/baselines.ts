import { gaussianBlur } from '../image/gaussian-blur.ts';
import { normaliseByte } from '../image/input.ts';
import type { Random } from '../maths/random.ts';
import { inputLayer, type Network } from '../network/network.ts';
import type { AttributionRequest, OptionSpec } from './method.ts';
import { wholeOptionValue } from './option-value.ts';

/** Kinds of pictures that show nothing, in the order of the option's choices. */
export const baselineKinds = ['black', 'mean', 'blur', 'noise'] as const;

export type BaselineKind = (typeof baselineKinds)[number];

/** The picture that attribution starts from, of methods that compare with one. */
export const baselineOption: OptionSpec = {
  id: 'baseline',
  labelKey: 'baseline',
  min: 0,
  max: baselineKinds.length - 1,
  step: 1,
  default: 0,
  choices: ['baselineBlack', 'baselineMean', 'baselineBlur', 'baselineNoise'],
};

/** @throws RangeError if the request asks for none of the kinds */
export function askedBaseline(request: Pick<AttributionRequest, 'options'>): BaselineKind {
  return baselineKinds[wholeOptionValue(baselineOption, request)] as BaselineKind;
}

/**
 * A picture that shows nothing, to compare a picture with.
 *
 * - black: every pixel 0
 * - mean: every pixel the picture's mean colour
 * - blur: the picture blurred by a Gaussian, σ a twelfth of its width
 * - noise: every pixel's every channel uniform in [0, 1), all the same for the same random numbers
 *
 * @param input the picture, [height, width, channels], normalised as the network takes it
 * @returns the same shape, normalised likewise
 */
export function baseline(
  kind: BaselineKind,
  input: Float32Array,
  network: Network,
  random: Random,
): Float32Array {
  const { shape } = inputLayer(network);
  const { channels, width } = shape;
  const ofBytes = (byteAt: () => number) =>
    input.map((_, i) => normaliseByte(byteAt(), network.normalisation, i % channels));
  switch (kind) {
    case 'black':
      return ofBytes(() => 0);
    case 'mean':
      return meanColour(input, channels);
    case 'blur':
      return gaussianBlur(input, shape, width / 12);
    case 'noise':
      return ofBytes(() => 255 * random.uniform());
  }
}

/** Every pixel the mean over all pixels; normalising is linear, and so keeps means. */
function meanColour(input: Float32Array, channels: number): Float32Array {
  const sums = new Float64Array(channels);
  for (const [i, value] of input.entries()) sums[i % channels] = (sums[i % channels] as number) + value;
  const pixels = input.length / channels;
  return input.map((_, i) => (sums[i % channels] as number) / pixels);
}
