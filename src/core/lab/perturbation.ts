import { float32AtLeast, float32AtMost } from '../maths/float32.ts';
import type { Random } from '../maths/random.ts';
import type { Network } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import type { Objective } from '../run/objective.ts';
import { gradientByIntensity, inputOf } from './picture-space.ts';

/** Which loss a perturbation climbs, or descends. */
export interface Aim {
  readonly of: Objective;
  /** 1 away from a class, −1 towards one. */
  readonly way: 1 | -1;
}

/**
 * Intensities no further than ε from a picture's, and in [0, 1]; exactly so, though
 * single precision rounds x ± ε.
 *
 * @param epsilon in intensities
 */
export function heldWithin(values: Float32Array, picture: Float32Array, epsilon: number): Float32Array {
  return values.map((value, i) => {
    const x = picture[i] as number;
    const lowest = float32AtLeast(Math.max(x - epsilon, 0));
    const highest = float32AtMost(Math.min(x + epsilon, 1));
    return Math.min(Math.max(value, lowest), highest);
  });
}

/** Any place in the cube around the picture, all equally likely. */
export function randomStart(picture: Float32Array, epsilon: number, random: Random): Float32Array {
  const anywhere = picture.map((x) => x + epsilon * (2 * random.uniform() - 1));
  return heldWithin(anywhere, picture, epsilon);
}

/** The sign of ∂loss/∂intensity for each of several pictures, the way of the aim; one after the other, as they are. */
export async function directions(
  executor: Computing,
  pictures: readonly Float32Array[],
  { of, way }: Aim,
): Promise<Float32Array[]> {
  const { network } = executor;
  const inputs = inputsOf(pictures, network);
  const { gradient } = await executor.objectiveGradient(inputs, { of, count: pictures.length });
  const signs = gradientByIntensity(gradient, network).map((slope) => way * Math.sign(slope));
  return parted(signs, pictures.length);
}

/** x + length · direction, held within ε of the picture. */
export function moved(
  values: Float32Array,
  direction: Float32Array,
  length: number,
  within: { readonly picture: Float32Array; readonly epsilon: number },
): Float32Array {
  const next = values.map((value, i) => value + length * (direction[i] as number));
  return heldWithin(next, within.picture, within.epsilon);
}

/** What a network reads of several pictures of intensities, [pictures, height, width, channels]. */
export function inputsOf(pictures: readonly Float32Array[], network: Network): Float32Array {
  return inputOf(joined(pictures), network);
}

function joined(pictures: readonly Float32Array[]): Float32Array {
  const length = pictures[0]?.length ?? 0;
  const all = new Float32Array(length * pictures.length);
  pictures.forEach((picture, index) => {
    all.set(picture, index * length);
  });
  return all;
}

function parted(values: Float32Array, count: number): Float32Array[] {
  const length = values.length / count;
  return Array.from({ length: count }, (_, index) => values.slice(index * length, (index + 1) * length));
}
