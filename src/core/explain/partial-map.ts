import { outputSize, resolvePadding } from '../layers/window.ts';
import {
  type LayerId,
  layerById,
  type Size,
  type SlidingWindow,
  type TrainedNetwork,
} from '../network/network.ts';
import { type Activations, mapOf } from '../run/feature-maps.ts';
import { type KernelSlice, kernelSlices } from './convolution.ts';
import { inputOf, mapsOf, weightsOf } from './reading.ts';

/** One map's worth of numbers, [height, width]. */
export interface Plane extends Size {
  readonly values: Float32Array;
}

/**
 * What one input map contributes to one map of a convolution: the input map
 * convolved with its own kernel, without bias. Added up over the input maps that
 * the filter reads, and with the bias, these planes are the feature map.
 *
 * @param map of the convolution, from 0
 * @param channel input map, from 0
 * @throws RangeError if the layer is no convolution, or the filter does not read that input map
 */
export function partialMap(
  trained: TrainedNetwork,
  activations: Activations,
  layerId: LayerId,
  { map, channel }: { readonly map: number; readonly channel: number },
): Plane {
  const layer = layerById(trained.network, layerId);
  if (layer.kind !== 'convolution' && layer.kind !== 'depthwise convolution')
    throw new RangeError(
      `Layer "${layerId}" is of kind ${layer.kind}; only a convolution has partial results.`,
    );
  const input = mapsOf(activations, inputOf(layer));
  const slices = kernelSlices(layer, input.shape.channels, map);
  const slice = slices.find((candidate) => candidate.channel === channel);
  if (!slice) throw new RangeError(`Map ${map} of layer "${layerId}" does not read input map ${channel}.`);
  const kernel = kernelOf(weightsOf(trained, layerId, 'kernel'), slice, layer.kernel);
  return slide(
    { height: input.shape.height, width: input.shape.width, values: mapOf(input, channel) },
    kernel,
    layer,
  );
}

/** One kernel, [kernel height, kernel width]. */
function kernelOf(weights: Float32Array, { stride, offset }: KernelSlice, { height, width }: Size): Plane {
  const values = Float32Array.from(
    { length: height * width },
    (_, i) => weights[i * stride + offset] as number,
  );
  return { height, width, values };
}

function slide(input: Plane, kernel: Plane, window: SlidingWindow): Plane {
  const { height, width } = outputSize(window, input);
  const { top, left } = resolvePadding(window, input);
  const values = new Float32Array(height * width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const corner = { y: y * window.stride.height - top, x: x * window.stride.width - left };
      values[y * width + x] = windowSum(input, kernel, corner, window.dilation);
    }
  return { height, width, values };
}

function windowSum(
  input: Plane,
  kernel: Plane,
  corner: { readonly y: number; readonly x: number },
  dilation: Size,
): number {
  let sum = 0;
  for (let row = 0; row < kernel.height; row++) {
    const y = corner.y + row * dilation.height;
    if (y < 0 || y >= input.height) continue;
    for (let column = 0; column < kernel.width; column++) {
      const x = corner.x + column * dilation.width;
      if (x < 0 || x >= input.width) continue;
      const weight = kernel.values[row * kernel.width + column] as number;
      sum += weight * (input.values[y * input.width + x] as number);
    }
  }
  return sum;
}
