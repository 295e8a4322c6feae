import type { ItemKey, VisibleEdge, VisibleGraph, VisibleItem } from './visible-graph.ts';

/** Of the outermost items. */
export const ROOT: ItemKey = '';

/**
 * The part of one or more edges within one unfolded block: between two of its items, or
 * from or to its border.
 */
export interface Link {
  /** The box whose output runs along it. */
  readonly source: ItemKey;
  /** Undefined: it comes in from outside. */
  readonly from: ItemKey | undefined;
  /** Undefined: it goes out. */
  readonly to: ItemKey | undefined;
}

/** By the block that they lie in, `ROOT` for those in none; each once. */
export type Links = ReadonlyMap<ItemKey, readonly Link[]>;

/** Where in the blocks an item lies: from `ROOT` to the item itself. */
export type ItemPath = readonly ItemKey[];

export function pathsOf(items: readonly VisibleItem[]): ReadonlyMap<ItemKey, ItemPath> {
  const paths = new Map<ItemKey, ItemPath>();
  const walk = (within: readonly VisibleItem[], around: ItemPath) => {
    for (const item of within) {
      const path = [...around, item.key];
      paths.set(item.key, path);
      if (item.type === 'open') walk(item.items, path);
    }
  };
  walk(items, [ROOT]);
  return paths;
}

/** One step of an edge: in which block, and from which of its items to which. */
export interface Leg {
  readonly within: ItemKey;
  readonly from: ItemKey | undefined;
  readonly to: ItemKey | undefined;
}

/** The steps from one box to another: out of the blocks around the first, across, into those around the second. */
function legsOf(from: ItemPath, to: ItemPath): readonly Leg[] {
  let shared = 0;
  while (from[shared + 1] !== undefined && from[shared + 1] === to[shared + 1]) shared += 1;
  const legs: Leg[] = [];
  for (let level = from.length - 2; level > shared; level--)
    legs.push({ within: from[level] ?? ROOT, from: from[level + 1], to: undefined });
  legs.push({ within: from[shared] ?? ROOT, from: from[shared + 1], to: to[shared + 1] });
  for (let level = shared + 1; level < to.length - 1; level++)
    legs.push({ within: to[level] ?? ROOT, from: undefined, to: to[level + 1] });
  return legs;
}

/** An edge with its steps. */
export interface LeggedEdge extends VisibleEdge {
  readonly legs: readonly Leg[];
}

export const leggedEdges = (
  { edges }: VisibleGraph,
  paths: ReadonlyMap<ItemKey, ItemPath>,
): readonly LeggedEdge[] =>
  edges.map((edge) => ({ ...edge, legs: legsOf(paths.get(edge.from) ?? [], paths.get(edge.to) ?? []) }));

export function linksOf(edges: readonly LeggedEdge[]): Links {
  const links = new Map<ItemKey, Map<string, Link>>();
  for (const { from: source, legs } of edges)
    for (const { within, from, to } of legs) {
      const known = links.get(within) ?? new Map<string, Link>();
      const name = `${source}\n${from ?? ''}\n${to ?? ''}`;
      if (!known.has(name)) known.set(name, { source, from, to });
      links.set(within, known);
    }
  return new Map([...links].map(([within, byName]) => [within, [...byName.values()]]));
}
