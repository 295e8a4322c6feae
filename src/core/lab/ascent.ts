import type { Pixels } from '../image/pixels.ts';
import { type Random, seededRandom } from '../maths/random.ts';
import { inputLayer } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import type { Objective } from '../run/objective.ts';
import { adam } from './adam.ts';
import { gentleJitter, type JitterRange, jitter } from './jitter.ts';
import { type PictureParameters, pictureParameters } from './picture-parameters.ts';
import { gradientByIntensity, inputOf, intensitiesOf, pixelsOf } from './picture-space.ts';
import type { Bench, Study } from './task.ts';

export interface AscentRequest {
  /** What is to become large: a class's logit, a map's mean, one cell, … */
  readonly of: Objective;
  /** Whole; the same seed gives the same picture. */
  readonly seed: number;
  /** Passes; 256 if left out. */
  readonly steps?: number;
  /** An almost even grey, or a picture as the network reads it, [height, width, channels]; noise if left out. */
  readonly start?: 'noise' | Float32Array;
  /** How the picture is disturbed before each pass; gently if left out. */
  readonly jitter?: JitterRange;
  /** Passes between pictures told of; 8 if left out. */
  readonly every?: number;
}

export interface AscentStep {
  /** Passes made so far. */
  readonly step: number;
  /** Of the network's input size. */
  readonly pixels: Pixels;
  /** The objective of this very picture, undisturbed. */
  readonly value: number;
}

/** Of Adam. Olah et al. 2017. */
const RATE = 0.05;

/**
 * What a network would most like to see: a picture changed step by step so that an
 * objective grows. Of a class's logit it is the class model of Simonyan, Vedaldi &
 * Zisserman 2013, §2; of a map or a cell, feature visualisation (Olah, Mordvintsev &
 * Schubert 2017, from which come the colours, the frequencies and the disturbances).
 * Adam climbs at 0.05; see `pictureParameters` and `jitter`.
 *
 * @throws RangeError if the network does not have what is asked for, or does not take pictures
 */
export const ascent: Study<AscentRequest, AscentStep, AscentStep> = async (bench, request, context) => {
  const { of, seed, steps = 256, every = 8, jitter: range = gentleJitter } = request;
  const { network } = bench.executor;
  const random = seededRandom(seed);
  const writing = pictureParameters(inputLayer(network).shape);
  const parameters = startOf(request, bench, writing, random);
  const climber = adam(parameters.length, { rate: RATE });
  const stepOf = async (step: number): Promise<AscentStep> => {
    const picture = writing.picture(parameters);
    const { values } = await bench.executor.objectiveGradient(inputOf(picture, network), { of });
    return { step, pixels: pixelsOf(picture, writing.shape), value: values[0] as number };
  };

  let latest = await stepOf(0);
  context.onStep(latest);
  for (let step = 1; step <= steps && !context.signal.aborted; step++) {
    const picture = writing.picture(parameters);
    const view = jitter(writing.shape, range, random);
    const input = inputOf(view.see(picture), network);
    const byInput = await slopes(bench.executor, input, of);
    if (byInput)
      climber.climb(
        parameters,
        writing.gradient(picture, view.goBack(gradientByIntensity(byInput, network))),
      );
    else wander(parameters, random);
    if (step % every === 0 || step === steps) {
      latest = await stepOf(step);
      context.onStep(latest);
    }
    context.onProgress(step / steps);
  }
  return latest;
};

function startOf(
  { start = 'noise' }: AscentRequest,
  { executor }: Bench,
  writing: PictureParameters,
  random: Random,
): Float32Array {
  return start === 'noise' ? writing.noise(random) : writing.of(intensitiesOf(start, executor.network));
}

/**
 * ∂objective/∂input; where it is zero everywhere, since ReLUs let nothing through, what gets
 * back when they let rising signals pass though they are off (deconvnet's rule), which tells
 * how to switch them on. None where that is zero too.
 */
async function slopes(
  executor: Computing,
  input: Float32Array,
  of: Objective,
): Promise<Float32Array | undefined> {
  for (const relu of ['gradient', 'deconvnet'] as const) {
    const { gradient } = await executor.objectiveGradient(input, { of, rules: { relu } });
    if (gradient.some((slope) => slope !== 0)) return gradient;
  }
  return undefined;
}

/** A random step as long as Adam's, from where there is no way up. */
function wander(parameters: Float32Array, random: Random): void {
  for (let i = 0; i < parameters.length; i++)
    parameters[i] = (parameters[i] as number) + RATE * random.normal();
}
