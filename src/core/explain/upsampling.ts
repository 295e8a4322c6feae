import { axisSources } from '../layers/interpolation.ts';
import type { UpsamplingLayer } from '../network/network.ts';
import type { UpsamplingArithmetic } from './arithmetic.ts';
import { answerTo, type CellQuestion, inputOf, mapsOf, readValue } from './reading.ts';

/** The one to four cells below that the cell is made from, each with its share. */
export function explainUpsampling(question: CellQuestion<UpsamplingLayer>): UpsamplingArithmetic {
  const { activations, layer, cell } = question;
  const { factor, interpolation } = layer;
  const input = inputOf(layer);
  const { height, width } = mapsOf(activations, input).shape;
  const columns = axisSources(cell.x, factor.width, width, interpolation);
  const terms = axisSources(cell.y, factor.height, height, interpolation).flatMap((row) =>
    columns.map((column) => {
      const source = readValue(activations, input, { map: cell.map, y: row.index, x: column.index });
      const share = row.share * column.share;
      return { ...source, share, product: source.value * share };
    }),
  );
  const value = terms.reduce((sum, { product }) => sum + product, 0);
  return { kind: 'upsampling', ...answerTo(question, value), terms };
}
