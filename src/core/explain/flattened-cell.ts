import type { Shape } from '../network/network.ts';
import type { Cell } from './arithmetic.ts';

/** The cell that lands at an index of the flattened vector: index = (y · width + x) · channels + map. */
export function flattenedCell({ width, channels }: Shape, index: number): Cell {
  const place = Math.floor(index / channels);
  return { map: index % channels, y: Math.floor(place / width), x: place % width };
}
