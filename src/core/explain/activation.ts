import { activate } from '../maths/activation-functions.ts';
import type { ActivationLayer } from '../network/network.ts';
import type { ActivationArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, inputOf, readValue } from './reading.ts';

/** f of the same cell below. */
export function explainActivation(question: CellQuestion<ActivationLayer>): ActivationArithmetic {
  const { activations, layer, cell } = question;
  const input = readValue(activations, inputOf(layer), cell);
  return {
    kind: 'activation',
    ...answerTo(question, activate(layer.function, input.value, layer.alpha)),
    function: layer.function,
    alpha: layer.alpha,
    input,
  };
}
