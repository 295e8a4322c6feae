import type { Layer, Shape } from '../network/network.ts';
import { flattenedCell } from './flattened-cell.ts';

/** Maps `from`, `from + 1`, … of a layer; `count` may be 0. */
export interface MapSpan {
  readonly from: number;
  readonly count: number;
}

/**
 * The maps of each input that a map of a layer's output is computed from: all of
 * them for a convolution or a dense layer, only its own group's for a grouped
 * convolution, the same one for whatever works map by map.
 *
 * @param inputShapes of the layer's inputs, in their order
 * @param map of the output, from 0
 */
export function sourceMaps(layer: Layer, inputShapes: readonly Shape[], map: number): readonly MapSpan[] {
  switch (layer.kind) {
    case 'input':
      return [];
    case 'convolution':
      return inputShapes.map(({ channels }) => {
        const count = channels / layer.groups;
        return { from: Math.floor(map / (layer.filters / layer.groups)) * count, count };
      });
    case 'depthwise convolution':
      return inputShapes.map(() => ({ from: Math.floor(map / layer.multiplier), count: 1 }));
    case 'dense':
    case 'softmax':
      return inputShapes.map(({ channels }) => ({ from: 0, count: channels }));
    case 'local response normalisation':
      return inputShapes.map(({ channels }) => {
        const from = Math.max(0, map - layer.radius);
        return { from, count: Math.min(channels - 1, map + layer.radius) - from + 1 };
      });
    case 'flatten':
      return inputShapes.map((shape) => ({ from: flattenedCell(shape, map).map, count: 1 }));
    case 'concatenate':
      return concatenatedMaps(inputShapes, map);
    case 'combine':
      return inputShapes.map(({ channels }) => ({ from: channels === 1 ? 0 : map, count: 1 }));
    case 'activation':
    case 'max pool':
    case 'average pool':
    case 'global average pool':
    case 'batch normalisation':
    case 'normalisation':
    case 'rescaling':
    case 'zero padding':
    case 'upsampling':
    case 'dropout':
    case 'training only':
    case 'add':
      return inputShapes.map(() => ({ from: map, count: 1 }));
  }
}

/** Only one of the inputs has the map; of the others none is read. */
function concatenatedMaps(inputShapes: readonly Shape[], map: number): readonly MapSpan[] {
  let before = 0;
  return inputShapes.map(({ channels }) => {
    const from = map - before;
    before += channels;
    return from >= 0 && from < channels ? { from, count: 1 } : { from: 0, count: 0 };
  });
}
