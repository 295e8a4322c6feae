import type { Pixels } from './pixels.ts';

/** How much ink lies on each cell of a field, in [0, 1], row by row: [height, width]. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export function noInk(width: number, height: number): Ink {
  return { width, height, values: new Float32Array(width * height) };
}

/** Light ink on black, as in the collections of digits that networks learn from. */
export function inkPixels({ width, height, values }: Ink): Pixels {
  const data = new Uint8ClampedArray(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const level = (values[i] as number) * 255;
    data[i * 4] = level;
    data[i * 4 + 1] = level;
    data[i * 4 + 2] = level;
    data[i * 4 + 3] = 255;
  }
  return { width, height, data };
}

/** A rectangle of whole cells. */
export interface CellRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Less than this on a cell is a shadow of anti-aliasing, or noise. */
const faint = 0.1;

/** The smallest rectangle around all ink; undefined if there is none. */
export function inkBounds({ width, height, values }: Ink): CellRectangle | undefined {
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((values[y * width + x] as number) < faint) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return bottom < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Centre of mass, in cells from the centre of the top left cell. All ink must not be zero. */
export function massCentre({ width, values }: Ink): { readonly y: number; readonly x: number } {
  let mass = 0;
  let y = 0;
  let x = 0;
  for (let i = 0; i < values.length; i++) {
    const ink = values[i] as number;
    mass += ink;
    y += ink * Math.floor(i / width);
    x += ink * (i % width);
  }
  return { y: y / mass, x: x / mass };
}
