import { denormaliseToByte } from '../../image/input.ts';
import { inputLayer, type Network, type Size } from '../../network/network.ts';
import { askedClass } from '../asked-class.ts';
import type { AttributionMethod } from '../method.ts';

/** Rec. 601 luma of red, green and blue. */
const luma = [0.299, 0.587, 0.114];

/**
 * Where the picture has edges, whatever the network and the class: the magnitude of
 * its luminance's gradient by Sobel's operator. A control: it looks like a saliency
 * map and knows nothing of the network (Adebayo et al. 2018, §4).
 * Not negative, one value per pixel: change of luminance, 0 to 1, per pixel.
 */
export const sobel: AttributionMethod = {
  id: 'sobel',
  cite: {
    authors: 'Sobel, Feldman',
    year: 1968,
    title: 'A 3×3 Isotropic Gradient Operator for Image Processing',
  },
  options: [],
  sign: 'non-negative',
  control: true,
  async explain(executor, input, request) {
    askedClass(executor, request);
    const { height, width } = inputLayer(executor.network).shape;
    return {
      shape: { height, width, channels: 1 },
      values: edges(luminanceOf(input, executor.network), { height, width }),
      sign: 'non-negative',
      space: 'picture',
    };
  },
};

/** [height, width], from 0 to 1 in a picture; the channels' mean where they are not red, green and blue. */
function luminanceOf(input: Float32Array, network: Network): Float32Array {
  const { height, width, channels } = inputLayer(network).shape;
  const plane = new Float32Array(height * width);
  for (const [i, value] of input.entries()) {
    const channel = i % channels;
    const weight = channels === 3 ? (luma[channel] as number) : 1 / channels;
    const pixel = Math.floor(i / channels);
    const brightness = denormaliseToByte(value, network.normalisation, channel) / 255;
    plane[pixel] = (plane[pixel] as number) + weight * brightness;
  }
  return plane;
}

/**
 * √(Gx² + Gy²), Gx = [−1 0 1] across × [1 2 1] down, over 8, so that a straight slope
 * gives its steepness; Gy likewise, turned. The border pixels go on for ever.
 */
function edges(plane: Float32Array, { height, width }: Size): Float32Array {
  return plane.map((_, pixel) => {
    const at = (down: number, right: number) => {
      const y = Math.min(Math.max(Math.floor(pixel / width) + down, 0), height - 1);
      const x = Math.min(Math.max((pixel % width) + right, 0), width - 1);
      return plane[y * width + x] as number;
    };
    const across = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
    const down = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
    return Math.hypot(across, down) / 8;
  });
}
