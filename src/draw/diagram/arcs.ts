import type { LayerId } from '../../core/network/network.ts';
import type { Edge } from './lanes.ts';

/** At which height each skip connection passes over what lies between; 1 is the lowest. */
export interface ArcLevels {
  /** By the layer the connections start from: they share one line. */
  readonly levelOf: ReadonlyMap<LayerId, number>;
  readonly levels: number;
}

/**
 * Arcs that overlap get different levels, shorter ones the lower.
 *
 * @param arcs the edges to route
 * @param positionOf along the diagram, growing from input to output
 */
export function arcLevels(arcs: readonly Edge[], positionOf: (layer: LayerId) => number): ArcLevels {
  const ends = new Map<LayerId, number>();
  for (const { from, to } of arcs) ends.set(from, Math.max(ends.get(from) ?? 0, positionOf(to)));
  const spans = [...ends].map(([from, end]) => ({ from, start: positionOf(from), end }));
  const taken: (typeof spans)[] = [];
  const levelOf = new Map<LayerId, number>();
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)) {
    const free = taken.findIndex((others) =>
      others.every((other) => other.end <= span.start || span.end <= other.start),
    );
    const level = free === -1 ? taken.length : free;
    taken[level] = [...(taken[level] ?? []), span];
    levelOf.set(span.from, level + 1);
  }
  return { levelOf, levels: taken.length };
}

const MOST_FOR_ARCS_PX = 96;

/** Between neighbouring levels: closer together where there are many. */
export function arcPitchPx({ levels }: ArcLevels, arcStepPx: number): number {
  return Math.max(2, Math.min(arcStepPx, Math.floor(MOST_FOR_ARCS_PX / Math.max(1, levels))));
}
