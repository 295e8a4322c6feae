import type { DropoutLayer, FlattenLayer, TrainingOnlyLayer, ZeroPaddingLayer } from '../network/network.ts';
import type { CopyArithmetic, ZeroPaddingArithmetic } from './arithmetic.ts';
import { flattenedCell } from './flattened-cell.ts';
import { answerTo, type CellQuestion, inputOf, mapsOf, readValue } from './reading.ts';

/** The cell that stands at this place of the flattened vector. */
export function explainFlatten(question: CellQuestion<FlattenLayer>): CopyArithmetic {
  const { activations, layer, cell } = question;
  const input = inputOf(layer);
  const source = readValue(activations, input, flattenedCell(mapsOf(activations, input).shape, cell.map));
  return { kind: 'flatten', ...answerTo(question, source.value), source };
}

/** The same cell below: dropout does nothing outside training. */
export function explainDropout(question: CellQuestion<DropoutLayer>): CopyArithmetic {
  const { activations, layer, cell } = question;
  const source = readValue(activations, inputOf(layer), cell);
  return { kind: 'dropout', ...answerTo(question, source.value), source };
}

/** The same cell below: what the layer does to pictures it does in training only. */
export function explainTrainingOnly(question: CellQuestion<TrainingOnlyLayer>): CopyArithmetic {
  const { activations, layer, cell } = question;
  const source = readValue(activations, inputOf(layer), cell);
  return { kind: 'training only', ...answerTo(question, source.value), source };
}

/** The cell below, moved by the insets; 0 in the cells that were added. */
export function explainZeroPadding(question: CellQuestion<ZeroPaddingLayer>): ZeroPaddingArithmetic {
  const { activations, layer, cell } = question;
  const input = inputOf(layer);
  const { height, width } = mapsOf(activations, input).shape;
  const y = cell.y - layer.insets.top;
  const x = cell.x - layer.insets.left;
  const inside = y >= 0 && x >= 0 && y < height && x < width;
  if (!inside) return { kind: 'zero padding', ...answerTo(question, 0) };
  const source = readValue(activations, input, { map: cell.map, y, x });
  return { kind: 'zero padding', ...answerTo(question, source.value), source };
}
