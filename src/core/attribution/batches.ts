import type { AttributionContext } from './method.ts';

/**
 * Pictures that go through the network at once. On the CPU a picture takes as long in
 * any batch from 1 to 16; a graphics card is called less often, and yet one soon hears
 * of progress and can stop.
 */
export const picturesAtOnce = 8;

/** Consecutive pictures out of many. */
export interface Batch {
  readonly first: number;
  readonly count: number;
}

/**
 * Takes many pictures batch by batch, tells after each how far it is, and stops
 * between two batches once asked to; the first is always taken.
 *
 * @returns how many pictures were taken
 */
export async function inBatches(
  total: number,
  { onProgress, signal }: Pick<AttributionContext, 'onProgress' | 'signal'>,
  take: (batch: Batch) => Promise<void>,
): Promise<number> {
  let done = 0;
  while (done < total && !(done > 0 && signal.aborted)) {
    const count = Math.min(picturesAtOnce, total - done);
    await take({ first: done, count });
    done += count;
    onProgress(done / total);
  }
  return done;
}

/**
 * The pictures of a batch, one after the other.
 *
 * @param picture number `index` out of all, each `length` values long
 * @returns [count, length]
 */
export function pictures(
  { first, count }: Batch,
  length: number,
  picture: (index: number) => Float32Array,
): Float32Array {
  const all = new Float32Array(count * length);
  for (let i = 0; i < count; i++) all.set(picture(first + i), i * length);
  return all;
}
