import { logitsLayer } from '../../core/network/network.ts';
import { percentTexts } from '../../draw/format.ts';
import { type Prediction, predictionsOf } from '../../store/selectors.ts';
import type { LoadedNetwork, Run } from '../../store/state.ts';

export interface PrintedPrediction extends Prediction {
  /** `93.1 %`; all of them add up to 100.0. */
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

function printed(predictions: readonly Prediction[]): PrintedPrediction[] {
  const texts = percentTexts(predictions.map(({ probability }) => probability));
  return predictions.map((prediction, index) => ({ ...prediction, percent: texts[index] ?? '' }));
}
