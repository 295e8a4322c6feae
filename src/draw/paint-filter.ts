import type { Pixels } from '../core/image/pixels.ts';
import { type Extent, extent } from '../core/maths/statistics.ts';
import type { Weight } from '../core/network/network.ts';
import { type ColourScale, colourScale } from './colour.ts';
import { blankRaster, painter } from './raster.ts';

/** How the weights of a filter are stored: [kernel height, kernel width, input channels, filters]. */
interface KernelShape {
  readonly height: number;
  readonly width: number;
  readonly inputs: number;
  readonly filters: number;
}

/**
 * The scale that shows weights as a picture, as textbooks do: the smallest black,
 * the largest white, level = 255 · (w − min) / (max − min).
 */
export function pictureScale(weights: Extent): ColourScale {
  return colourScale('grey', weights);
}

/**
 * One kernel: the slice of a filter that reads one input channel. With a
 * `pictureScale` it is scaled to 0–255, with a `weightScale` zero is in the middle.
 *
 * @param kernel [kernel height, kernel width, input channels, filters]
 * @throws RangeError if the kernel has no such slice
 */
export function paintKernel(kernel: Weight, input: number, filter: number, scale: ColourScale): Pixels {
  const shape = kernelShape(kernel);
  requireSlice(shape, input, filter);
  const { pixels, colours } = blankRaster(shape);
  const run = {
    from: input * shape.filters + filter,
    step: shape.inputs * shape.filters,
    count: colours.length,
  };
  painter(scale)(kernel.values, run, colours, 0);
  return pixels;
}

/**
 * A filter that reads red, green and blue, in colour:
 * level = 255 · (w − min) / (max − min), the same for the three channels.
 *
 * @param kernel [kernel height, kernel width, 3, filters]
 * @param range min and max; left out, those of this filter
 * @throws RangeError if it does not read three channels, or there is no such filter
 */
export function paintColourFilter(
  kernel: Weight,
  filter: number,
  range = filterExtent(kernel, filter),
): Pixels {
  const shape = kernelShape(kernel);
  if (shape.inputs !== 3) throw new RangeError(`A filter in colour reads 3 channels, not ${shape.inputs}.`);
  requireSlice(shape, 0, filter);
  const { pixels } = blankRaster(shape);
  const perUnit = range.max > range.min ? 255 / (range.max - range.min) : 0;
  for (let cell = 0; cell < shape.height * shape.width; cell++) {
    for (let band = 0; band < 3; band++) {
      const weight = kernel.values[(cell * 3 + band) * shape.filters + filter] as number;
      pixels.data[4 * cell + band] = (weight - range.min) * perUnit;
    }
    pixels.data[4 * cell + 3] = 255;
  }
  return pixels;
}

/** Smallest and largest weight of one filter, over all its kernels. @throws RangeError if there is no such filter */
export function filterExtent(kernel: Weight, filter: number): Extent {
  const { filters, ...shape } = kernelShape(kernel);
  requireSlice({ filters, ...shape }, 0, filter);
  const count = shape.height * shape.width * shape.inputs;
  return extent(
    Float32Array.from({ length: count }, (_, index) => kernel.values[index * filters + filter] as number),
  );
}

function kernelShape({ shape }: Weight): KernelShape {
  const [height, width, inputs, filters] = shape;
  if (height === undefined || width === undefined || inputs === undefined || filters === undefined)
    throw new RangeError(`A kernel has 4 axes, not ${shape.length} (${shape.join(' × ')}).`);
  return { height, width, inputs, filters };
}

function requireSlice({ inputs, filters }: KernelShape, input: number, filter: number): void {
  if (!(input >= 0 && input < inputs && filter >= 0 && filter < filters))
    throw new RangeError(
      `A kernel of ${inputs} inputs and ${filters} filters has no slice ${input}, ${filter}.`,
    );
}
