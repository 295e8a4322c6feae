import type { Pixels } from './pixels.ts';

/** RGBA of one pixel of a test picture. */
export type Rgba = readonly [number, number, number, number];

/** A test picture drawn by a function of its pixels' places. */
export function picture(width: number, height: number, rgbaAt: (x: number, y: number) => Rgba): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(rgbaAt(x, y), (y * width + x) * 4);
  return { width, height, data };
}

export function pixelAt({ width, data }: Pixels, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}
