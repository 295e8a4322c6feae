import { axisSources } from '../layers/interpolation.ts';
import type { Layer, Shape } from '../network/network.ts';
import type { Cell, WindowPosition } from './arithmetic.ts';
import { flattenedCell } from './flattened-cell.ts';
import { allPositions, windowPositions } from './window-positions.ts';

/**
 * The places of a layer's input that one of its cells reads, row by row; those in
 * the padding are marked as not inside. Empty for the input layer. For a layer with
 * several inputs the places are the same in each.
 *
 * @param inputShape of the layer's (first) input
 */
export function sourceWindow(
  layer: Layer,
  inputShape: Shape,
  { map, y, x }: Cell,
): readonly (readonly WindowPosition[])[] {
  switch (layer.kind) {
    case 'input':
      return [];
    case 'convolution':
    case 'depthwise convolution':
    case 'max pool':
    case 'average pool':
      return windowPositions(layer, inputShape, { y, x });
    case 'global average pool':
      return allPositions(inputShape);
    case 'flatten': {
      const source = flattenedCell(inputShape, map);
      return onePosition(inputShape, source.y, source.x);
    }
    case 'zero padding':
      return onePosition(inputShape, y - layer.insets.top, x - layer.insets.left);
    case 'upsampling':
      return axisSources(y, layer.factor.height, inputShape.height, layer.interpolation).map((row) =>
        axisSources(x, layer.factor.width, inputShape.width, layer.interpolation).map((column) => ({
          y: row.index,
          x: column.index,
          inside: true,
        })),
      );
    case 'dense':
    case 'activation':
    case 'softmax':
    case 'batch normalisation':
    case 'local response normalisation':
    case 'normalisation':
    case 'rescaling':
    case 'concatenate':
    case 'add':
    case 'combine':
    case 'dropout':
    case 'training only':
      return onePosition(inputShape, y, x);
  }
}

function onePosition({ height, width }: Shape, y: number, x: number): WindowPosition[][] {
  return [[{ y, x, inside: y >= 0 && x >= 0 && y < height && x < width }]];
}
