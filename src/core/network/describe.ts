import type { WeightSpec } from '../layers/kind.ts';
import { kindOf } from '../layers/registry.ts';
import type { Layer, LayerId, Network, Shape } from './network.ts';
import { type Position, type ReceptiveField, type Region, receptiveFieldAfter } from './receptive-field.ts';

/** One layer with everything that follows from the graph. */
export interface LayerDescription {
  readonly layer: Layer;
  /** `convolution`, `ReLU`, `max pool`, … */
  readonly label: string;
  /** One per id in `layer.inputs`. */
  readonly inputShapes: readonly Shape[];
  /** Of the output. */
  readonly shape: Shape;
  readonly weightSpecs: readonly WeightSpec[];
  /** Learnt values: kernels, biases, γ and β; a stored mean or variance is not counted. */
  readonly parameters: number;
  /** Multiply–accumulates for one picture. */
  readonly macs: number;
  readonly receptiveField: ReceptiveField;
  /** Ids of the layers that read this one. */
  readonly consumers: readonly LayerId[];
}

/** A network with everything that follows from its graph; needs no weights. */
export interface NetworkDescription {
  readonly network: Network;
  /** In the network's order. */
  readonly layers: readonly LayerDescription[];
  readonly parameters: number;
  readonly macs: number;
  /** @throws RangeError if there is no such layer */
  layer(id: LayerId): LayerDescription;
}

/**
 * Shapes, parameters, multiply–accumulates and receptive fields of all layers.
 * @throws ShapeError if a layer cannot take what it is given
 * @throws RangeError if a layer reads one that does not come before it
 */
export function describe(network: Network): NetworkDescription {
  const consumers = consumersOf(network);
  const byId = new Map<LayerId, LayerDescription>();
  for (const layer of network.layers) {
    const inputs = layer.inputs.map((id) => found(byId, id, network));
    byId.set(layer.id, describeLayer(layer, inputs, consumers.get(layer.id) ?? []));
  }
  const layers = [...byId.values()];
  return {
    network,
    layers,
    parameters: sum(layers.map((layer) => layer.parameters)),
    macs: sum(layers.map((layer) => layer.macs)),
    layer: (id) => found(byId, id, network),
  };
}

/** What a cell sees, in picture pixels; hangs over the picture's edge where it sees padding. */
export function receptiveFieldOf(description: NetworkDescription, id: LayerId, cell: Position): Region {
  const { size, jump, start } = description.layer(id).receptiveField;
  return { top: start.y + cell.y * jump.height, left: start.x + cell.x * jump.width, ...size };
}

function describeLayer(
  layer: Layer,
  inputs: readonly LayerDescription[],
  consumers: readonly LayerId[],
): LayerDescription {
  const kind = kindOf(layer);
  const inputShapes = inputs.map((input) => input.shape);
  const shape = kind.outputShape(layer, inputShapes);
  const weightSpecs = kind.weights(layer, inputShapes);
  return {
    layer,
    label: kind.label(layer),
    inputShapes,
    shape,
    weightSpecs,
    parameters: sum(weightSpecs.filter((spec) => spec.learnt).map((spec) => product(spec.shape))),
    macs: kind.macs(layer, inputShapes, shape),
    receptiveField: receptiveFieldAfter(layer, inputs),
    consumers,
  };
}

function consumersOf(network: Network): ReadonlyMap<LayerId, readonly LayerId[]> {
  const consumers = new Map<LayerId, LayerId[]>(network.layers.map((layer) => [layer.id, []]));
  for (const layer of network.layers)
    for (const input of new Set(layer.inputs)) consumers.get(input)?.push(layer.id);
  return consumers;
}

function found(
  byId: ReadonlyMap<LayerId, LayerDescription>,
  id: LayerId,
  network: Network,
): LayerDescription {
  const layer = byId.get(id);
  if (!layer) throw new RangeError(`Network ${network.id} has no layer "${id}" at this point.`);
  return layer;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function product(values: readonly number[]): number {
  return values.reduce((total, value) => total * value, 1);
}
