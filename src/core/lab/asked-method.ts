import type { AttributionMap, AttributionRequest } from '../attribution/method.ts';
import { methodById } from '../attribution/registry.ts';
import { seededRandom } from '../maths/random.ts';
import type { Computing } from '../run/ablated.ts';
import type { StudyContext } from './task.ts';

/** A method with its layer and options; the study says of which class. */
export type AskedMethod = Pick<AttributionRequest, 'method' | 'layer' | 'options'>;

/** Of which picture and class, and from which seed a method draws where it draws at all. */
export interface Question {
  /** [height, width, channels], as the network takes it. */
  readonly input: Float32Array;
  readonly classIndex: number;
  readonly seed: number;
}

/**
 * A method's answer; undefined if it was stopped before it had one. Every time it draws
 * the same random numbers, so that two answers differ only by the networks asked.
 *
 * @throws RangeError if the method cannot be asked that
 */
export async function explainAsked(
  executor: Computing,
  asked: AskedMethod,
  { input, classIndex, seed }: Question,
  { onProgress, signal }: Pick<StudyContext<never>, 'onProgress' | 'signal'>,
): Promise<AttributionMap | undefined> {
  if (signal.aborted) return undefined;
  const context = { onProgress, signal, random: seededRandom(seed) };
  try {
    const map = await methodById(asked.method).explain(executor, input, { ...asked, classIndex }, context);
    return signal.aborted ? undefined : map;
  } catch (error) {
    // A method that is stopped half way may say so by throwing.
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** The progress of one of several equal parts, as progress of the whole. */
export function partOf(
  onProgress: (share: number) => void,
  part: number,
  parts: number,
): (share: number) => void {
  return (share) => onProgress((part + share) / parts);
}
