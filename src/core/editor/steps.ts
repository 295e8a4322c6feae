import { type Layer, type LayerId, layerById, type Network } from '../network/network.ts';
import type { MoveEdit, Place } from './edit.ts';
import { readersOf } from './rewire.ts';

/** The move that takes a layer before the one it reads; nothing where that is the input. */
export function stepUp(network: Network, id: LayerId): MoveEdit | undefined {
  const before = sourceOf(network, layerById(network, id));
  const after = before && sourceOf(network, before);
  if (!before || !after) return undefined;
  return { does: 'move', layer: id, at: placeBetween(network, after.id, before.id) };
}

/** The move that takes a layer after the first one that reads it; nothing where none does. */
export function stepDown(network: Network, id: LayerId): MoveEdit | undefined {
  const [reader] = readersOf(network, id);
  if (!reader || layerById(network, id).kind === 'input') return undefined;
  return { does: 'move', layer: id, at: { after: reader.id } };
}

/** A name that no layer has: `dense_1`, `dense_2`, … */
export function freeName(network: Network, stem: string): LayerId {
  const taken = new Set(network.layers.map((layer) => layer.id));
  let number = 1;
  while (taken.has(`${stem}_${number}`)) number++;
  return `${stem}_${number}`;
}

/** Says which reader is meant only where there are several. */
function placeBetween(network: Network, after: LayerId, before: LayerId): Place {
  return readersOf(network, after).length > 1 ? { after, before } : { after };
}

function sourceOf(network: Network, layer: Layer): Layer | undefined {
  const [id] = layer.inputs;
  return id === undefined ? undefined : layerById(network, id);
}
