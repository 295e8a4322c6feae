import { extent } from '../maths/statistics.ts';
import type { ComparableMap } from './comparable.ts';

/** How much of a map lies on the object it is known to be about. */
export interface Localisation {
  /** Share of Σ|a| inside, in [0, 1]; undefined for a map of zeros. */
  readonly energyInside: number | undefined;
  /** Share of Σ max(a, 0) inside; undefined where nothing speaks for the class. */
  readonly positiveInside: number | undefined;
  /**
   * Pointing game (Zhang et al. 2016): 1 if |a| is largest inside, else 0. Among several
   * largest places it is the share of them that lies inside: what a random pick would
   * score on average, so that a map without any preference scores the area's share.
   */
  readonly pointing: number;
  /** The object's share of the picture's area, in [0, 1]: what a blind map would score. */
  readonly areaShare: number;
}

/** A pixel belongs to the object for the pointing game if at least half of it is covered. */
const HALF = 128;

/**
 * @param mask the object's cover of each pixel, 0–255, [height, width] as the map; a pixel
 *   on the outline counts as inside by its cover
 * @throws RangeError if the mask is of another size
 */
export function localisation({ signed, absolute, size }: ComparableMap, mask: Uint8Array): Localisation {
  if (mask.length !== absolute.length)
    throw new RangeError(`A mask of ${mask.length} pixels does not fit ${size.height} × ${size.width}.`);
  return {
    energyInside: shareInside(absolute, mask),
    positiveInside: shareInside(
      signed.map((value) => Math.max(value, 0)),
      mask,
    ),
    pointing: pointing(absolute, mask),
    areaShare: sumOf(mask) / (255 * mask.length),
  };
}

/** @param values ≥ 0 */
function shareInside(values: Float32Array, mask: Uint8Array): number | undefined {
  const total = sumOf(values);
  if (total === 0) return undefined;
  let inside = 0;
  for (let i = 0; i < values.length; i++) inside += (values[i] as number) * ((mask[i] as number) / 255);
  return inside / total;
}

function pointing(values: Float32Array, mask: Uint8Array): number {
  const { max } = extent(values);
  let largest = 0;
  let hits = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== max) continue;
    largest++;
    if ((mask[i] as number) >= HALF) hits++;
  }
  return hits / largest;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
