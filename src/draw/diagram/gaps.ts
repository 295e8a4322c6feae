import type { Layer, LayerId, LayerKindName } from '../../core/network/network.ts';
import type { DiagramGraph, DiagramMetrics } from './diagram.ts';
import type { Arrangement } from './lanes.ts';

const GOES_ON: Readonly<Record<LayerKindName, boolean>> = {
  input: false,
  convolution: false,
  'depthwise convolution': false,
  dense: false,
  activation: true,
  softmax: true,
  'max pool': false,
  'average pool': false,
  'global average pool': false,
  'batch normalisation': true,
  'local response normalisation': true,
  normalisation: true,
  rescaling: true,
  concatenate: false,
  add: false,
  combine: false,
  'zero padding': false,
  upsampling: false,
  flatten: false,
  dropout: true,
  'training only': true,
};

/** Whether a layer goes on with its predecessor's result, cell by cell, rather than starting something new. */
export function goesOn({ kind }: Layer): boolean {
  return GOES_ON[kind];
}

/** The gap that follows a rank. */
export interface Gap {
  readonly widthPx: number;
  /** A skip connection rises or comes down in it. */
  readonly hasArc: boolean;
}

/** The least gaps: one after each rank but the last. */
export function leastGaps(
  graph: DiagramGraph,
  arrangement: Arrangement,
  metrics: DiagramMetrics,
): readonly Gap[] {
  const rankOf = (id: LayerId) => arrangement.places.get(id)?.rank ?? 0;
  const startsAnew = new Set(
    graph.layers.filter(({ layer }) => !goesOn(layer)).map(({ layer }) => rankOf(layer.id)),
  );
  const skips = arrangement.edges.filter(({ kind }) => kind === 'skip');
  const withArc = new Set(skips.flatMap(({ from, to }) => [rankOf(from), rankOf(to) - 1]));
  return Array.from({ length: Math.max(0, arrangement.rankCount - 1) }, (_, rank) => {
    const hasArc = withArc.has(rank);
    return { hasArc, widthPx: hasArc || startsAnew.has(rank + 1) ? metrics.outerGapPx : metrics.innerGapPx };
  });
}

export function totalPx(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { widthPx }) => sum + widthPx, 0);
}

/** None narrower than wanted after its rank. */
export function widenedGaps(gaps: readonly Gap[], wantedPx: readonly number[]): readonly Gap[] {
  return gaps.map((gap, rank) => ({ ...gap, widthPx: Math.max(gap.widthPx, wantedPx[rank] ?? 0) }));
}

/** Half as wide, for where space is short. */
export function narrowedGaps(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.map((gap) => ({ ...gap, widthPx: Math.ceil(gap.widthPx / 2) }));
}

/** Gaps grown in proportion to fill what the columns leave, none beyond the limit. */
export function grownGaps(gaps: readonly Gap[], availablePx: number, maxGapPx: number): readonly Gap[] {
  const factor = availablePx / Math.max(1, totalPx(gaps));
  if (factor <= 1) return gaps;
  const grown = ({ widthPx }: Gap) => Math.max(widthPx, Math.min(maxGapPx, Math.floor(widthPx * factor)));
  return gaps.map((gap) => ({ ...gap, widthPx: grown(gap) }));
}
