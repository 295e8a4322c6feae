/**
 * A picture shown through a mask, black where the mask is 0: b + m · (x − b) per
 * value. Of pixels from 0 to 1 that is their product with the mask; of a
 * normalised picture the product would tend to the training data's mean colour.
 *
 * @param input x, [height, width, channels], normalised
 * @param black b, as the input
 * @param mask m, [height, width], in [0, 1]
 * @returns as the input
 */
export function darkened(input: Float32Array, black: Float32Array, mask: Float32Array): Float32Array {
  const channels = input.length / mask.length;
  return input.map((value, i) => {
    const dark = black[i] as number;
    return dark + (mask[Math.floor(i / channels)] as number) * (value - dark);
  });
}
