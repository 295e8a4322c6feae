import type { AddLayer, ConcatenateLayer } from '../network/network.ts';
import type { AddArithmetic, CopyArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, mapsOf, readValue } from './reading.ts';

/** The same cell of every input, added up. */
export function explainAdd(question: CellQuestion<AddLayer>): AddArithmetic {
  const { activations, layer, cell } = question;
  const addends = layer.inputs.map((input) => readValue(activations, input, cell));
  const value = addends.reduce((sum, addend) => sum + addend.value, 0);
  return { kind: 'add', ...answerTo(question, value), addends };
}

/** The one cell it is a copy of: the inputs' maps stand one after the other. */
export function explainConcatenate(question: CellQuestion<ConcatenateLayer>): CopyArithmetic {
  const { activations, layer, cell } = question;
  let map = cell.map;
  for (const input of layer.inputs) {
    const { channels } = mapsOf(activations, input).shape;
    if (map < channels) {
      const source = readValue(activations, input, { ...cell, map });
      return { kind: 'concatenate', ...answerTo(question, source.value), source };
    }
    map -= channels;
  }
  throw new RangeError(`Map ${cell.map} of layer "${layer.id}" comes from none of its inputs.`);
}
