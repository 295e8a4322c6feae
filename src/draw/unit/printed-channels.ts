import { formatUnits, type PrintedSum, printedParts } from '../../core/maths/printed-sum.ts';
import { sumExactly } from '../../core/maths/sum.ts';
import { type PrintedAnswer, printedAnswer } from './printed-answer.ts';

/** What a cell is the sum of. */
export interface ChannelSums {
  /** What each input map adds. */
  readonly channels: readonly number[];
  readonly bias: number | undefined;
  /** What the network put out. */
  readonly activation: number;
  readonly decimals: number;
}

/** The sum over input maps as it stands on screen: all of it adds up as printed. */
export interface PrintedChannels {
  /** Its terms are those of the input maps, in their order, then the bias. */
  readonly answer: PrintedAnswer;
  /** All input maps together, without the bias. */
  readonly channelsTotal: string;
  readonly bias: string | undefined;
}

/** @throws RangeError if a term is not finite */
export function printedChannels({ channels, bias, activation, decimals }: ChannelSums): PrintedChannels {
  const terms = bias === undefined ? channels : [...channels, bias];
  const answer = printedAnswer(terms, activation, { decimals });
  return {
    answer,
    channelsTotal: formatUnits(total(answer.units.slice(0, channels.length)), answer.decimals),
    bias: bias === undefined ? undefined : answer.terms.at(-1),
  };
}

/** The terms of a dense unit as they stand on screen, in groups that add up to the terms of a sum. */
export interface PrintedGroups {
  readonly sum: PrintedChannels;
  /** One per group: its terms add up to the group's term of the sum. */
  readonly groups: readonly PrintedSum[];
}

/**
 * Prints every term once, so that a term reads the same wherever it is shown: the
 * terms of a group add up to the group's sum, and these with the bias to the total.
 *
 * @throws RangeError if a term is not finite
 */
export function printedGroups(
  groups: readonly (readonly number[])[],
  rest: Omit<ChannelSums, 'channels'>,
): PrintedGroups {
  const sum = printedChannels({ ...rest, channels: groups.map(sumExactly) });
  return { sum, groups: groups.map((terms, index) => printedParts(terms, sum.answer, index)) };
}

/** What is left of a sum besides some of its parts, all in whole units of its last digit. */
export function printedRest({ answer, bias }: PrintedChannels, shownUnits: readonly number[]): string {
  const biasUnits = bias === undefined ? 0 : (answer.units.at(-1) ?? 0);
  return formatUnits(answer.totalUnits - biasUnits - total(shownUnits), answer.decimals);
}

function total(units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + unit, 0);
}
