import type { LayerId } from '../../core/network/network.ts';
import type { LinkKind } from './diagram.ts';
import { heirsOf, type Ranking, rankLayers, type Step, type Strand, strandsOf } from './strands.ts';

/** Where a layer stands in the drawing, before any size is known. */
export interface Place {
  readonly rank: number;
  /** Counts from 0, the topmost. */
  readonly lane: number;
  /** Ranks from one parting of paths to the meeting of all share their lanes; counts from 0. */
  readonly section: number;
}

/** Consecutive ranks with the same lanes. */
export interface Section {
  readonly firstRank: number;
  readonly lastRank: number;
  readonly lanes: number;
}

export interface Edge {
  readonly from: LayerId;
  readonly to: LayerId;
  readonly kind: LinkKind;
}

/** A network's graph arranged in ranks and lanes. */
export interface Arrangement {
  readonly places: ReadonlyMap<LayerId, Place>;
  /** From the input on; every rank is in one of them. */
  readonly sections: readonly Section[];
  readonly edges: readonly Edge[];
  readonly rankCount: number;
}

/** @throws RangeError if a layer reads one that does not stand before it */
export function arrange(layers: readonly Step[]): Arrangement {
  const ranking = rankLayers(layers);
  const heirs = heirsOf(layers, ranking);
  const strands = strandsOf(layers, ranking, heirs);
  const rankOf = (layer: Step) => ranking.rankOf.get(layer.id) ?? 0;
  const places = new Map<LayerId, Place>();
  const sections = rankRuns(strands, ranking.rankCount).map(([firstRank, lastRank], section): Section => {
    const within = strands.filter((strand) => strand.firstRank <= lastRank && strand.lastRank >= firstRank);
    const spans = within.map((strand) => spanOf(strand, firstRank, lastRank, rankOf, heirs));
    const lanes = assignLanes(spans);
    for (const [span, lane] of lanes)
      for (const layer of span.layers) places.set(layer.id, { rank: rankOf(layer), lane, section });
    return { firstRank, lastRank, lanes: 1 + Math.max(0, ...lanes.values()) };
  });
  return { places, sections, edges: edgesOf(layers, ranking, heirs), rankCount: ranking.rankCount };
}

/** Runs of ranks with one strand, and runs with several, in turn. */
function rankRuns(strands: readonly Strand[], rankCount: number): [first: number, last: number][] {
  const alive = new Array<number>(rankCount).fill(0);
  for (const { firstRank, lastRank } of strands)
    for (let rank = firstRank; rank <= lastRank; rank++) alive[rank] = (alive[rank] ?? 0) + 1;
  const runs: [number, number][] = [];
  alive.forEach((count, rank) => {
    const run = runs.at(-1);
    if (run && count > 1 === (alive[rank - 1] ?? 0) > 1) run[1] = rank;
    else runs.push([rank, rank]);
  });
  return runs;
}

/** The part of a strand within a section. */
interface Span {
  readonly layers: readonly Step[];
  readonly firstRank: number;
  readonly lastRank: number;
  /** As which of its inputs the layer after the span reads it. */
  readonly inputIndex: number;
}

function spanOf(
  strand: Strand,
  firstRank: number,
  lastRank: number,
  rankOf: (layer: Step) => number,
  heirs: ReadonlyMap<LayerId, Step>,
): Span {
  const layers = strand.layers.filter((layer) => rankOf(layer) >= firstRank && rankOf(layer) <= lastRank);
  const last = layers.at(-1);
  const inputIndex = last ? (heirs.get(last.id)?.inputs.indexOf(last.id) ?? 0) : 0;
  return {
    layers,
    inputIndex,
    firstRank: Math.max(firstRank, strand.firstRank),
    lastRank: Math.min(lastRank, strand.lastRank),
  };
}

/** From the top: what begins first, then in the order in which the layer that joins them lists them. */
function assignLanes(spans: readonly Span[]): ReadonlyMap<Span, number> {
  const lanes = new Map<Span, number>();
  const taken: Span[][] = [];
  for (const span of spans.toSorted((a, b) => a.firstRank - b.firstRank || a.inputIndex - b.inputIndex)) {
    const free = taken.findIndex((others) => others.every((other) => !overlaps(other, span)));
    const lane = free === -1 ? taken.length : free;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes.set(span, lane);
  }
  return lanes;
}

function overlaps(a: Span, b: Span): boolean {
  return a.firstRank <= b.lastRank && b.firstRank <= a.lastRank;
}

function edgesOf(
  layers: readonly Step[],
  { rankOf, readersOf }: Ranking,
  heirs: ReadonlyMap<LayerId, Step>,
): readonly Edge[] {
  const rank = (id: LayerId) => rankOf.get(id) ?? 0;
  return layers.flatMap((layer) =>
    [...new Set(layer.inputs)].map((from): Edge => {
      const passesLayers = rank(layer.id) - rank(from) > 1 && heirs.get(from) !== layer;
      if (passesLayers) return { from, to: layer.id, kind: 'skip' };
      const alone = readersOf.get(from)?.length === 1 && layer.inputs.length === 1;
      return { from, to: layer.id, kind: alone ? 'chain' : 'branch' };
    }),
  );
}
