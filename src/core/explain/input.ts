import { denormaliseToByte } from '../image/input.ts';
import type { InputLayer } from '../network/network.ts';
import type { InputArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion } from './reading.ts';

/** The pixel behind an input value, and how it was normalised. */
export function explainInput(question: CellQuestion<InputLayer>): InputArithmetic {
  const { trained, cell, activation } = question;
  const { normalisation } = trained.network;
  return {
    kind: 'input',
    ...answerTo(question, activation),
    byte: denormaliseToByte(activation, normalisation, cell.map),
    range: normalisation.range,
    mean: normalisation.mean[cell.map] ?? 0,
    std: normalisation.std[cell.map] ?? 1,
  };
}
