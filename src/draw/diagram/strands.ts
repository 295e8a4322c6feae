import type { LayerId } from '../../core/network/network.ts';

/** What of a layer, or of anything else that reads what came before it, decides where it stands. */
export interface Step {
  readonly id: LayerId;
  readonly inputs: readonly LayerId[];
}

/**
 * A path through the network that is drawn in one lane: each layer is followed by
 * one that reads it. The strands together hold every layer once.
 */
export interface Strand {
  readonly layers: readonly Step[];
  readonly firstRank: number;
  /** Its lane is taken up to here: to just before the layer where it joins another strand. */
  readonly lastRank: number;
}

/** A network's layers in order of depth, and who reads whom. */
export interface Ranking {
  /** Number of links on the longest path from the input. */
  readonly rankOf: ReadonlyMap<LayerId, number>;
  /** In topological order, each once. */
  readonly readersOf: ReadonlyMap<LayerId, readonly Step[]>;
  readonly rankCount: number;
}

/** @throws RangeError if a layer reads one that does not stand before it */
export function rankLayers(layers: readonly Step[]): Ranking {
  const rankOf = new Map<LayerId, number>();
  const readersOf = new Map<LayerId, Step[]>();
  for (const layer of layers) {
    const inputRanks = layer.inputs.map((input) => known(rankOf, input, layer));
    rankOf.set(layer.id, Math.max(-1, ...inputRanks) + 1);
    readersOf.set(layer.id, []);
    for (const input of new Set(layer.inputs)) known(readersOf, input, layer).push(layer);
  }
  return { rankOf, readersOf, rankCount: Math.max(-1, ...rankOf.values()) + 1 };
}

function known<T>(entries: ReadonlyMap<LayerId, T>, input: LayerId, reader: Step): T {
  const entry = entries.get(input);
  if (entry === undefined)
    throw new RangeError(`Layer "${reader.id}" reads "${input}", which does not stand before it.`);
  return entry;
}

/**
 * The reader that goes on in the same lane: the nearest and, of several, the one
 * with the longest way to the end of the network.
 */
export function heirsOf(layers: readonly Step[], { rankOf, readersOf }: Ranking): ReadonlyMap<LayerId, Step> {
  const heirs = new Map<LayerId, Step>();
  const wayToEnd = new Map<LayerId, number>();
  const rank = (layer: Step) => rankOf.get(layer.id) ?? 0;
  const way = (layer: Step) => wayToEnd.get(layer.id) ?? 0;
  for (const layer of layers.toReversed()) {
    const readers = readersOf.get(layer.id) ?? [];
    const [heir] = readers.toSorted((a, b) => rank(a) - rank(b) || way(b) - way(a));
    if (heir) heirs.set(layer.id, heir);
    wayToEnd.set(layer.id, 1 + Math.max(-1, ...readers.map(way)));
  }
  return heirs;
}

/** Where strands meet, the one that began first goes on; of several, the first input. */
export function strandsOf(
  layers: readonly Step[],
  { rankOf }: Ranking,
  heirs: ReadonlyMap<LayerId, Step>,
): readonly Strand[] {
  const strands: Step[][] = [];
  const strandOf = new Map<LayerId, Step[]>();
  const firstRank = ([first]: readonly Step[]) => (first && rankOf.get(first.id)) ?? 0;
  for (const layer of layers) {
    const leadingHere = layer.inputs.filter((input) => heirs.get(input) === layer);
    const open = leadingHere.map((input) => strandOf.get(input) ?? []);
    const [strand = []] = open.toSorted((a, b) => firstRank(a) - firstRank(b));
    if (strand.length === 0) strands.push(strand);
    strand.push(layer);
    strandOf.set(layer.id, strand);
  }
  return strands.map((strand) => ({
    layers: strand,
    firstRank: firstRank(strand),
    lastRank: lastRank(strand),
  }));

  function lastRank(strand: readonly Step[]): number {
    const last = strand.at(-1);
    const joined = last && heirs.get(last.id);
    if (joined) return (rankOf.get(joined.id) ?? 0) - 1;
    return (last && rankOf.get(last.id)) ?? 0;
  }
}
