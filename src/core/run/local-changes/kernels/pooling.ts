import { resolvePadding } from '../../../layers/window.ts';
import type {
  AveragePoolLayer,
  GlobalAveragePoolLayer,
  MaxPoolLayer,
  Shape,
} from '../../../network/network.ts';
import { type KernelMaker, onlyMaps, type RegionKernel, type Setting } from '../region-kernel.ts';

/** What becomes of the cells under a window: they are taken up one after the other, all channels at once. */
interface Pool {
  readonly start: number;
  /** @param from index of the cell's first channel */
  takeUp(results: Float64Array, values: Float32Array, from: number): void;
  /** @param cells inside the input */
  divisor(cells: number): number;
}

const largest: Pool = {
  start: Number.NEGATIVE_INFINITY,
  takeUp: (results, values, from) => {
    for (let channel = 0; channel < results.length; channel++) {
      const value = values[from + channel] as number;
      if (value > (results[channel] as number)) results[channel] = value;
    }
  },
  divisor: () => 1,
};

const mean: Pool = {
  start: 0,
  takeUp: (results, values, from) => {
    for (let channel = 0; channel < results.length; channel++)
      results[channel] = (results[channel] as number) + (values[from + channel] as number);
  },
  divisor: (cells) => cells,
};

export const maxPool: KernelMaker<MaxPoolLayer> = (layer, setting) =>
  pooling(windowsOf(layer, setting), largest);

export const averagePool: KernelMaker<AveragePoolLayer> = (layer, setting) =>
  pooling(windowsOf(layer, setting), mean);

export const globalAveragePool: KernelMaker<GlobalAveragePoolLayer> = (_layer, setting) => {
  const { height, width } = inputOf(setting);
  return pooling(() => ({ top: 0, left: 0, bottom: height, right: width }), mean);
};

/** The cells of the input under one window; the first ones after it are `bottom` and `right`. */
interface Cells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function windowsOf(layer: MaxPoolLayer | AveragePoolLayer, setting: Setting) {
  const input = inputOf(setting);
  const { kernel, stride } = layer;
  const padding = resolvePadding(layer, input);
  return (y: number, x: number): Cells => {
    const top = y * stride.height - padding.top;
    const left = x * stride.width - padding.left;
    return {
      top: Math.max(top, 0),
      left: Math.max(left, 0),
      bottom: Math.min(top + kernel.height, input.height),
      right: Math.min(left + kernel.width, input.width),
    };
  };
}

function pooling(windowAt: (y: number, x: number) => Cells, pool: Pool): RegionKernel {
  return (inputs, output) => {
    const { now, shape } = onlyMaps(inputs);
    const { changed } = output;
    const results = new Float64Array(shape.channels);
    for (let y = changed.top; y < changed.top + changed.height; y++)
      for (let x = changed.left; x < changed.left + changed.width; x++) {
        const { top, left, bottom, right } = windowAt(y, x);
        // Of padding alone there is nothing new to say.
        if (top >= bottom || left >= right) continue;
        results.fill(pool.start);
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++)
            pool.takeUp(results, now, (row * shape.width + column) * shape.channels);
        const divisor = pool.divisor((bottom - top) * (right - left));
        const to = (y * output.shape.width + x) * shape.channels;
        for (let channel = 0; channel < results.length; channel++)
          output.now[to + channel] = (results[channel] as number) / divisor;
      }
  };
}

function inputOf({ inputShapes, shape }: Setting): Shape {
  return inputShapes[0] ?? shape;
}
