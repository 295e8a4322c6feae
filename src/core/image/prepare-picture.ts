import { inputLayer, type Network } from '../network/network.ts';
import { readsDigits } from '../network/suitable-samples.ts';
import { borderOf } from './border.ts';
import { centreLikeDigits } from './centre-like-digits.ts';
import { centredSquare, crop } from './crop.ts';
import { fitToNetwork } from './fit.ts';
import { flattenAlpha } from './flatten-alpha.ts';
import { inkPixels } from './ink.ts';
import { inkOfPicture } from './ink-of-picture.ts';
import type { Pixels, SquareCrop } from './pixels.ts';
import { resize } from './resize.ts';

/** Enough to find lines in, for the time it takes. */
const writingSide = 256;

/**
 * A picture as this network is to see it. For a network that reads digits the
 * writing is lifted off its paper and centred as the digits are that it learned
 * from; for any other the picture is fitted as it is. What has the network's size
 * already and is black around is taken to be prepared.
 *
 * @throws RangeError if the square does not lie inside the picture
 */
export function preparePicture(
  pixels: Pixels,
  network: Network,
  square: SquareCrop = centredSquare(pixels.width, pixels.height),
): Pixels {
  if (!readsDigits(network) || isPrepared(pixels, network)) return fitToNetwork(pixels, network, square);
  const side = Math.min(square.side, writingSide);
  const writing = flattenAlpha(resize(crop(pixels, square), side, side));
  return inkPixels(centreLikeDigits(inkOfPicture(writing), inputLayer(network).shape));
}

/** Whether a picture has the network's size and a rim mostly black, as the digits of collections do. */
function isPrepared({ width, height, data }: Pixels, network: Network): boolean {
  const { shape } = inputLayer(network);
  if (width !== shape.width || height !== shape.height) return false;
  const rim = borderOf(width, height);
  const black = rim.filter((i) => (data[i * 4] as number) < 32 && data[i * 4 + 3] === 255);
  return black.length > rim.length / 2;
}

/** The side of the square to take of a camera's frame, in pixels. */
export function sideToGrab(network: Network): number {
  const { height, width } = inputLayer(network).shape;
  return readsDigits(network) ? writingSide : Math.max(height, width);
}
