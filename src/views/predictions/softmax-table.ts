import { formatUnits, printedSum } from '../../core/maths/printed-sum.ts';
import { softmaxSteps } from '../../core/maths/softmax.ts';
import type { PrintedPrediction } from './answer.ts';

interface SoftmaxRow {
  readonly name: string;
  readonly logit: string;
  /** Printed logit less the largest printed logit. */
  readonly shifted: string;
  readonly exponential: string;
  readonly percent: string;
}

/** The softmax as it stands on screen: the printed exponentials add up to the printed denominator. */
export interface SoftmaxTable {
  readonly largest: string;
  readonly denominator: string;
  readonly rows: readonly SoftmaxRow[];
}

const DECIMALS = 3;
const EXPONENTIAL_DECIMALS = 4;

/** @param predictions every class, most probable first */
export function softmaxTable(predictions: readonly PrintedPrediction[]): SoftmaxTable {
  const { exponentials } = softmaxSteps(predictions.map(({ logit }) => logit));
  const sum = printedSum([...exponentials], { decimals: EXPONENTIAL_DECIMALS });
  const units = predictions.map(({ logit }) => Math.round(logit * 10 ** DECIMALS));
  const largest = Math.max(...units);
  return {
    largest: formatUnits(largest, DECIMALS),
    denominator: sum.total,
    rows: predictions.map(({ name, percent }, index) => ({
      name,
      percent,
      logit: formatUnits(units[index] ?? 0, DECIMALS),
      shifted: formatUnits((units[index] ?? 0) - largest, DECIMALS),
      exponential: sum.terms[index] ?? '',
    })),
  };
}
