import type { Pixels } from './pixels.ts';

/** The picture laid on white paper: every pixel opaque. */
export function flattenAlpha(pixels: Pixels): Pixels {
  const data = new Uint8ClampedArray(pixels.data.length);
  for (let i = 0; i < data.length; i += 4) {
    const opacity = (pixels.data[i + 3] as number) / 255;
    for (let c = 0; c < 3; c++) data[i + c] = (pixels.data[i + c] as number) * opacity + 255 * (1 - opacity);
    data[i + 3] = 255;
  }
  return { width: pixels.width, height: pixels.height, data };
}
