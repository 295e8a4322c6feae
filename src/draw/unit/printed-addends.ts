import type { Addend } from '../../core/explain/arithmetic.ts';
import { fixed, type PrintedAnswer, printedAnswer } from './printed-answer.ts';

/**
 * Prints an addition: what counts adds up, as printed, to the printed total. A cut
 * addend is printed as the 0 it counts for, never with a rest of the rounding.
 *
 * @param activation what the network put out
 * @returns one term per addend
 * @throws RangeError if a term is not finite
 */
export function printedAddends(
  addends: readonly Addend[],
  activation: number,
  decimals: number,
): Pick<PrintedAnswer, 'terms' | 'total'> {
  const counting = addends.filter(({ isCut }) => !isCut);
  const { terms, total } = printedAnswer(
    counting.map(({ value }) => value),
    activation,
    { decimals },
  );
  const printed = addends.map((addend) =>
    addend.isCut ? fixed(0, decimals) : terms[counting.indexOf(addend)],
  );
  return { terms: printed.map((term) => term ?? ''), total };
}
