import type { Pixels } from '../core/image/pixels.ts';
import type { Size } from '../core/network/network.ts';
import { type ColourScale, entryAt, tablePosition } from './colour.ts';

/** Pixels to be filled: the same memory as bytes and as whole colours. */
export interface Raster {
  readonly pixels: Pixels;
  /** One entry per pixel, in the memory order of a scale's table. */
  readonly colours: Uint32Array;
}

/** All transparent. */
export function blankRaster({ height, width }: Size): Raster {
  const data = new Uint8ClampedArray(4 * height * width);
  return { pixels: { width, height, data }, colours: new Uint32Array(data.buffer) };
}

/** Evenly spaced values of an array: the cells of a row, of a map or of a kernel. */
export interface Run {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/** Colours a run of values, one pixel each, from pixel `at` on. */
export type Painter = (values: ArrayLike<number>, run: Run, colours: Uint32Array, at: number) => void;

export function painter(scale: ColourScale): Painter {
  const { table } = scale;
  const { offset, perUnit } = tablePosition(scale);
  return (values, { from, step, count }, colours, at) => {
    for (let cell = 0, index = from; cell < count; cell++, index += step) {
      colours[at + cell] = table[entryAt(offset + perUnit * (values[index] as number))] as number;
    }
  };
}

/** @throws RangeError unless there is one value per cell */
export function requireCells(values: ArrayLike<number>, { height, width }: Size, channels = 1): void {
  const expected = height * width * channels;
  if (values.length !== expected)
    throw new RangeError(
      `${height} × ${width} × ${channels} cells need ${expected} values; ${values.length} came.`,
    );
}
