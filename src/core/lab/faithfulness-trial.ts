import { type BaselineKind, baseline } from '../attribution/baselines.ts';
import { methodById } from '../attribution/registry.ts';
import { seededRandom } from '../maths/random.ts';
import { inputLayer } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import type { Question } from './asked-method.ts';
import type { ComparableMap } from './comparable.ts';
import { meanCurve, type PerturbationCurve, perturbationCurve } from './perturbation-curve.ts';
import { orderByMap, type PixelOrder, randomOrder } from './pixel-order.ts';
import type { StudyContext } from './task.ts';

/** Points of a curve after the first, unless the request says otherwise. */
export const DEFAULT_STEPS = 32;

/** Random orders that the curves beside are the mean of. */
const RANDOM_ORDERS = 3;

/** What takes the place of deleted pixels: the picture's mean colour, or black. */
export type Fill = Extract<BaselineKind, 'mean' | 'black'>;

export interface TrialRequest extends Question {
  readonly fill: Fill;
  /** Points of a curve after the first; 32 if left out. */
  readonly steps?: number;
}

/** What becomes of the class's probability when pixels go, or come, in one order. */
export interface FaithfulnessCurves {
  /** From the picture to one of one colour: the lower, the better the order. */
  readonly deletion: PerturbationCurve;
  /** From the blurred picture to the sharp one: the higher, the better the order. */
  readonly insertion: PerturbationCurve;
}

/** Deletion and insertion of one picture's pixels; Petsiuk et al. 2018, §4.1. All undefined once it is stopped. */
export class FaithfulnessTrial {
  readonly #executor: Computing;
  readonly #request: TrialRequest;
  readonly #signal: StudyContext<never>['signal'];
  readonly #plain: Float32Array;
  readonly #blurred: Float32Array;

  constructor(executor: Computing, request: TrialRequest, signal: StudyContext<never>['signal']) {
    this.#executor = executor;
    this.#request = request;
    this.#signal = signal;
    const substitute = (kind: BaselineKind) =>
      baseline(kind, request.input, executor.network, seededRandom(request.seed));
    this.#plain = substitute(request.fill);
    this.#blurred = substitute('blur');
  }

  /** In the order of a method's map. @throws RangeError if there is no such method */
  byMap(map: ComparableMap, method: string): Promise<FaithfulnessCurves | undefined> {
    return this.inOrder(orderByMap(map, methodById(method), seededRandom(this.#request.seed)));
  }

  /** The mean of three random orders: what a map has to beat. */
  async atRandom(): Promise<FaithfulnessCurves | undefined> {
    const { height, width } = inputLayer(this.#executor.network).shape;
    const random = seededRandom(this.#request.seed);
    const found: FaithfulnessCurves[] = [];
    for (let index = 0; index < RANDOM_ORDERS; index++) {
      const curves = await this.inOrder(randomOrder(height * width, random));
      if (!curves) return undefined;
      found.push(curves);
    }
    return {
      deletion: meanCurve(found.map(({ deletion }) => deletion)),
      insertion: meanCurve(found.map(({ insertion }) => insertion)),
    };
  }

  async inOrder(order: PixelOrder): Promise<FaithfulnessCurves | undefined> {
    const { input } = this.#request;
    const deletion = await this.#curve(input, this.#plain, order);
    const insertion = await this.#curve(this.#blurred, input, order);
    return deletion && insertion && { deletion, insertion };
  }

  #curve(from: Float32Array, to: Float32Array, order: PixelOrder): Promise<PerturbationCurve | undefined> {
    const { classIndex, steps = DEFAULT_STEPS } = this.#request;
    return perturbationCurve(this.#executor, { from, to, order, steps, classIndex }, this.#signal);
  }
}
