/**
 * The orthonormal cosine transform (DCT-II: Ahmed, Natarajan & Rao 1974) along one axis:
 * row u is s(u) · cos(π (i + ½) u / n), s(0) = √(1/n), s(u > 0) = √(2/n). Its transpose is its inverse.
 *
 * @returns [n, n], row-major
 */
export function cosineMatrix(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let u = 0; u < n; u++)
    for (let i = 0; i < n; i++)
      matrix[u * n + i] = Math.sqrt((u === 0 ? 1 : 2) / n) * Math.cos((Math.PI * (i + 0.5) * u) / n);
  return matrix;
}

/** Extents of interleaved values, [height, width, channels]. */
interface Extents {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** A transform of pictures, and what undoes it, which is its transpose too. */
export interface PictureTransform {
  /** [height, width, channels] of intensities → the same of coefficients; (u, v) turns u / 2 times down the picture. */
  readonly analyse: (values: Float32Array) => Float32Array;
  readonly synthesise: (coefficients: Float32Array) => Float32Array;
}

/** The cosine transform along both axes, channel by channel. */
export function cosineTransform({ height, width, channels }: Extents): PictureTransform {
  const vertical = cosineMatrix(height);
  const horizontal = width === height ? vertical : cosineMatrix(width);
  const along = (values: Float32Array, inverse: boolean): Float32Array => {
    const rows = multiplied(
      values,
      vertical,
      { blocks: 1, length: height, inner: width * channels },
      inverse,
    );
    return multiplied(rows, horizontal, { blocks: height, length: width, inner: channels }, inverse);
  };
  return {
    analyse: (values) => along(values, false),
    synthesise: (coefficients) => along(coefficients, true),
  };
}

/** The axis of an array [blocks, length, inner] to be transformed. */
interface Axis {
  readonly blocks: number;
  readonly length: number;
  readonly inner: number;
}

/** result[b, u, k] = Σᵢ matrix[u, i] · values[b, i, k], with the matrix transposed if so wished. */
function multiplied(
  values: Float32Array,
  matrix: Float64Array,
  { blocks, length, inner }: Axis,
  transposed: boolean,
): Float32Array {
  const result = new Float32Array(values.length);
  const row = new Float64Array(inner);
  for (let block = 0; block < blocks; block++)
    for (let u = 0; u < length; u++) {
      row.fill(0);
      for (let i = 0; i < length; i++) {
        const weight = matrix[transposed ? i * length + u : u * length + i] as number;
        const start = (block * length + i) * inner;
        for (let k = 0; k < inner; k++) row[k] = (row[k] as number) + weight * (values[start + k] as number);
      }
      result.set(row, (block * length + u) * inner);
    }
  return result;
}
