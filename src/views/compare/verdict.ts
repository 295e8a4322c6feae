import type { AnswerKind } from '../../core/network/answer-kind.ts';
import { compareText as text } from '../messages/en/compare.ts';
import type { PrintedPrediction } from '../predictions/answer.ts';

/** A network and what it gives the classes, most probable first. */
export interface Opinion {
  readonly network: string;
  /** What the numbers are. */
  readonly meaning: AnswerKind;
  readonly predictions: readonly PrintedPrediction[];
}

/**
 * Two opinions in words: what each says, which is surer, and who is right.
 *
 * @param truth class of the picture, where it is known and both networks know it
 */
export function verdictOf(first: Opinion, second: Opinion, truth: string | undefined): string {
  const [one] = first.predictions;
  const [two] = second.predictions;
  if (!one || !two) return '';
  const says =
    one.name === two.name
      ? agreement(one, two, first.network, second.network)
      : text.disagree(first.network, one.name, one.percent, second.network, two.name, two.percent);
  return truth === undefined ? says : `${says} ${judgement(first, second, truth)}`;
}

function agreement(one: PrintedPrediction, two: PrintedPrediction, first: string, second: string): string {
  if (one.percent === two.percent) return text.agreeEqually(one.name, one.percent);
  return one.probability > two.probability
    ? text.agree(one.name, first, one.percent, two.percent)
    : text.agree(one.name, second, two.percent, one.percent);
}

function judgement(first: Opinion, second: Opinion, truth: string): string {
  const right = [first, second].filter(({ predictions }) => predictions[0]?.name === truth);
  if (right.length === 2) return text.bothRight;
  return right[0] ? text.oneRight(right[0].network) : text.bothWrong(truth);
}
