import { metrics } from './metrics.ts';
import type { ItemKey } from './visible-graph.ts';

/** A line that changes its height in the gap before a column; −∞ stands for the arcs above all boxes. */
export interface Bend {
  readonly gap: number;
  readonly source: ItemKey;
  /** Across the flow, as are those below. */
  readonly from: number;
  readonly to: number;
}

/** Where along the flow, in the gap before a column, each source's line bends. */
export type Tracks = (gap: number, source: ItemKey) => number;

/**
 * Every source bends at a place of its own. Lines that come from far above or below bend last, so
 * that none crosses another without need; one that arrives where another sets out bends after it.
 */
export function tracksOf(
  columns: readonly { readonly gap: number; readonly start: number }[],
  bends: readonly Bend[],
): Tracks {
  const places = new Map<string, number>();
  for (const [gap, within] of byGap(bends)) {
    const column = columns[gap];
    const from = column?.gap ?? columns[gap - 1]?.start ?? 0;
    const width = (column?.start ?? from) - from;
    const sources = inOrder(within);
    // An arrow's head needs the last pixels.
    const step = Math.max(0, width - metrics.gapPx) / Math.max(1, sources.length - 1);
    for (const [index, source] of sources.entries())
      places.set(`${gap}\n${source}`, from + metrics.gapPx / 2 - 1 + Math.min(step, metrics.trackPx) * index);
  }
  return (gap, source) => places.get(`${gap}\n${source}`) ?? (columns[gap]?.gap ?? 0) + metrics.gapPx / 2;
}

function byGap(bends: readonly Bend[]): ReadonlyMap<number, readonly Bend[]> {
  const gaps = new Map<number, Bend[]>();
  for (const bend of bends) gaps.set(bend.gap, [...(gaps.get(bend.gap) ?? []), bend]);
  return gaps;
}

const FARTHEST = 1e6;

function inOrder(bends: readonly Bend[]): readonly ItemKey[] {
  const reach = new Map<ItemKey, number>();
  for (const { source, from, to } of bends) {
    // What leaves for the arcs does so at once.
    const far = to === Number.NEGATIVE_INFINITY ? 0 : Math.min(FARTHEST, Math.abs(from - to));
    reach.set(source, Math.max(reach.get(source) ?? 0, far));
  }
  const sources = [...reach].toSorted((a, b) => a[1] - b[1]).map(([source]) => source);
  const waitsFor = (a: ItemKey, b: ItemKey) =>
    bends.some((one) => one.source === a && bends.some((two) => two.source === b && near(one.to, two.from)));
  for (let index = 1; index < sources.length; index++)
    for (let at = index; at > 0; at--) {
      const [before, after] = [sources[at - 1], sources[at]];
      if (before === undefined || after === undefined || !waitsFor(before, after)) break;
      sources[at - 1] = after;
      sources[at] = before;
    }
  return sources;
}

/** So close that two lines look like one. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 2;
