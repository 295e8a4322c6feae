import { type AttributionPlane, collapse, displayLimit, stretchOver } from '../attribution/display.ts';
import type { AttributionMap } from '../attribution/method.ts';
import { LEAST_SIDE_PX, structuralSimilarity } from '../image/structural-similarity.ts';
import { rankCorrelation } from '../maths/rank-correlation.ts';
import type { Size } from '../network/network.ts';

/** A map with one number per pixel of the picture, so that it can be held against any other. */
export interface ComparableMap {
  readonly size: Size;
  /** Sums over the channels, [height, width], in the map's unit. */
  readonly signed: Float32Array;
  /** Sums of absolute values over the channels, [height, width], ≥ 0, in the map's unit. */
  readonly absolute: Float32Array;
}

/** A map collapsed over its channels and, where it lies over a layer's cells, stretched over the picture. */
export function comparable(map: AttributionMap, size: Size): ComparableMap {
  return {
    size,
    signed: overPicture(collapse(map, 'sum'), size),
    absolute: overPicture(collapse(map, 'sum-abs'), size),
  };
}

function overPicture(plane: AttributionPlane, size: Size): Float32Array {
  const fits = plane.height === size.height && plane.width === size.width;
  return fits ? plane.values : stretchOver(plane, size).values;
}

/** How much two maps agree; exactly 1, all three, for a map and itself, unless it is constant. */
export interface Similarity {
  /** Rank correlation of the signed maps, in [−1, 1]; undefined where one of them is constant. */
  readonly spearman: number | undefined;
  /** Of the absolute maps. */
  readonly spearmanAbs: number | undefined;
  /** Of the absolute maps as they are seen, in [−1, 1]; undefined for pictures smaller than SSIM's window. */
  readonly ssim: number | undefined;
}

/** Adebayo et al. 2018, §3. @throws RangeError if the maps differ in size */
export function similarity(a: ComparableMap, b: ComparableMap): Similarity {
  return {
    spearman: rankCorrelation(a.signed, b.signed),
    spearmanAbs: rankCorrelation(a.absolute, b.absolute),
    ssim: seenSimilarity(a, b),
  };
}

function seenSimilarity({ absolute, size }: ComparableMap, other: ComparableMap): number | undefined {
  if (Math.min(size.height, size.width) < LEAST_SIDE_PX) return undefined;
  return structuralSimilarity(asSeen(absolute), asSeen(other.absolute), size);
}

/** In [0, 1]: as shares of the value shown in full, so that zero stays zero and outliers do not darken the rest. */
function asSeen(absolute: Float32Array): Float32Array {
  const limit = displayLimit(absolute);
  return limit === 0 ? absolute : absolute.map((value) => Math.min(value / limit, 1));
}
