import type { Region } from '../network/receptive-field.ts';

/** Cells in an array, row by row, channels last; where they lie in a map may hang over its border. */
export interface Grid extends Region {
  readonly values: Float32Array;
  /** Index of the first cell's first value. */
  readonly offset: number;
}

/** Copies to the target those cells of the source that lie at the same place. */
export function copyOverlap(source: Grid, target: Grid, channels: number): void {
  const left = Math.max(source.left, target.left);
  const right = Math.min(source.left + source.width, target.left + target.width);
  const top = Math.max(source.top, target.top);
  const bottom = Math.min(source.top + source.height, target.top + target.height);
  const length = (right - left) * channels;
  if (length <= 0) return;
  for (let y = top; y < bottom; y++) {
    const from = indexOf(source, y, left, channels);
    target.values.set(source.values.subarray(from, from + length), indexOf(target, y, left, channels));
  }
}

function indexOf(grid: Grid, y: number, x: number, channels: number): number {
  return grid.offset + ((y - grid.top) * grid.width + (x - grid.left)) * channels;
}
