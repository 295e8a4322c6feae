import type { LayerDescription, NetworkDescription } from '../../network/describe.ts';
import type { LayerId } from '../../network/network.ts';

/**
 * What other libraries keep apart and shapes here do not: maps, with height and width, and
 * vectors without. Both are 1 × 1 × n here.
 */
export type Form = 'map' | 'vector';

/** The form of every layer's output. */
export function formsOf({ layers }: NetworkDescription): ReadonlyMap<LayerId, Form> {
  const forms = new Map<LayerId, Form>();
  for (const description of layers) {
    const given = description.layer.inputs.map((id) => forms.get(id) ?? 'map');
    forms.set(description.layer.id, formOf(description, given));
  }
  return forms;
}

function formOf({ layer, inputShapes }: LayerDescription, given: readonly Form[]): Form {
  switch (layer.kind) {
    case 'flatten':
    case 'global average pool':
      return 'vector';
    case 'dense': {
      const [input] = inputShapes;
      return given[0] === 'vector' || (input?.height === 1 && input.width === 1) ? 'vector' : 'map';
    }
    default:
      return readsMapsOnly(layer.kind) || given.includes('map') || given.length === 0 ? 'map' : 'vector';
  }
}

/** Kinds that other libraries let read maps only. */
export const readsMapsOnly = (kind: LayerDescription['layer']['kind']): boolean =>
  [
    'convolution',
    'depthwise convolution',
    'max pool',
    'average pool',
    'global average pool',
    'local response normalisation',
    'zero padding',
    'upsampling',
  ].includes(kind);
