import { kindOf } from '../layers/registry.ts';
import { ShapeError } from '../layers/shape-error.ts';
import { describe, type LayerDescription } from '../network/describe.ts';
import type { Layer, LayerId, Network, Shape } from '../network/network.ts';
import { type Given, type Mismatch, mismatchOf, poolPaddingMismatch, sizeMismatch } from './mismatch.ts';

/** What can be said of one layer of a network that may not fit together. */
export type LayerOutlook =
  | { readonly state: 'described'; readonly layer: Layer; readonly description: LayerDescription }
  | {
      readonly state: 'mismatch';
      readonly layer: Layer;
      readonly given: readonly Given[];
      readonly mismatch: Mismatch;
    }
  /** It reads, be it through others, a layer that does not fit. */
  | { readonly state: 'unknown'; readonly layer: Layer; readonly because: LayerId };

/** A description that goes as far as the network fits together. */
export interface Outlook {
  readonly network: Network;
  /** In the network's order. */
  readonly layers: readonly LayerOutlook[];
  /** Of the layers that are described. */
  readonly parameters: number;
  readonly macs: number;
  /** Layers that do not fit, in order; none if everything is described. */
  readonly mismatches: readonly Extract<LayerOutlook, { state: 'mismatch' }>[];
}

type Trouble = Exclude<LayerOutlook, { state: 'described' }>;

/** Shapes and costs of every layer that they can be told of, and why not of the others. */
export function outlookOf(network: Network): Outlook {
  const troubles = troublesOf(network);
  const sound = network.layers.filter((layer) => !troubles.has(layer.id));
  const { layers: descriptions, parameters, macs } = describe({ ...network, layers: sound });
  const byId = new Map(descriptions.map((description) => [description.layer.id, description]));
  const layers = network.layers.flatMap((layer): LayerOutlook[] => {
    const description = byId.get(layer.id);
    const trouble = troubles.get(layer.id);
    if (description) return [{ state: 'described', layer, description }];
    return trouble ? [trouble] : [];
  });
  const mismatches = [...troubles.values()].filter((trouble) => trouble.state === 'mismatch');
  return { network, layers, parameters, macs, mismatches };
}

function troublesOf(network: Network): ReadonlyMap<LayerId, Trouble> {
  const shapes = new Map<LayerId, Shape>();
  const troubles = new Map<LayerId, Trouble>();
  for (const layer of network.layers) {
    const cause = layer.inputs.map((id) => troubles.get(id)).find((trouble) => trouble !== undefined);
    const result = cause ? waitingFor(layer, cause) : shapeOrMismatch(layer, givenTo(layer, shapes));
    if ('state' in result) troubles.set(layer.id, result);
    else shapes.set(layer.id, result);
  }
  return troubles;
}

const waitingFor = (layer: Layer, cause: Trouble): Trouble => ({
  state: 'unknown',
  layer,
  because: cause.state === 'unknown' ? cause.because : cause.layer.id,
});

function givenTo(layer: Layer, shapes: ReadonlyMap<LayerId, Shape>): readonly Given[] {
  return layer.inputs.map((id) => {
    const shape = shapes.get(id);
    if (!shape) throw new RangeError(`Layer "${layer.id}" reads "${id}", which does not come before it.`);
    return { layer: id, shape };
  });
}

function shapeOrMismatch(layer: Layer, given: readonly Given[]): Shape | Trouble {
  const inputs = given.map(({ shape }) => shape);
  const padding = poolPaddingMismatch(layer, inputs[0]);
  if (padding) return { state: 'mismatch', layer, given, mismatch: padding };
  const kind = kindOf(layer);
  try {
    const shape = kind.outputShape(layer, inputs);
    const mismatch = sizeMismatch(shape, kind.weights(layer, inputs));
    return mismatch ? { state: 'mismatch', layer, given, mismatch } : shape;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { state: 'mismatch', layer, given, mismatch: mismatchOf(layer, given, error) };
  }
}
