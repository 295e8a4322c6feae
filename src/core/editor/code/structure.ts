import type { LayerDescription, NetworkDescription } from '../../network/describe.ts';
import type { LayerId } from '../../network/network.ts';

/** A network cut into parts that read well as code: chains, and branches that come together again. */

/** A layer of one input, or a routine that stands for several layers. */
export type Item =
  | { readonly type: 'layer'; readonly layer: LayerDescription }
  | { readonly type: 'routine'; readonly routine: Routine };

/** Each item reads the one before, and nothing else does. */
export interface Chain {
  readonly type: 'chain';
  readonly id: LayerId;
  readonly reads: LayerId;
  readonly items: readonly Item[];
}

/** A layer of several inputs. */
export interface Join {
  readonly type: 'join';
  readonly id: LayerId;
  readonly layer: LayerDescription;
}

export type Step = Chain | Join;

export interface Routine {
  /** Every layer of it, in order. */
  readonly layers: readonly LayerDescription[];
  /** What it is given: the output of this layer, which is none of its own. */
  readonly entry: LayerId;
  /** Whose outputs it hands back; the answer first. */
  readonly exits: readonly LayerId[];
  /** Each comes after those it reads. */
  readonly steps: readonly Step[];
}

/** Branches within branches so deep that neither a reader nor Python's own stack would follow. */
const DEEPEST = 100;

/** The network cannot be cut into parts that read well. */
export class TooNestedError extends Error {
  readonly most = DEEPEST;

  constructor() {
    super(`Branches lie within branches more than ${DEEPEST} deep.`);
    this.name = 'TooNestedError';
  }
}

interface Region {
  readonly entry: LayerId;
  /** Where its branches come together. */
  readonly join: LayerId;
  readonly exit: LayerId;
  readonly members: ReadonlySet<LayerId>;
}

/**
 * The whole network as one routine that reads the input. What nothing reads is handed back after the answer.
 * @throws TooNestedError if branches lie too deep within branches
 */
export function structureOf({ network, layers }: NetworkDescription): Routine {
  const [input, ...others] = layers;
  if (!input) throw new RangeError(`Network ${network.id} has no layers.`);
  const unread = others.filter(({ consumers }) => consumers.length === 0).map(({ layer }) => layer.id);
  const exits = [network.output, ...unread.filter((id) => id !== network.output)];
  return routineOf(others, { entry: input.layer.id, exits, depth: 0 });
}

interface Bounds {
  readonly entry: LayerId;
  readonly exits: readonly LayerId[];
  /** The join that makes it a routine of its own. */
  readonly join?: LayerId;
  /** Routines around it. */
  readonly depth: number;
}

function routineOf(layers: readonly LayerDescription[], bounds: Bounds): Routine {
  const { entry, exits, depth } = bounds;
  if (depth > DEEPEST) throw new TooNestedError();
  const regions = regionsIn(layers, bounds);
  const regionOf = (id: LayerId) => regions.find(({ members }) => members.has(id));
  const readers = new Map<LayerId, Set<LayerId>>();
  for (const { layer } of layers)
    for (const input of layer.inputs) {
      const reader = regionOf(layer.id)?.exit ?? layer.id;
      readers.set(input, (readers.get(input) ?? new Set()).add(reader));
    }
  const steps: Step[] = [];
  /** To the chain that ends in what the item reads, if nothing else reads that; else to a new one. */
  const append = (id: LayerId, reads: LayerId, item: Item) => {
    const at = steps.findIndex((step) => step.type === 'chain' && step.id === reads);
    const before = steps[at];
    const goesOn = readers.get(reads)?.size === 1 && !exits.includes(reads);
    if (before?.type === 'chain' && goesOn) steps[at] = { ...before, id, items: [...before.items, item] };
    else steps.push({ type: 'chain', id, reads, items: [item] });
  };
  for (const description of layers) {
    const { id, inputs } = description.layer;
    const region = regionOf(id);
    if (region && region.exit !== id) continue;
    if (region) append(id, region.entry, subroutine(layers, region, depth + 1));
    else if (inputs.length > 1) steps.push({ type: 'join', id, layer: description });
    else append(id, inputs[0] ?? entry, { type: 'layer', layer: description });
  }
  return { layers, entry, exits, steps };
}

function subroutine(
  layers: readonly LayerDescription[],
  { entry, join, exit, members }: Region,
  depth: number,
): Item {
  const own = layers.filter(({ layer }) => members.has(layer.id));
  return { type: 'routine', routine: routineOf(own, { entry, exits: [exit], join, depth }) };
}

/** The outermost parts that are entered by one layer and left by one, with branches in between. */
function regionsIn(layers: readonly LayerDescription[], bounds: Bounds): readonly Region[] {
  const byId = new Map(layers.map((description) => [description.layer.id, description]));
  const dominators = dominatorsOf(layers, bounds.entry);
  const regions: Region[] = [];
  for (const { layer } of layers.toReversed()) {
    if (layer.inputs.length < 2 || layer.id === bounds.join) continue;
    if (regions.some(({ members }) => members.has(layer.id))) continue;
    const region = regionBefore(layer.id, byId, dominators, bounds);
    if (region) regions.push(region);
  }
  return regions;
}

function regionBefore(
  join: LayerId,
  byId: ReadonlyMap<LayerId, LayerDescription>,
  dominators: ReadonlyMap<LayerId, LayerId>,
  bounds: Bounds,
): Region | undefined {
  const entry = dominators.get(join) ?? bounds.entry;
  const members = between(entry, join, byId);
  const inner = [...members].filter((id) => id !== join);
  const isClosed = inner.every(
    (id) => !bounds.exits.includes(id) && byId.get(id)?.consumers.every((reader) => members.has(reader)),
  );
  if (!isClosed || inner.length === 0) return undefined;
  let exit = join;
  for (let next = nextFunction(exit, byId, bounds); next; next = nextFunction(exit, byId, bounds)) {
    members.add(next);
    exit = next;
  }
  return { entry, join, exit, members };
}

/** The activation function that alone reads a layer: it belongs to what it follows. */
function nextFunction(
  id: LayerId,
  byId: ReadonlyMap<LayerId, LayerDescription>,
  { exits }: Bounds,
): LayerId | undefined {
  const [reader, ...others] = byId.get(id)?.consumers ?? [];
  const next = reader === undefined ? undefined : byId.get(reader);
  const isFunction = next?.layer.kind === 'activation' && others.length === 0 && !exits.includes(id);
  return isFunction ? next.layer.id : undefined;
}

/** Everything on the ways from the entry, left out, to the join. */
function between(entry: LayerId, join: LayerId, byId: ReadonlyMap<LayerId, LayerDescription>): Set<LayerId> {
  const members = new Set<LayerId>([join]);
  for (const id of members)
    for (const input of byId.get(id)?.layer.inputs ?? []) if (input !== entry) members.add(input);
  return members;
}

/** Of each layer the nearest one that every way from the entry to it leads through. */
function dominatorsOf(layers: readonly LayerDescription[], entry: LayerId): ReadonlyMap<LayerId, LayerId> {
  const above = new Map<LayerId, LayerId>();
  const depths = new Map<LayerId, number>([[entry, 0]]);
  const depth = (id: LayerId) => depths.get(id) ?? 0;
  const common = (a: LayerId, b: LayerId): LayerId => {
    let [one, other] = [a, b];
    while (one !== other)
      if (depth(one) >= depth(other)) one = above.get(one) ?? entry;
      else other = above.get(other) ?? entry;
    return one;
  };
  for (const { layer } of layers) {
    const nearest = layer.inputs.reduce(common);
    above.set(layer.id, nearest);
    depths.set(layer.id, depth(nearest) + 1);
  }
  return above;
}
