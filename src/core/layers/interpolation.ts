import type { UpsamplingLayer } from '../network/network.ts';

/** A cell of the input along one axis, and its share in a cell of the output; shares add up to 1. */
export interface AxisSource {
  readonly index: number;
  readonly share: number;
}

/**
 * Along one axis: which cells an output cell is made from. The output cell's centre lies at
 * (output + ½) / factor − ½ of the input's cells; beyond the outermost centres the edge repeats.
 */
export function axisSources(
  output: number,
  factor: number,
  extent: number,
  interpolation: UpsamplingLayer['interpolation'],
): readonly AxisSource[] {
  if (interpolation === 'nearest') return [{ index: Math.floor(output / factor), share: 1 }];
  const centre = Math.min(Math.max((output + 0.5) / factor - 0.5, 0), extent - 1);
  const index = Math.floor(centre);
  const beyond = centre - index;
  if (beyond === 0) return [{ index, share: 1 }];
  return [
    { index, share: 1 - beyond },
    { index: index + 1, share: beyond },
  ];
}

/** All shares of one axis, row by row: [extent · factor, extent]. */
export function interpolationMatrix(
  factor: number,
  extent: number,
  interpolation: UpsamplingLayer['interpolation'],
): Float32Array {
  const matrix = new Float32Array(extent * factor * extent);
  for (let output = 0; output < extent * factor; output++)
    for (const { index, share } of axisSources(output, factor, extent, interpolation))
      matrix[output * extent + index] = share;
  return matrix;
}
