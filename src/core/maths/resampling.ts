/** What one output sample is made of: `weights[i]` of input sample `first + i`; they add up to 1. */
export interface Tap {
  readonly first: number;
  readonly weights: readonly number[];
}

/**
 * How to resample one axis of `from` samples to `to` samples. Shrinking averages
 * exactly the stretch each output sample covers (box filter, fractional at its
 * ends); enlarging interpolates linearly between sample centres (at i + ½), the
 * outermost samples reaching to the edge. Equal lengths copy.
 *
 * @throws RangeError unless both lengths are whole and at least 1
 */
export function resamplingTaps(from: number, to: number): Tap[] {
  for (const length of [from, to])
    if (!Number.isInteger(length) || length < 1)
      throw new RangeError(`A length to resample must be a whole number ≥ 1, not ${length}.`);
  const tapOf = to > from ? linearTap : boxTap;
  return Array.from({ length: to }, (_, index) => tapOf(index, from, to));
}

function boxTap(index: number, from: number, to: number): Tap {
  const start = (index * from) / to;
  const end = ((index + 1) * from) / to;
  const first = Math.floor(start);
  const last = Math.min(Math.ceil(end), from);
  const covered = Array.from({ length: last - first }, (_, offset) => {
    const cell = first + offset;
    return Math.min(end, cell + 1) - Math.max(start, cell);
  });
  const total = end - start;
  return { first, weights: covered.map((length) => length / total) };
}

function linearTap(index: number, from: number, to: number): Tap {
  const centre = ((index + 0.5) * from) / to - 0.5;
  const position = Math.min(Math.max(centre, 0), from - 1);
  const first = Math.min(Math.floor(position), Math.max(from - 2, 0));
  const share = position - first;
  return from === 1 ? { first: 0, weights: [1] } : { first, weights: [1 - share, share] };
}

/** Extents of interleaved values, [height, width, channels]. */
interface Extents {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Writes row `y` of the source into `row`, [width, channels]. */
export type ReadRow = (y: number, row: Float32Array) => void;

/**
 * Resamples interleaved channels to another height and width. The source is read
 * row by row, each once, so that it need not exist in floating point as a whole.
 *
 * @returns [to.height, to.width, channels], in the unit of the source
 * @throws RangeError unless all heights and widths are whole and at least 1
 */
export function resampleRows(
  source: Extents,
  to: { readonly height: number; readonly width: number },
  readRow: ReadRow,
): Float32Array {
  const { channels } = source;
  const columns = resamplingTaps(source.width, to.width);
  const users = usersOfSources(resamplingTaps(source.height, to.height), source.height);
  const row = new Float32Array(source.width * channels);
  const narrow = new Float32Array(to.width * channels);
  const result = new Float32Array(to.height * narrow.length);
  for (const [y, usersOfRow] of users.entries()) {
    if (usersOfRow.length === 0) continue;
    readRow(y, row);
    resampleRow(row, columns, channels, narrow);
    for (const { sample, weight } of usersOfRow) addScaled(result, sample * narrow.length, narrow, weight);
  }
  return result;
}

/** An output sample that a source sample goes into. */
interface User {
  readonly sample: number;
  readonly weight: number;
}

/** The taps, seen from the sources. */
function usersOfSources(taps: readonly Tap[], sources: number): User[][] {
  const users: User[][] = Array.from({ length: sources }, () => []);
  for (const [sample, { first, weights }] of taps.entries())
    for (const [offset, weight] of weights.entries()) users[first + offset]?.push({ sample, weight });
  return users;
}

function resampleRow(
  row: Float32Array,
  columns: readonly Tap[],
  channels: number,
  narrow: Float32Array,
): void {
  narrow.fill(0);
  for (let sample = 0; sample < columns.length; sample++) {
    const { first, weights } = columns[sample] as Tap;
    for (let offset = 0; offset < weights.length; offset++) {
      const weight = weights[offset] as number;
      const start = (first + offset) * channels;
      for (let c = 0; c < channels; c++) {
        const target = sample * channels + c;
        narrow[target] = (narrow[target] as number) + weight * (row[start + c] as number);
      }
    }
  }
}

function addScaled(target: Float32Array, start: number, values: Float32Array, weight: number): void {
  for (let i = 0; i < values.length; i++)
    target[start + i] = (target[start + i] as number) + weight * (values[i] as number);
}
