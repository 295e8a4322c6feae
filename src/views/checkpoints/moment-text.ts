import type { Checkpoint } from '../../core/network/checkpoints.ts';
import { percentText } from '../../draw/format.ts';
import type { Card } from '../../store/card.ts';
import type { Moment } from '../../store/checkpoint.ts';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';

/** A moment of the training, in words. */
export interface MomentWords {
  /** `after epoch 3`. */
  readonly when: string;
  /** `51.2 % of val`. */
  readonly accuracy: string;
  /** `8-bit weights`. */
  readonly weights: string;
}

/**
 * What is told of a moment.
 * @param accuracy of the network as shipped, if it is known
 */
export function momentWords(
  moment: Moment,
  checkpoints: readonly Checkpoint[],
  accuracy: Card['accuracy'],
): MomentWords {
  const checkpoint = moment === 'trained' ? undefined : checkpoints[moment];
  if (!checkpoint)
    return {
      when: text.trained,
      accuracy: accuracyText(accuracy && accuracy.correct / accuracy.total, accuracy?.measuredOn),
      weights: text.shippedWeights,
    };
  return {
    when: whenOf(checkpoint, checkpoints),
    accuracy: accuracyText(checkpoint.valAccuracy, 'val'),
    weights: text.bits(checkpoint.bits),
  };
}

/** The stage is told only where the checkpoints are of several. */
function whenOf({ epoch, stage }: Checkpoint, checkpoints: readonly Checkpoint[]): string {
  if (epoch === 0) return text.before;
  const several = checkpoints.some((other) => other.stage !== stage);
  return several ? text.afterOf(epoch, stage) : text.after(epoch);
}

const accuracyText = (share: number | undefined, set = 'val') =>
  share === undefined ? text.accuracyUnknown : text.accuracy(percentText(share), set);
