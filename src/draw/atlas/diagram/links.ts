import type { ItemKey, VisibleGraph, VisibleItem } from './visible-graph.ts';

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
export function legsOf(from: ItemPath, to: ItemPath): readonly Leg[] {
  let shared = 0;
  while (shared + 1 < Math.min(from.length, to.length) && from[shared + 1] === to[shared + 1]) shared += 1;
  const across = { within: from[shared] ?? ROOT, from: from[shared + 1], to: to[shared + 1] };
  const out = from.slice(shared + 1, -1).map((within, index): Leg => {
    return { within, from: from[shared + 2 + index], to: undefined };
  });
  const into = to.slice(shared + 1, -1).map((within, index): Leg => {
    return { within, from: undefined, to: to[shared + 2 + index] };
  });
  return [...out.toReversed(), across, ...into];
}

export function linksOf({ edges }: VisibleGraph, paths: ReadonlyMap<ItemKey, ItemPath>): Links {
  const links = new Map<ItemKey, Map<string, Link>>();
  for (const { from, to } of edges)
    for (const leg of legsOf(paths.get(from) ?? [], paths.get(to) ?? [])) {
      const within = links.get(leg.within) ?? new Map<string, Link>();
      within.set(`${from}\n${leg.from ?? ''}\n${leg.to ?? ''}`, { source: from, from: leg.from, to: leg.to });
      links.set(leg.within, within);
    }
  return new Map([...links].map(([within, byName]) => [within, [...byName.values()]]));
}
