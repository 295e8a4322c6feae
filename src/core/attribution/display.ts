import { resampleRows } from '../maths/resampling.ts';
import { quantile } from '../maths/statistics.ts';
import type { Size } from '../network/network.ts';
import type { AttributionMap } from './method.ts';

/**
 * How the channels of a map become one: the largest absolute value (Simonyan 2013),
 * the sum of absolute values, or the signed sum.
 */
export type Collapse = 'max-abs' | 'sum-abs' | 'sum';

/** One number per place, [height, width], in the map's unit. */
export interface AttributionPlane extends Size {
  readonly values: Float32Array;
  readonly sign: AttributionMap['sign'];
}

const collapses: Record<Collapse, (collected: number, value: number) => number> = {
  'max-abs': (collected, value) => Math.max(collected, Math.abs(value)),
  'sum-abs': (collected, value) => collected + Math.abs(value),
  sum: (collected, value) => collected + value,
};

/** The map with its channels made one. */
export function collapse({ shape, values, sign }: AttributionMap, how: Collapse): AttributionPlane {
  const { height, width, channels } = shape;
  const collect = collapses[how];
  const plane = new Float32Array(height * width);
  for (let i = 0; i < values.length; i++) {
    const place = Math.floor(i / channels);
    plane[place] = collect(plane[place] as number, values[i] as number);
  }
  return { height, width, values: plane, sign: how === 'sum' ? sign : 'non-negative' };
}

/**
 * The absolute value that shows in full colour: the given quantile of |values|, so
 * that a few outliers do not leave the rest pale. The maximum where so few values
 * are not zero that the quantile is; 0 for a map of zeros.
 *
 * @param share in [0, 1]
 */
export function displayLimit(values: Float32Array, share = 0.99): number {
  const absolute = values.map(Math.abs);
  return quantile(absolute, share) || quantile(absolute, 1);
}

/** A map over a layer's cells, stretched over the picture: bilinear between the centres of the cells. */
export function stretchOver(plane: AttributionPlane, { height, width }: Size): AttributionPlane {
  const source = { height: plane.height, width: plane.width, channels: 1 };
  const values = resampleRows(source, { height, width }, (y, row) =>
    row.set(plane.values.subarray(y * plane.width, (y + 1) * plane.width)),
  );
  return { height, width, values, sign: plane.sign };
}
