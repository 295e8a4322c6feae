import type { Pixels } from '../image/pixels.ts';
import type { Random } from '../maths/random.ts';
import { classProbabilities } from '../network/answer-kind.ts';
import { inputLayer } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import { type Aim, directions, inputsOf, moved, randomStart } from './perturbation.ts';
import { intensitiesOf, pixelsOf } from './picture-space.ts';
import type { Study, StudyContext } from './task.ts';

export interface AdversarialRequest {
  /** The picture as the network reads it, [height, width, channels]. */
  readonly input: Float32Array;
  /** Away from which class. */
  readonly classIndex: number;
  /** Towards which class instead; if left out, only away. */
  readonly target?: number;
  readonly method: 'fgsm' | 'pgd';
  /** The most any intensity changes; 8/255 if left out. All lengths are in intensities, of [0, 1]. */
  readonly epsilon?: number;
  /** Of PGD; 2/255 if left out. */
  readonly stepSize?: number;
  /** Of PGD; 10 if left out. */
  readonly steps?: number;
  /** Of PGD: from a random place within ε; false if left out. */
  readonly startsAtRandom?: boolean;
  /** Where the sweep of ε ends; 16/255 if left out. */
  readonly sweepTo?: number;
  /** Lengths in the sweep, 0 and its end included; 17 if left out. */
  readonly sweepCount?: number;
}

/** The picture, changed by no more than ε. */
export interface Perturbed {
  readonly epsilon: number;
  /** Intensities in [0, 1], [height, width, channels]: what the probabilities are of. */
  readonly intensities: Float32Array;
  /** The same rounded to 8 bits, to be shown. */
  readonly pixels: Pixels;
  /** By class, in [0, 1]. */
  readonly probabilities: Float64Array;
}

export interface AdversarialResult {
  /** The picture as it was. */
  readonly original: Perturbed;
  /** Changed by at most the ε that was asked for. */
  readonly adversarial: Perturbed;
  /** Adversarial less original intensities, [height, width, channels], in ±ε. */
  readonly difference: Float32Array;
  /** By ever larger ε, from 0 on; ends early where the study was stopped. */
  readonly sweep: readonly Perturbed[];
}

/** Told of whenever another length is done: the one asked for first, then the sweep. */
export type AdversarialStep = Perturbed;

/** Pictures that go through the network at once. */
const AT_ONCE = 4;

/**
 * A picture changed so little that a person hardly sees it, and such that the network
 * is wrong about it, or believes what one wants it to.
 *
 * FGSM (Goodfellow, Shlens & Szegedy 2015, §4): x + ε · sign ∂loss/∂x, where the loss is the
 * class's cross-entropy; towards a target, x − ε · sign ∂(loss of the target)/∂x.
 * PGD (Madry et al. 2018, §2.1): several smaller such steps, each with a gradient of its
 * own, held within ε of the picture. Both stay within [0, 1]. In the sweep PGD's steps
 * are longer or shorter in the same proportion as ε.
 *
 * @throws RangeError if the network has no such class, or does not take pictures
 */
export const adversarial: Study<AdversarialRequest, AdversarialStep, AdversarialResult> = async (
  { executor },
  request,
  { onProgress, onStep, signal, random },
) => {
  const { epsilon = 8 / 255, sweepTo = 16 / 255, sweepCount = 17 } = request;
  const picture = intensitiesOf(request.input, executor.network);
  const perturb =
    request.method === 'fgsm'
      ? await fgsm(executor, picture, request)
      : pgd(executor, picture, request, random);
  const take = async (epsilons: readonly number[]) =>
    seenAs(executor, epsilons, await perturb(epsilons, signal));

  const [original] = await seenAs(executor, [0], [picture]);
  const [asked] = await take([epsilon]);
  if (!original || !asked) throw new RangeError('The picture was not computed.');
  onStep(asked);
  const lengths = Array.from({ length: sweepCount - 1 }, (_, i) => (sweepTo * (i + 1)) / (sweepCount - 1));
  const sweep = [original];
  for (let first = 0; first < lengths.length && !signal.aborted; first += AT_ONCE) {
    onProgress((first + 1) / (lengths.length + 1));
    const found = await take(lengths.slice(first, first + AT_ONCE));
    if (signal.aborted) break;
    sweep.push(...found);
    found.forEach(onStep);
  }
  onProgress(1);
  const difference = asked.intensities.map((value, i) => value - (original.intensities[i] as number));
  return { original, adversarial: asked, difference, sweep };
};

/** The picture changed by at most each of these. */
type Perturb = (epsilons: readonly number[], signal: Signal) => Promise<readonly Float32Array[]>;
type Signal = StudyContext<never>['signal'];

/** One gradient for all lengths. */
async function fgsm(
  executor: Computing,
  picture: Float32Array,
  request: AdversarialRequest,
): Promise<Perturb> {
  const [direction] = await directions(executor, [picture], aimOf(request));
  if (!direction) throw new RangeError('The gradient was not computed.');
  return async (epsilons) =>
    epsilons.map((epsilon) => moved(picture, direction, epsilon, { picture, epsilon }));
}

/** Of several lengths each goes its own way, side by side. Stopped early, it is where it has got to. */
function pgd(
  executor: Computing,
  picture: Float32Array,
  request: AdversarialRequest,
  random: Random,
): Perturb {
  const { epsilon: asked = 8 / 255, stepSize = 2 / 255, steps = 10, startsAtRandom = false } = request;
  const aim = aimOf(request);
  return async (epsilons, signal) => {
    let pictures = epsilons.map((epsilon) =>
      startsAtRandom ? randomStart(picture, epsilon, random) : picture,
    );
    for (let step = 0; step < steps && !signal.aborted; step++) {
      const ways = await directions(executor, pictures, aim);
      pictures = pictures.map((values, i) => {
        const epsilon = epsilons[i] as number;
        const length = asked > 0 ? (stepSize * epsilon) / asked : 0;
        return moved(values, ways[i] as Float32Array, length, { picture, epsilon });
      });
    }
    return pictures;
  };
}

function aimOf({ classIndex, target }: AdversarialRequest): Aim {
  return target === undefined
    ? { of: { kind: 'loss', classIndex }, way: 1 }
    : { of: { kind: 'loss', classIndex: target }, way: -1 };
}

/** What the network makes of the changed pictures. */
async function seenAs(
  executor: Computing,
  epsilons: readonly number[],
  pictures: readonly Float32Array[],
): Promise<Perturbed[]> {
  const { network } = executor;
  const { shape } = inputLayer(network);
  const logits = await executor.logits(inputsOf(pictures, network), pictures.length);
  const classes = logits.length / pictures.length;
  return pictures.map((intensities, i) => ({
    epsilon: epsilons[i] as number,
    intensities,
    pixels: pixelsOf(intensities, shape),
    probabilities: classProbabilities(network, logits.subarray(i * classes, (i + 1) * classes)),
  }));
}
