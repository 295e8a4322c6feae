import type { AveragePoolLayer, GlobalAveragePoolLayer, MaxPoolLayer } from '../network/network.ts';
import type { AverageArithmetic, MaxPoolArithmetic, WindowPosition } from './arithmetic.ts';
import { answerTo, type CellQuestion, inputOf, mapsOf } from './reading.ts';
import { allPositions, windowPositions } from './window-positions.ts';
import { windowValues } from './window-values.ts';

/** The largest value under the window. */
export function explainMaxPool(question: CellQuestion<MaxPoolLayer>): MaxPoolArithmetic {
  const { activations, layer, cell } = question;
  const inputLayer = inputOf(layer);
  const input = mapsOf(activations, inputLayer);
  const rows = windowValues(input, windowPositions(layer, input.shape, cell), cell.map);
  const inside = rows.flat().filter((candidate) => candidate.inside);
  const value = inside.reduce((max, candidate) => Math.max(max, candidate.value), -Infinity);
  const winners = inside.filter((candidate) => candidate.value === value);
  return { kind: 'max pool', ...answerTo(question, value), inputLayer, rows, winners };
}

/** The mean under the window, padded cells left out. */
export function explainAveragePool(question: CellQuestion<AveragePoolLayer>): AverageArithmetic {
  const { activations, layer, cell } = question;
  return average(question, windowPositions(layer, mapsOf(activations, inputOf(layer)).shape, cell));
}

/** The mean of a whole map. */
export function explainGlobalAveragePool(question: CellQuestion<GlobalAveragePoolLayer>): AverageArithmetic {
  const { activations, layer } = question;
  return average(question, allPositions(mapsOf(activations, inputOf(layer)).shape));
}

function average(
  question: CellQuestion<AveragePoolLayer | GlobalAveragePoolLayer>,
  positions: readonly (readonly WindowPosition[])[],
): AverageArithmetic {
  const inputLayer = inputOf(question.layer);
  const rows = windowValues(mapsOf(question.activations, inputLayer), positions, question.cell.map);
  const inside = rows.flat().filter((candidate) => candidate.inside);
  const sum = inside.reduce((total, { value }) => total + value, 0);
  const count = inside.length;
  return { kind: 'average', ...answerTo(question, sum / count), inputLayer, rows, sum, count };
}
