import { metrics } from './metrics.ts';
import type { ColumnRow, Plan } from './plan.ts';
import type { ItemKey } from './visible-graph.ts';

/** What is put into columns and lanes; sizes in CSS pixels along and across the flow. */
export interface SizedItem {
  readonly key: ItemKey;
  readonly along: number;
  readonly across: number;
  /** Where its lane's line comes in, from its start across the flow. */
  readonly port: number;
  /** Where the output of a box in it goes out. */
  out(source: ItemKey): number;
}

/** Whether lines that part do so on both sides, or the first goes straight on. */
export type Parting = 'both sides' | 'one side';

/** The lanes of one section within one row, above each other. */
export interface Stack {
  readonly section: number;
  /** Distances from the stack's start across the flow. */
  readonly lanes: readonly { readonly line: number; readonly before: number; readonly after: number }[];
  /** Of the line that the stack shares with its neighbours. */
  readonly axis: number;
  readonly across: number;
  itemsOf(lane: number): readonly SizedItem[];
}

/** None if the section has no column in the row. */
export function stackOf(
  plan: Plan,
  section: Plan['sections'][number],
  row: ColumnRow,
  items: ReadonlyMap<ItemKey, SizedItem>,
  parting: Parting,
): Stack[] {
  if (section.last < row.first || section.first >= row.end) return [];
  const byLane = Array.from({ length: section.lanes }, (): SizedItem[] => []);
  for (const item of items.values()) {
    const column = plan.columnOf.get(item.key) ?? 0;
    const inside =
      column >= row.first && column < row.end && column >= section.first && column <= section.last;
    if (inside) byLane[plan.laneOf.get(item.key) ?? 0]?.push(item);
  }
  const { lineLanePx, laneGapPx } = metrics;
  const lines = new Set(row.first === 0 ? plan.entryLaneOf.values() : []);
  const used = byLane.filter((within, lane) => within.length > 0 || lines.has(lane)).length;
  let across = 0;
  const lanes = byLane.map((within, lane) => {
    if (within.length === 0 && !lines.has(lane)) return { line: across, before: 0, after: 0 };
    const before = Math.max(lineLanePx, ...within.map(({ port }) => port));
    const after = Math.max(lineLanePx, ...within.map((item) => item.across - item.port));
    const line = across + before;
    across += before + after + laneGapPx;
    return { line, before, after };
  });
  across -= laneGapPx;
  const first = lanes.find(({ before }) => before > 0)?.line ?? 0;
  const axis = used <= 1 || section.hangs || parting === 'one side' ? first : across / 2;
  return [
    {
      section: plan.sections.indexOf(section),
      lanes,
      axis,
      across,
      itemsOf: (lane) => byLane[lane] ?? [],
    },
  ];
}
