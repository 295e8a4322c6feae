import type { Pixels } from '../image/pixels.ts';
import { type Random, seededRandom } from '../maths/random.ts';
import { inputLayer, type Shape, type Size } from '../network/network.ts';
import type { Objective } from '../run/objective.ts';
import type { LinearView } from './linear-view.ts';
import { atSize, mirrored, octaveSizes } from './octaves.ts';
import { clip, gradientByIntensity, inputOf, intensitiesOf, pixelsOf } from './picture-space.ts';
import type { Study } from './task.ts';

export interface DreamRequest {
  /** The picture as the network reads it, [height, width, channels]. */
  readonly input: Float32Array;
  /** What there is to be more of: a layer's energy, a map's mean, … */
  readonly of: Objective;
  /** Whole; the same seed gives the same picture. */
  readonly seed: number;
  /** Sizes the picture is dreamt at; 3 if left out. */
  readonly octaves?: number;
  /** From each size to the next; 1.4 if left out. */
  readonly factor?: number;
  /** At each size; 10 if left out. */
  readonly stepsPerOctave?: number;
  /** What a step adds to intensities on average; 0.006 if left out. */
  readonly stepSize?: number;
  /** How far the picture is moved about before each pass, in pixels at most; 2 if left out. */
  readonly shiftPx?: number;
}

export interface DreamStep {
  /** Steps made so far, of all sizes together. */
  readonly step: number;
  /** Of the network's input size. */
  readonly pixels: Pixels;
  /** The objective of this very picture. */
  readonly value: number;
}

/** Steps between pictures told of. */
const EVERY = 2;

/**
 * Deep dream (Mordvintsev, Olah & Tyka 2015): a picture changed so that there is more of
 * whatever a layer or a map finds in it. Gradient ascent, each step divided by the mean size of
 * the gradient, at several sizes of the picture: what was added at a small one is
 * enlarged and kept at the next.
 *
 * @throws RangeError if the network does not have what is asked for, or does not take pictures
 */
export const dream: Study<DreamRequest, DreamStep, DreamStep> = async ({ executor }, request, context) => {
  const { of, octaves = 3, factor = 1.4, stepsPerOctave = 10, stepSize = 0.006, shiftPx = 2 } = request;
  const { network } = executor;
  const whole = inputLayer(network).shape;
  const picture = intensitiesOf(request.input, network);
  const random = seededRandom(request.seed);
  const stepOf = async (step: number, intensities: Float32Array): Promise<DreamStep> => {
    const { values } = await executor.objectiveGradient(inputOf(intensities, network), { of });
    return { step, pixels: pixelsOf(intensities, whole), value: values[0] as number };
  };

  let latest = await stepOf(0, picture);
  context.onStep(latest);
  let detail: Detail = { shape: { ...whole, height: 1, width: 1 }, values: new Float32Array(whole.channels) };
  let step = 0;
  for (const size of octaveSizes(whole, octaves, factor)) {
    detail = enlarged(detail, size);
    const base = atSize(picture, whole, size);
    for (let i = 0; i < stepsPerOctave && !context.signal.aborted; i++) {
      const view = somewhere(detail.shape, whole, shiftPx, random);
      const seen = inputOf(view.see(sumOf(base, detail.values)), network);
      const { gradient } = await executor.objectiveGradient(seen, { of });
      const byPicture = view.goBack(gradientByIntensity(gradient, network));
      detail = { ...detail, values: added(base, detail.values, byPicture, stepSize) };
      step++;
      if (step % EVERY === 0 || i === stepsPerOctave - 1) {
        latest = await stepOf(step, sumOf(picture, enlarged(detail, whole).values));
        context.onStep(latest);
      }
      context.onProgress(step / (octaves * stepsPerOctave));
    }
  }
  return latest;
};

/** What was added to the picture, at some size. */
interface Detail {
  readonly shape: Shape;
  /** Differences of intensities, of this shape. */
  readonly values: Float32Array;
}

function enlarged({ shape, values }: Detail, to: Size): Detail {
  return { shape: { ...shape, ...to }, values: atSize(values, shape, to) };
}

/** The small picture on the input: in any place where all of it is seen, give or take the shift. */
function somewhere(small: Shape, whole: Size, shiftPx: number, random: Random): LinearView {
  const along = (room: number) => random.integer(-shiftPx, room + shiftPx);
  const corner = { y: along(whole.height - small.height), x: along(whole.width - small.width) };
  return mirrored(small, whole, corner);
}

/** Detail after a step up the gradient, such that picture and detail together stay within [0, 1]. */
function added(
  base: Float32Array,
  detail: Float32Array,
  gradient: Float32Array,
  stepSize: number,
): Float32Array {
  const meanSize = gradient.reduce((sum, slope) => sum + Math.abs(slope), 0) / gradient.length;
  if (meanSize === 0) return detail;
  return detail.map((value, i) => {
    const below = base[i] as number;
    return clip(below + value + (stepSize * (gradient[i] as number)) / meanSize) - below;
  });
}

/** Clipped to [0, 1]. */
function sumOf(picture: Float32Array, detail: Float32Array): Float32Array {
  return picture.map((value, i) => clip(value + (detail[i] as number)));
}
