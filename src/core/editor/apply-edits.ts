import type { Block } from '../architectures/architecture.ts';
import type { Layer, LayerId, Network } from '../network/network.ts';
import { blocksInOrder, blocksOf, blocksWith } from './blocks.ts';
import type { AddEdit, Edit, JoinEdit, MoveEdit, Place, RemoveEdit, SetEdit } from './edit.ts';
import { fieldsOfLayer } from './kind-fields.ts';
import { editorKind } from './kinds.ts';
import { type Refusal, RefusedEdit } from './refusal.ts';
import { inOrder, inserted, readersOf, swept, withLayer, without } from './rewire.ts';

/** A network that can be edited. */
export interface Editable {
  readonly network: Network;
  readonly blocks: readonly Block[];
}

/** What a list of edits comes to. */
export interface Edited extends Editable {
  /** Those that were made, in order. */
  readonly made: readonly Edit[];
  readonly refused: readonly Refusal[];
}

/** Names that new layers may have. */
const NAME = /^\w[\w./-]{0,60}$/;

/** Makes the edits one after the other; those that cannot be made are left out and told of. */
export function applyEdits(base: Editable, edits: readonly Edit[]): Edited {
  let now = base;
  const made: Edit[] = [];
  const refused: Refusal[] = [];
  for (const edit of edits) {
    try {
      now = applyEdit(now, edit);
      made.push(edit);
    } catch (error) {
      if (!(error instanceof RefusedEdit)) throw error;
      refused.push(error.refusal);
    }
  }
  return { ...now, made, refused };
}

/** @throws RefusedEdit if it cannot be made */
function applyEdit(base: Editable, edit: Edit): Editable {
  switch (edit.does) {
    case 'add':
      return add(base, edit);
    case 'remove':
      return remove(base, edit);
    case 'set':
      return set(base, edit);
    case 'move':
      return move(base, edit);
    case 'join':
      return join(base, edit);
  }
}

function add(base: Editable, { layer: id, kind, at, others, settings }: AddEdit): Editable {
  const { network, blocks } = base;
  if (network.layers.some((layer) => layer.id === id))
    throw new RefusedEdit({ why: 'name-taken', layer: id });
  if (!NAME.test(id)) throw new RefusedEdit({ why: 'bad-name', layer: id });
  for (const other of [at.after, ...others]) found(network, other);
  const { fresh, joins } = editorKind(kind);
  if (others.length > 0 && !joins) throw new RefusedEdit({ why: 'joins-nothing', layer: id, kind });
  let layer = fresh(id, [at.after, ...others]);
  for (const [field, value] of Object.entries(settings)) layer = withValue(layer, field, value);
  return rebuilt(place(network, layer, at), blocksWith(blocks, id, at.after));
}

function remove({ network, blocks }: Editable, { layer: id }: RemoveEdit): Editable {
  const layer = movable(network, id);
  return rebuilt(swept(without(network, id), layer.inputs.slice(1)), blocks);
}

function set(base: Editable, { layer: id, field, value }: SetEdit): Editable {
  return { ...base, network: withLayer(base.network, withValue(found(base.network, id), field, value)) };
}

function move({ network, blocks }: Editable, { layer: id, at }: MoveEdit): Editable {
  const layer = movable(network, id);
  if (at.after === id || at.before === id) throw new RefusedEdit({ why: 'circle', layer: id });
  found(network, at.after);
  const moved = place(without(network, id), layer, at);
  const others = new Set(network.layers.map((other) => other.id).filter((other) => other !== id));
  return rebuilt(moved, blocksWith(blocksOf(blocks, others), id, at.after));
}

function join({ network, blocks }: Editable, { layer: id, inputs }: JoinEdit): Editable {
  const layer = found(network, id);
  if (!editorKind(layer.kind).joins)
    throw new RefusedEdit({ why: 'joins-nothing', layer: id, kind: layer.kind });
  for (const input of inputs) found(network, input);
  const layers = inOrder(withLayer(network, { ...layer, inputs }).layers);
  if (!layers) throw new RefusedEdit({ why: 'circle', layer: id });
  return rebuilt(swept({ ...network, layers }, layer.inputs), blocks);
}

/** @throws RefusedEdit if the places do not follow each other, or the layer would read itself */
function place(network: Network, layer: Layer, at: Place): Network {
  const { after, before } = at;
  if (before !== undefined) {
    found(network, before);
    if (!readersOf(network, after).some((reader) => reader.id === before))
      throw new RefusedEdit({ why: 'not-between', after, before });
  }
  const placed = inserted(network, layer, at);
  if (!placed) throw new RefusedEdit({ why: 'circle', layer: layer.id });
  return placed;
}

function withValue(layer: Layer, id: string, value: string): Layer {
  const field = fieldsOfLayer(layer).find((candidate) => candidate.id === id);
  if (!field || field.form.type === 'fixed')
    throw new RefusedEdit({ why: 'no-field', layer: layer.id, kind: layer.kind, field: id });
  const changed = field.write(layer, value);
  if (!changed)
    throw new RefusedEdit({ why: 'bad-value', layer: layer.id, field: id, value, form: field.form });
  return changed;
}

function rebuilt(network: Network, blocks: readonly Block[]): Editable {
  const order = network.layers.map((layer) => layer.id);
  return { network, blocks: blocksInOrder(blocksOf(blocks, new Set(order)), order) };
}

function movable(network: Network, id: LayerId): Layer {
  const layer = found(network, id);
  if (layer.kind === 'input') throw new RefusedEdit({ why: 'input-stays', layer: id });
  return layer;
}

function found(network: Network, id: LayerId): Layer {
  const layer = network.layers.find((candidate) => candidate.id === id);
  if (!layer) throw new RefusedEdit({ why: 'no-layer', layer: id });
  return layer;
}
