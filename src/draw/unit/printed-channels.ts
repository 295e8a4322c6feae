import { formatUnits } from '../../core/maths/printed-sum.ts';
import { sumExactly } from '../../core/maths/sum.ts';
import { type PrintedAnswer, printedAnswer } from './printed-answer.ts';

/** What a cell is the sum of. */
export interface ChannelSums {
  /** What each input map on screen adds. */
  readonly shown: readonly number[];
  /** What each of the others adds. */
  readonly hidden: readonly number[];
  readonly bias: number | undefined;
  /** What the network put out. */
  readonly activation: number;
}

/** The sum as it stands on screen: shown maps, the rest in one term, the bias. All of it adds up as printed. */
export interface PrintedChannels {
  /** Its first terms are those of the shown maps, in their order. */
  readonly answer: PrintedAnswer;
  /** All input maps together, without the bias. */
  readonly channelsTotal: string;
  /** The input maps that are not shown, if there are any. */
  readonly rest: string | undefined;
  readonly bias: string | undefined;
}

const SIGNIFICANT = 4;

/** @throws RangeError if a term is not finite */
export function printedChannels({ shown, hidden, bias, activation }: ChannelSums): PrintedChannels {
  const rest = hidden.length > 0 ? [sumExactly(hidden)] : [];
  const offset = bias === undefined ? [] : [bias];
  const answer = printedAnswer([...shown, ...rest, ...offset], activation, { significant: SIGNIFICANT });
  const channelUnits = answer.units.slice(0, shown.length + rest.length);
  return {
    answer,
    channelsTotal: formatUnits(
      channelUnits.reduce((total, units) => total + units, 0),
      answer.decimals,
    ),
    rest: rest.length > 0 ? answer.terms[shown.length] : undefined,
    bias: bias === undefined ? undefined : answer.terms.at(-1),
  };
}
