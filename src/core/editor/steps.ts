import { type Layer, type LayerId, layerById, type Network } from '../network/network.ts';
import type { MoveEdit, Place } from './edit.ts';
import { inserted, readersOf, without } from './rewire.ts';

export type Way = 'up' | 'down';

/** Why a layer cannot be taken past its neighbour such that the opposite step brings it back. */
export type NoStep =
  | { readonly why: 'input-stays' }
  /** It reads the input, which stays first. */
  | { readonly why: 'below-input'; readonly input: LayerId }
  | { readonly why: 'unread' }
  /** Further down, some of its readers would read what it reads. */
  | { readonly why: 'several-readers'; readonly readers: readonly LayerId[] }
  /** Further up, these would read it too. */
  | { readonly why: 'source-is-shared'; readonly source: LayerId; readonly readers: readonly LayerId[] }
  /** The way past this layer is another one than the way back. */
  | { readonly why: 'no-way-back'; readonly past: LayerId };

/** A step past a neighbour, or why there is none. */
export type Step =
  | { readonly state: 'possible'; readonly edit: MoveEdit }
  | { readonly state: 'none'; readonly because: NoStep };

/**
 * The move that takes a layer before the one it reads, or after the one that reads it. It is there
 * only where the opposite step makes the same graph again.
 */
export function stepOf(network: Network, id: LayerId, way: Way): Step {
  const found = neighbour(network, id, way);
  if ('why' in found) return { state: 'none', because: found };
  const edit: MoveEdit = { does: 'move', layer: id, at: found.at };
  return leadsBack(network, id, way, found.at)
    ? { state: 'possible', edit }
    : { state: 'none', because: { why: 'no-way-back', past: found.past } };
}

/** A name that no layer has: `dense_1`, `dense_2`, … */
export function freeName(network: Network, stem: string): LayerId {
  const taken = new Set(network.layers.map((layer) => layer.id));
  let number = 1;
  while (taken.has(`${stem}_${number}`)) number++;
  return `${stem}_${number}`;
}

/** Where a step leads, and past which layer. */
interface Neighbour {
  readonly past: LayerId;
  readonly at: Place;
}

function neighbour(network: Network, id: LayerId, way: Way): Neighbour | NoStep {
  const layer = layerById(network, id);
  if (layer.kind === 'input') return { why: 'input-stays' };
  return way === 'up' ? above(network, layer) : below(network, layer);
}

function above(network: Network, layer: Layer): Neighbour | NoStep {
  const source = layerById(network, layer.inputs[0] ?? '');
  const [after] = source.inputs;
  if (after === undefined) return { why: 'below-input', input: source.id };
  const others = readersOf(network, source.id).filter(({ id }) => id !== layer.id);
  if (others.length > 0) return { why: 'source-is-shared', source: source.id, readers: idsOf(others) };
  // The reader is named only where there are several.
  const at = readersOf(network, after).length > 1 ? { after, before: source.id } : { after };
  return { past: source.id, at };
}

function below(network: Network, { id }: Layer): Neighbour | NoStep {
  const [reader, ...others] = readersOf(network, id);
  if (!reader) return { why: 'unread' };
  if (others.length > 0) return { why: 'several-readers', readers: idsOf([reader, ...others]) };
  return { past: reader.id, at: { after: reader.id } };
}

function leadsBack(network: Network, id: LayerId, way: Way, at: Place): boolean {
  const there = moved(network, id, at);
  const opposite = there && neighbour(there, id, way === 'up' ? 'down' : 'up');
  const back = opposite && 'at' in opposite ? moved(there, id, opposite.at) : undefined;
  return back !== undefined && isSameGraph(network, back);
}

const moved = (network: Network, id: LayerId, at: Place): Network | undefined =>
  inserted(without(network, id), layerById(network, id), at);

/** Whether the same layers read the same ones, in whatever order they stand. */
export function isSameGraph(one: Network, other: Network): boolean {
  const reads = new Map(other.layers.map(({ id, inputs }) => [id, inputs.join('\n')]));
  return (
    one.output === other.output &&
    one.layers.length === other.layers.length &&
    one.layers.every(({ id, inputs }) => reads.get(id) === inputs.join('\n'))
  );
}

const idsOf = (layers: readonly Layer[]): readonly LayerId[] => layers.map(({ id }) => id);
