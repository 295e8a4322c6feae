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

/**
 * Resamples a plane of interleaved channels, one axis after the other.
 *
 * @param values [height, width, channels]
 * @returns [to.height, to.width, channels], any unit, same as `values`
 * @throws RangeError if the lengths disagree
 */
export function resamplePlanes(
  values: ArrayLike<number>,
  shape: { readonly height: number; readonly width: number; readonly channels: number },
  to: { readonly height: number; readonly width: number },
): Float32Array {
  const { height, width, channels } = shape;
  if (values.length !== height * width * channels)
    throw new RangeError(`Expected ${height} × ${width} × ${channels} values, got ${values.length}.`);
  const narrowed = resampleAxis(values, { before: height, length: width, after: channels }, to.width);
  return resampleAxis(narrowed, { before: 1, length: height, after: to.width * channels }, to.height);
}

interface AxisLayout {
  /** How many times the axis is repeated, and how many values lie under each of its samples. */
  readonly before: number;
  readonly length: number;
  readonly after: number;
}

function resampleAxis(
  values: ArrayLike<number>,
  { before, length, after }: AxisLayout,
  to: number,
): Float32Array {
  const taps = resamplingTaps(length, to);
  const result = new Float32Array(before * to * after);
  for (let block = 0; block < before; block++)
    for (const [sample, tap] of taps.entries())
      for (const [offset, weight] of tap.weights.entries()) {
        const source = (block * length + tap.first + offset) * after;
        const target = (block * to + sample) * after;
        for (let i = 0; i < after; i++)
          result[target + i] = (result[target + i] as number) + weight * (values[source + i] as number);
      }
  return result;
}
