import type { LayerDescription } from '../network/describe.ts';
import { type Product, product } from './product.ts';

/**
 * The multiply–accumulates of a layer as products of named numbers: (cells of the output) · (weights of a cell).
 * Empty for kinds whose operations are not counted (see `LayerKind.macs`).
 */
export function macTerms({ layer, inputShapes, shape }: LayerDescription): readonly Product[] {
  const cells = [
    ['output height', shape.height],
    ['output width', shape.width],
  ] as const;
  const channels = inputShapes[0]?.channels ?? 0;
  switch (layer.kind) {
    case 'convolution':
      return [
        product(
          layer.id,
          ...cells,
          ['kernel height', layer.kernel.height],
          ['kernel width', layer.kernel.width],
          ['channels read', channels / layer.groups],
          ['filters', layer.filters],
        ),
      ];
    case 'depthwise convolution':
      return [
        product(
          layer.id,
          ...cells,
          ['channels', shape.channels],
          ['kernel height', layer.kernel.height],
          ['kernel width', layer.kernel.width],
        ),
      ];
    case 'dense':
      return [product(layer.id, ['inputs', channels], ['units', layer.units])];
    default:
      return [];
  }
}

/** The learnt values of a layer, a product for each of its arrays; their ids are its roles (`kernel`, `bias`, …). */
export function weightTerms({ layer, inputShapes, weightSpecs }: LayerDescription): readonly Product[] {
  const channels = inputShapes[0]?.channels ?? 0;
  return weightSpecs
    .filter(({ learnt }) => learnt)
    .map(({ role, shape }) => {
      if (role !== 'kernel') return product(role, [perValue(layer.kind), shape[0] ?? 0]);
      switch (layer.kind) {
        case 'convolution':
          return product(
            role,
            ['kernel height', layer.kernel.height],
            ['kernel width', layer.kernel.width],
            ['channels read', channels / layer.groups],
            ['filters', layer.filters],
          );
        case 'dense':
          return product(role, ['inputs', channels], ['units', layer.units]);
        default:
          return product(
            role,
            ['kernel height', shape[0] ?? 0],
            ['kernel width', shape[1] ?? 0],
            ['channels', (shape[2] ?? 0) * (shape[3] ?? 0)],
          );
      }
    });
}

function perValue(kind: LayerDescription['layer']['kind']) {
  return kind === 'dense' ? 'units' : kind === 'convolution' ? 'filters' : 'channels';
}
