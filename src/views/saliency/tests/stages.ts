import type { RandomisationRequest, RandomisationStep } from '../../../core/lab/randomisation.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';

const text = labTestsText.sanity;

/** Which layers are untrained at a stage, in words. */
export function stageWords(
  { randomised, stages }: Pick<RandomisationStep, 'randomised' | 'stages'>,
  mode: RandomisationRequest['mode'],
): string {
  const last = randomised.at(-1);
  if (last === undefined) return text.asTrained;
  return mode === 'cascading' ? text.cascading(last, randomised.length, stages - 1) : text.independent(last);
}

/** The stage's own layer, for the rows of a table. */
export const stageLayer = ({ randomised }: Pick<RandomisationStep, 'randomised'>): string =>
  randomised.at(-1) ?? text.trained;

/** The most probable class, and its probability. */
export function topOf(probabilities: Float64Array): {
  readonly classIndex: number;
  readonly probability: number;
} {
  const probability = Math.max(...probabilities);
  return { classIndex: probabilities.indexOf(probability), probability };
}

/** What an axis of similarities reaches over: from a quarter below the least, or 0, to 1. */
export function similarityRange(values: readonly (number | undefined)[]): readonly [number, number] {
  const least = Math.min(0, ...values.filter((value) => value !== undefined));
  return [Math.floor(4 * least) / 4, 1];
}
