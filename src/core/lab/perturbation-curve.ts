import { classProbabilities } from '../network/answer-kind.ts';
import { inputLayer } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import type { PixelOrder } from './pixel-order.ts';
import type { StudyContext } from './task.ts';

/** How a class's probability changes while one picture turns into another. */
export interface PerturbationCurve {
  /** Of pixels changed, ascending from 0 to 1. */
  readonly shares: Float64Array;
  /** The class's, one per share, in [0, 1]. */
  readonly probabilities: Float64Array;
  /** Area under the curve by the trapezoid rule, in [0, 1]. */
  readonly area: number;
}

/** One picture turns into another, pixel by pixel, all channels of a pixel at once. */
export interface Perturbation {
  /** Both [height, width, channels], as the network takes them. */
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly order: PixelOrder;
  /** Points of the curve after the first. */
  readonly steps: number;
  readonly classIndex: number;
}

/** Pictures a pass: enough to keep a backend busy, few enough for one that has to breathe. */
const BATCH = 16;

/** Undefined if it was stopped. @throws RangeError unless there is at least 1 step, and a value for every pixel */
export async function perturbationCurve(
  executor: Computing,
  perturbation: Perturbation,
  signal: StudyContext<never>['signal'],
): Promise<PerturbationCurve | undefined> {
  const counts = pixelCounts(perturbation);
  const { channels } = inputLayer(executor.network).shape;
  const pictures = new Intermediates(perturbation, channels);
  const probabilities: number[] = [];
  for (let start = 0; start < counts.length; start += BATCH) {
    if (signal.aborted) return undefined;
    const batch = counts.slice(start, start + BATCH);
    const logits = await executor.logits(pictures.after(batch), batch.length);
    probabilities.push(...probabilitiesOf(executor, logits, batch.length, perturbation.classIndex));
  }
  const shares = Float64Array.from(counts, (count) => count / perturbation.order.length);
  return curveOf(shares, Float64Array.from(probabilities));
}

/** The mean of several curves over the same shares. @throws RangeError if there are none */
export function meanCurve(curves: readonly PerturbationCurve[]): PerturbationCurve {
  const [first] = curves;
  if (!first) throw new RangeError('There is no mean of no curves.');
  const means = first.probabilities.map(
    (_, i) =>
      curves.reduce((sum, { probabilities }) => sum + (probabilities[i] as number), 0) / curves.length,
  );
  return curveOf(first.shares, means);
}

function curveOf(shares: Float64Array, probabilities: Float64Array): PerturbationCurve {
  return { shares, probabilities, area: areaUnder(shares, probabilities) };
}

/** By the trapezoid rule. @param x ascending; @param y one per x */
export function areaUnder(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let area = 0;
  for (let i = 1; i < x.length; i++)
    area += (((y[i] as number) + (y[i - 1] as number)) / 2) * ((x[i] as number) - (x[i - 1] as number));
  return area;
}

/** Pixels changed at each point of the curve: evenly many more each time, to the nearest whole. */
function pixelCounts({ order, steps }: Perturbation): readonly number[] {
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`A curve needs at least 1 step, not ${steps}.`);
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((step * order.length) / steps));
}

/** The pictures on the way; each takes up where the last one was left. */
class Intermediates {
  readonly #perturbation: Perturbation;
  readonly #channels: number;
  readonly #picture: Float32Array;
  #changed = 0;

  /** @throws RangeError if pictures and order do not fit each other */
  constructor(perturbation: Perturbation, channels: number) {
    const { from, to, order } = perturbation;
    if (from.length !== to.length || from.length !== order.length * channels)
      throw new RangeError(
        `Pictures of ${from.length} and ${to.length} values do not fit an order of ${order.length} pixels of ${channels} channels.`,
      );
    this.#perturbation = perturbation;
    this.#channels = channels;
    this.#picture = from.slice();
  }

  /** @param counts pixels changed, ascending; @returns [counts, height, width, channels] */
  after(counts: readonly number[]): Float32Array {
    const batch = new Float32Array(counts.length * this.#picture.length);
    for (const [index, count] of counts.entries()) {
      while (this.#changed < count) this.#changeNext();
      batch.set(this.#picture, index * this.#picture.length);
    }
    return batch;
  }

  #changeNext(): void {
    const { to, order } = this.#perturbation;
    const start = (order[this.#changed++] as number) * this.#channels;
    this.#picture.set(to.subarray(start, start + this.#channels), start);
  }
}

function probabilitiesOf(
  { network }: Computing,
  logits: Float32Array,
  count: number,
  classIndex: number,
): readonly number[] {
  const classes = logits.length / count;
  return Array.from({ length: count }, (_, picture) => {
    const own = logits.subarray(picture * classes, (picture + 1) * classes);
    return classProbabilities(network, own)[classIndex] as number;
  });
}
