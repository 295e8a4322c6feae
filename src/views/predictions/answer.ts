import { type AnswerKind, answerKind, classProbabilities } from '../../core/network/answer-kind.ts';
import { logitsLayer } from '../../core/network/logits-layer.ts';
import { numberText, percentText, percentTexts, pointChangeTexts } from '../../draw/format.ts';
import { type Prediction, predictionsOf } from '../../store/selectors.ts';
import type { LoadedNetwork, Run } from '../../store/state.ts';

export interface PrintedPrediction extends Prediction {
  /** `93.1 %`; shares add up to 100.0. The value itself where that is no probability. */
  readonly percent: string;
  /** `−12.3`: in points against the whole network; only where parts are switched off. */
  readonly change?: string;
}

/** What the network said of the picture. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'not numbers' }
  /** Most probable first; at least one. */
  | {
      readonly kind: 'ranked';
      readonly meaning: AnswerKind;
      readonly predictions: readonly PrintedPrediction[];
    };

export function answerOf(network: LoadedNetwork | undefined, run: Run | undefined): Answer {
  const logits = network && run?.activations.get(logitsLayer(network.network).id)?.values;
  if (!network || !run || !logits || logits.length === 0) return { kind: 'none' };
  if (!logits.every(Number.isFinite)) return { kind: 'not numbers' };
  const meaning = answerKind(network.network);
  const whole = run.ablated?.wholeLogits;
  const before = whole?.every(Number.isFinite) ? classProbabilities(network.network, whole) : undefined;
  return { kind: 'ranked', meaning, predictions: printed(predictionsOf(network, run), meaning, before) };
}

function printed(
  predictions: readonly Prediction[],
  meaning: AnswerKind,
  before: ArrayLike<number> | undefined,
): PrintedPrediction[] {
  if (meaning === 'score')
    return predictions.map((prediction) => ({ ...prediction, percent: numberText(prediction.logit) }));
  const shares = predictions.map(({ probability }) => probability);
  const texts = meaning === 'independent' ? shares.map(percentText) : percentTexts(shares);
  // Points are told apart from rounding only where all percentages are rounded together.
  const changes =
    before && meaning !== 'independent' ? pointChangeTexts(shares, sharesOf(predictions, before)) : [];
  return predictions.map((prediction, index) => {
    const change = changes[index];
    return { ...prediction, percent: texts[index] ?? '', ...(change === undefined ? {} : { change }) };
  });
}

/** In the order of the predictions. */
const sharesOf = (predictions: readonly Prediction[], byClass: ArrayLike<number>): number[] =>
  predictions.map(({ classIndex }) => byClass[classIndex] ?? 0);
