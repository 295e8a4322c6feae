import { softmaxSteps } from '../maths/softmax.ts';
import type { SoftmaxLayer } from '../network/network.ts';
import type { SoftmaxArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, elementOf, inputOf, mapsOf, readValue } from './reading.ts';

/** Softmax over the channels of the cell below. */
export function explainSoftmax(question: CellQuestion<SoftmaxLayer>): SoftmaxArithmetic {
  const { activations, layer, cell } = question;
  const inputLayer = inputOf(layer);
  const { channels } = mapsOf(activations, inputLayer).shape;
  const logits = Array.from({ length: channels }, (_, map) =>
    readValue(activations, inputLayer, { ...cell, map }),
  );
  const steps = softmaxSteps(logits.map(({ value }) => value));
  return {
    kind: 'softmax',
    ...answerTo(question, elementOf(steps.probabilities, cell.map)),
    ...steps,
    logits,
  };
}
