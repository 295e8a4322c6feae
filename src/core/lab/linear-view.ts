import type { Shape, Size } from '../network/network.ts';

/**
 * A picture seen in another way, such that every value seen is a weighted mean of the
 * picture's values: shifted, turned, enlarged, continued beyond its edges. Since that is
 * linear, the gradient goes back by the transpose.
 */
export interface LinearView {
  /** @param values of the picture, [from.height, from.width, channels] */
  readonly see: (values: Float32Array) => Float32Array;
  /** ∂value/∂picture of ∂value/∂what is seen. */
  readonly goBack: (gradient: Float32Array) => Float32Array;
}

/** A place on a picture in pixels, whose centres lie at whole numbers. */
export interface Place {
  readonly y: number;
  readonly x: number;
}

/**
 * @param from size of the picture, and its channels
 * @param to size of what is seen
 * @param placeOf where on the picture a pixel looks, which may lie between pixels (bilinear) or outside (the edge's own value)
 */
export function linearView(from: Shape, to: Size, placeOf: (y: number, x: number) => Place): LinearView {
  const { channels } = from;
  const seen = to.height * to.width;
  const sources = new Int32Array(seen * 4);
  const weights = new Float64Array(seen * 4);
  for (let pixel = 0; pixel < seen; pixel++) {
    const { y, x } = placeOf(Math.floor(pixel / to.width), pixel % to.width);
    const rows = neighbours(y, from.height);
    const columns = neighbours(x, from.width);
    for (let corner = 0; corner < 4; corner++) {
      const row = corner < 2 ? rows.first : rows.second;
      const column = corner % 2 === 0 ? columns.first : columns.second;
      sources[pixel * 4 + corner] = (row.index * from.width + column.index) * channels;
      weights[pixel * 4 + corner] = row.weight * column.weight;
    }
  }
  return {
    see: (values) => {
      const result = new Float32Array(seen * channels);
      for (let tap = 0; tap < sources.length; tap++)
        addScaled(
          result,
          (tap >> 2) * channels,
          values,
          sources[tap] as number,
          weights[tap] as number,
          channels,
        );
      return result;
    },
    goBack: (gradient) => {
      const result = new Float32Array(from.height * from.width * channels);
      for (let tap = 0; tap < sources.length; tap++)
        addScaled(
          result,
          sources[tap] as number,
          gradient,
          (tap >> 2) * channels,
          weights[tap] as number,
          channels,
        );
      return result;
    },
  };
}

interface Neighbour {
  readonly index: number;
  readonly weight: number;
}

/** The two pixels a place lies between along one axis; weights add up to 1. */
function neighbours(place: number, length: number): { first: Neighbour; second: Neighbour } {
  const within = Math.min(Math.max(place, 0), length - 1);
  const index = Math.floor(within);
  const share = within - index;
  return {
    first: { index, weight: 1 - share },
    second: { index: Math.min(index + 1, length - 1), weight: share },
  };
}

function addScaled(
  target: Float32Array,
  targetStart: number,
  values: Float32Array,
  start: number,
  weight: number,
  count: number,
): void {
  if (weight === 0) return;
  for (let i = 0; i < count; i++)
    target[targetStart + i] = (target[targetStart + i] as number) + weight * (values[start + i] as number);
}
