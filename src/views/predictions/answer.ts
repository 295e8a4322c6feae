import { formatUnits } from '../../core/maths/printed-sum.ts';
import { roundToSum } from '../../core/maths/rounding.ts';
import { logitsLayer } from '../../core/network/network.ts';
import { type Prediction, predictionsOf } from '../../store/selectors.ts';
import type { LoadedNetwork, Run } from '../../store/state.ts';

export interface PrintedPrediction extends Prediction {
  /** Per cent with one decimal; all of them add up to 100.0. */
  readonly percent: string;
}

/** What the network said of the picture. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'not numbers' }
  /** Most probable first; at least one. */
  | { readonly kind: 'ranked'; readonly predictions: readonly PrintedPrediction[] };

export function answerOf(network: LoadedNetwork | undefined, run: Run | undefined): Answer {
  const logits = network && run?.activations.get(logitsLayer(network.network).id)?.values;
  if (!network || !run || !logits || logits.length === 0) return { kind: 'none' };
  if (!logits.every(Number.isFinite)) return { kind: 'not numbers' };
  return { kind: 'ranked', predictions: printed(predictionsOf(network, run)) };
}

const DECIMALS = 1;

function printed(predictions: readonly Prediction[]): PrintedPrediction[] {
  const percentages = predictions.map(({ probability }) => 100 * probability);
  const { units } = roundToSum(percentages, DECIMALS);
  return predictions.map((prediction, index) => ({
    ...prediction,
    percent: formatUnits(units[index] ?? 0, DECIMALS),
  }));
}
