import { borderOf } from './border.ts';
import type { Ink } from './ink.ts';
import { luminance } from './luminance.ts';
import type { Pixels } from './pixels.ts';

/** A picture with less contrast than this, 0–255, shows no writing. */
const leastContrast = 40;

/** Shares of the full contrast below which there is paper, and above which there is ink. */
const paperUpTo = 0.3;
const inkFrom = 0.6;

/**
 * The ink of written or printed characters. What lies along the picture's border
 * is taken for the paper: ink is what is darker than it, or lighter where the
 * paper is dark.
 *
 * @param pixels opaque
 * @returns of the picture's size; the evener the light, the better
 */
export function inkOfPicture({ width, height, data }: Pixels): Ink {
  const grey = Float32Array.from({ length: width * height }, (_, i) =>
    luminance(data[i * 4] as number, data[i * 4 + 1] as number, data[i * 4 + 2] as number),
  );
  const paper = median(borderOf(width, height).map((i) => grey[i] as number));
  const sign = paper > 127 ? -1 : 1;
  const contrast = grey.map((value) => Math.max(0, sign * (value - paper)));
  const full = contrast.reduce((most, value) => Math.max(most, value), 0);
  const values = contrast.map((value) => (full < leastContrast ? 0 : inkShare(value / full)));
  return { width, height, values };
}

/** 0 on paper, 1 in ink, in between along the edge of a line. */
const inkShare = (contrast: number) =>
  Math.min(Math.max((contrast - paperUpTo) / (inkFrom - paperUpTo), 0), 1);

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
