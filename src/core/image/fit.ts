import { inputLayer, type Network } from '../network/network.ts';
import { centredSquare, crop } from './crop.ts';
import { flattenAlpha } from './flatten-alpha.ts';
import type { Pixels, SquareCrop } from './pixels.ts';
import { resize } from './resize.ts';

/**
 * Any picture as the network will see it: on white, cut to a square (in the middle
 * unless said otherwise), resized to the network's height and width.
 *
 * @throws RangeError if the square does not lie inside the picture
 */
export function fitToNetwork(
  pixels: Pixels,
  network: Network,
  square: SquareCrop = centredSquare(pixels.width, pixels.height),
): Pixels {
  const { height, width } = inputLayer(network).shape;
  return flattenAlpha(resize(crop(pixels, square), width, height));
}
