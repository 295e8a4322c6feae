import type { Perturbed } from '../../../core/lab/adversarial.ts';

/** More lines than this cannot be told apart. */
const MOST = 5;

/**
 * Which classes' probabilities are worth a curve: those asked about, then those that are
 * ever the most probable, then those that come nearest to it.
 *
 * @param asked classes that are in any case plotted, first
 * @returns indices, none of them twice
 */
export function plottedClasses(sweep: readonly Pick<Perturbed, 'probabilities'>[], asked: readonly number[]) {
  const [first] = sweep;
  if (!first) return asked;
  const highest = Array.from(first.probabilities, (_, index) =>
    Math.max(...sweep.map(({ probabilities }) => probabilities[index] as number)),
  );
  const tops = sweep.map(({ probabilities }) => topClass(probabilities));
  const others = highest.map((_, index) => index).sort((a, b) => at(highest, b) - at(highest, a));
  return [...new Set([...asked, ...tops, ...others])].slice(0, Math.max(MOST, asked.length));
}

/** The first of the most probable. */
export function topClass(probabilities: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < probabilities.length; index++)
    if (at(probabilities, index) > at(probabilities, best)) best = index;
  return best;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;
