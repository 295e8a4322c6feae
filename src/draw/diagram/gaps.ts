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
  concatenate: false,
  add: false,
  'zero padding': false,
  flatten: false,
  dropout: true,
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

/** Gaps grown in proportion to take up the spare width, none beyond the limit. */
export function grownGaps(least: readonly Gap[], sparePx: number, maxGapPx: number): readonly Gap[] {
  const totalPx = least.reduce((sum, { widthPx }) => sum + widthPx, 0);
  if (totalPx === 0 || sparePx <= 0) return least;
  const factor = 1 + sparePx / totalPx;
  return least.map((gap) => ({ ...gap, widthPx: Math.min(maxGapPx, Math.floor(gap.widthPx * factor)) }));
}
