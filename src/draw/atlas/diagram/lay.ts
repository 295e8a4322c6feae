import type { ArcLevels } from '../../diagram/arcs.ts';
import { metrics } from './metrics.ts';
import {
  arcsOf,
  type ColumnRow,
  crossing,
  levelsOf,
  linesBefore,
  type Plan,
  type PlannedLink,
  rowIndex,
  rowsOf,
} from './plan.ts';
import { type Parting, type SizedItem, stackOf } from './stack.ts';
import type { ItemKey } from './visible-graph.ts';

/** Where an item stands in its block, from the block's own corner. */
export interface LaidItem {
  readonly item: SizedItem;
  readonly along: number;
  readonly across: number;
  /** Of its lane in its row: what may be stretched fills it. */
  readonly laneAcross: number;
  readonly laneSize: number;
}

/** A row of columns with what runs above them, each from the block's own corner. */
export interface LaidRow extends ColumnRow {
  /** Of the line from which the others come in, out of the row before. */
  readonly gutter: number;
  /** Of the lowest arc; higher ones lie before it. */
  readonly arc: number;
  readonly axis: number;
  /** Behind its last column. */
  readonly alongEnd: number;
}

/** One block's items in columns, lanes and rows. */
export interface Laid {
  readonly plan: Plan;
  readonly items: ReadonlyMap<ItemKey, LaidItem>;
  readonly rows: readonly LaidRow[];
  /** Of each column: where the gap before it and where it itself begins. */
  readonly columns: readonly { readonly gap: number; readonly start: number }[];
  readonly arcs: ReadonlySet<PlannedLink>;
  readonly levels: ArcLevels;
  /** Lines from one row to the next, by the row they leave. */
  readonly wraps: readonly (readonly ItemKey[])[];
  /** Room before the first column, for lines that come from the row before. */
  readonly alongBefore: number;
  readonly along: number;
  readonly across: number;
  /** Where the line comes in, and where each source's output goes out. */
  readonly port: number;
  readonly outs: ReadonlyMap<ItemKey, number>;
  /** The line of a lane within a row. */
  laneLine(row: number, column: number, lane: number): number;
}

const MOST_WRAPS = 6;

/**
 * @param room along the flow, Infinity where nothing has to be in rows
 */
export function lay(
  plan: Plan,
  items: ReadonlyMap<ItemKey, SizedItem>,
  room: number,
  parting: Parting,
): Laid {
  const widths = columnWidths(plan, items);
  const gaps = gapWidths(plan);
  const spans = widths.map((width, column) => width + (gaps[column] ?? 0));
  const inOne = spans.reduce((sum, span) => sum + span, 0) <= room;
  const busiest = Math.max(1, ...linesBefore(plan));
  const side = inOne ? 0 : metrics.sidePx + metrics.trackPx * Math.min(MOST_WRAPS, busiest - 1);
  const columnRows = rowsOf(plan, spans, room - 2 * side);
  const arcs = arcsOf(plan, columnRows);
  const levels = levelsOf(arcs);
  const columns: { gap: number; start: number }[] = [];
  const rows: LaidRow[] = [];
  const laid = new Map<ItemKey, LaidItem>();
  const lines = new Map<string, number>();
  const wraps: ItemKey[][] = [];
  let across = 0;
  let alongMost = 0;
  columnRows.forEach((row, index) => {
    const wrapped = index === 0 ? [] : [...crossing(plan, row.first)];
    if (index > 0) wraps.push(wrapped);
    const gutter = across + metrics.rowGapPx / 2;
    if (index > 0) across += metrics.rowGapPx + metrics.gutterPx * wrapped.length;
    const above = Math.max(0, ...arcs.filter((arc) => runsOver(arc, row, columnRows)).map(levelOf));
    const arc = across + metrics.arcPx * above;
    if (above > 0) across = arc + metrics.arcPx;
    let along = side;
    for (let column = row.first; column < row.end; column++) {
      const gap = along;
      if (column === 0 || column > row.first) along += gaps[column] ?? 0;
      columns.push({ gap, start: along });
      along += widths[column] ?? 0;
    }
    alongMost = Math.max(alongMost, along);
    const stacks = plan.sections.flatMap((section) => stackOf(plan, section, row, items, parting));
    const axisFrom = Math.max(0, ...stacks.map(({ axis }) => axis));
    const after = Math.max(0, ...stacks.map(({ axis, across: size }) => size - axis));
    const axis = across + axisFrom;
    for (const stack of stacks) {
      stack.lanes.forEach(({ line, before, after: below }, lane) => {
        const at = axis - stack.axis + line;
        lines.set(`${index} ${stack.section} ${lane}`, at);
        for (const item of stack.itemsOf(lane))
          laid.set(item.key, {
            item,
            along: columns[plan.columnOf.get(item.key) ?? 0]?.start ?? 0,
            across: at - item.port,
            laneAcross: at - before,
            laneSize: before + below,
          });
      });
    }
    rows.push({ ...row, gutter, arc, axis, alongEnd: along });
    across = axis + after;
  });
  const lastRow = rows.at(-1);
  const outs = new Map<ItemKey, number>();
  for (const link of plan.links) {
    if (link.to !== undefined || link.from === undefined) continue;
    const from = laid.get(link.from);
    const straight = from ? from.across + from.item.out(link.source) : 0;
    const over = (lastRow?.arc ?? 0) - metrics.arcPx * (levelOf(link) - 1);
    outs.set(link.source, link.isSkip ? over : straight);
  }
  return {
    plan,
    items: laid,
    rows,
    columns,
    arcs: new Set(arcs),
    levels,
    wraps,
    alongBefore: side,
    along: alongMost + side,
    across,
    port: rows[0]?.axis ?? 0,
    outs,
    laneLine: (row, column, lane) => {
      const section = plan.sections.findIndex(({ first, last }) => first <= column && column <= last);
      return lines.get(`${row} ${section} ${lane}`) ?? rows[row]?.axis ?? 0;
    },
  };

  function levelOf({ source }: PlannedLink): number {
    return levels.levelOf.get(source) ?? 1;
  }
}

/** Whether an arc needs a line of its own above a row; the ends of rows are reached around them. */
function runsOver(arc: PlannedLink, row: ColumnRow, rows: readonly ColumnRow[]): boolean {
  const comesFrom = rowIndex(rows, arc.fromColumn);
  const goesTo = rowIndex(rows, arc.toColumn);
  const here = rows.indexOf(row);
  if (here < comesFrom || here > goesTo) return false;
  if (comesFrom === goesTo) return true;
  // In the row where it begins, only what cannot stay in its lane.
  if (here === comesFrom) return arc.isSkip && arc.fromColumn < row.end - 1;
  return here < goesTo || arc.toColumn > row.first;
}

function columnWidths(plan: Plan, items: ReadonlyMap<ItemKey, SizedItem>): readonly number[] {
  const widths = new Array<number>(plan.columns).fill(0);
  for (const { key, along } of items.values()) {
    const column = plan.columnOf.get(key) ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, along);
  }
  return widths;
}

/** Before each column: the more lines may bend there, the wider. */
function gapWidths(plan: Plan): readonly number[] {
  const entries = plan.links.filter(({ from }) => from === undefined);
  const turning = Array.from({ length: plan.columns }, () => new Set<ItemKey>());
  for (const { source, from, fromColumn, toColumn, isSkip } of plan.links) {
    turning[toColumn]?.add(source);
    if (isSkip || from === undefined) turning[fromColumn + 1]?.add(source);
  }
  return turning.map((sources, column) => {
    if (column === 0 && sources.size === 0) return 0;
    if (column === 0 && entries.length === 1) return metrics.entryPx;
    return metrics.gapPx + metrics.trackPx * Math.max(0, sources.size - 1);
  });
}
