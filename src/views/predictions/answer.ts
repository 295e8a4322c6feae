import { softmax } from '../../core/maths/softmax.ts';
import { logitsLayer } from '../../core/network/network.ts';
import { percentTexts, pointChangeTexts } from '../../draw/format.ts';
import { type Prediction, predictionsOf } from '../../store/selectors.ts';
import type { LoadedNetwork, Run } from '../../store/state.ts';

export interface PrintedPrediction extends Prediction {
  /** `93.1 %`; all of them add up to 100.0. */
  readonly percent: string;
  /** `−12.3`: in points against the whole network; only where parts are switched off. */
  readonly change?: string;
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
  return { kind: 'ranked', predictions: printed(predictionsOf(network, run), run.ablated?.wholeLogits) };
}

function printed(
  predictions: readonly Prediction[],
  wholeLogits: Float32Array | undefined,
): PrintedPrediction[] {
  const shares = predictions.map(({ probability }) => probability);
  const texts = percentTexts(shares);
  const changes = wholeLogits?.every(Number.isFinite)
    ? pointChangeTexts(shares, sharesOf(predictions, softmax(wholeLogits)))
    : [];
  return predictions.map((prediction, index) => {
    const change = changes[index];
    return { ...prediction, percent: texts[index] ?? '', ...(change === undefined ? {} : { change }) };
  });
}

/** In the order of the predictions. */
const sharesOf = (predictions: readonly Prediction[], byClass: ArrayLike<number>): number[] =>
  predictions.map(({ classIndex }) => byClass[classIndex] ?? 0);
