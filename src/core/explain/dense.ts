import { type DenseLayer, layerById } from '../network/network.ts';
import type { DenseArithmetic, ReadValue } from './arithmetic.ts';
import { flattenedCell } from './flattened-cell.ts';
import { answerTo, type CellQuestion, elementOf, inputOf, mapsOf, readValue, weightsOf } from './reading.ts';

/** Σ over the channels of the cell below of value · weight, plus the bias. */
export function explainDense(question: CellQuestion<DenseLayer>): DenseArithmetic {
  const { trained, activations, layer, cell } = question;
  const kernel = weightsOf(trained, layer.id, 'kernel');
  const inputLayer = inputOf(layer);
  const { channels } = mapsOf(activations, inputLayer).shape;
  const terms = Array.from({ length: channels }, (_, index) => {
    const read = readValue(activations, inputLayer, { map: index, y: cell.y, x: cell.x });
    const weight = elementOf(kernel, index * layer.units + cell.map);
    return {
      index,
      source: sourceOf(question, read),
      value: read.value,
      weight,
      product: read.value * weight,
    };
  });
  const sum = terms.reduce((total, { product }) => total + product, 0);
  const bias = layer.bias ? elementOf(weightsOf(trained, layer.id, 'bias'), cell.map) : undefined;
  return {
    kind: 'dense',
    ...answerTo(question, sum + (bias ?? 0)),
    terms,
    ...(bias === undefined ? {} : { bias }),
  };
}

type Run = Pick<CellQuestion, 'trained' | 'activations'>;

/** Where a value stood before the layers that only hand it on: flatten and dropout. */
function sourceOf(run: Run, read: ReadValue): ReadValue {
  const layer = layerById(run.trained.network, read.layer);
  if (layer.kind !== 'flatten' && layer.kind !== 'dropout') return read;
  const below = inputOf(layer);
  const cell =
    layer.kind === 'flatten' ? flattenedCell(mapsOf(run.activations, below).shape, read.map) : read;
  return sourceOf(run, readValue(run.activations, below, cell));
}
