import { isCut } from '../network/ablation.ts';
import type { AddLayer, ConcatenateLayer } from '../network/network.ts';
import type { AddArithmetic, ConcatenateArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, mapsOf, readValue } from './reading.ts';

/** The same cell of every input, added up; a cut one counts as 0. */
export function explainAdd(question: CellQuestion<AddLayer>): AddArithmetic {
  const { activations, ablations, layer, cell } = question;
  const addends = layer.inputs.map((input) => ({
    ...readValue(activations, input, cell),
    isCut: isCut(ablations, layer.id, input),
  }));
  const value = addends.reduce((sum, addend) => sum + (addend.isCut ? 0 : addend.value), 0);
  return { kind: 'add', ...answerTo(question, value), addends };
}

/** The one cell it is a copy of: the inputs' maps stand one after the other; those of a cut one are 0. */
export function explainConcatenate(question: CellQuestion<ConcatenateLayer>): ConcatenateArithmetic {
  const { activations, ablations, layer, cell } = question;
  let map = cell.map;
  for (const input of layer.inputs) {
    const { channels } = mapsOf(activations, input).shape;
    if (map < channels) {
      const source = readValue(activations, input, { ...cell, map });
      const cut = isCut(ablations, layer.id, input);
      return { kind: 'concatenate', ...answerTo(question, cut ? 0 : source.value), source, isCut: cut };
    }
    map -= channels;
  }
  throw new RangeError(`Map ${cell.map} of layer "${layer.id}" comes from none of its inputs.`);
}
