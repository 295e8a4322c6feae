import { type ArcLevels, arcLevels } from '../../diagram/arcs.ts';
import { arrange } from '../../diagram/lanes.ts';
import type { Link } from './links.ts';
import type { ItemKey } from './visible-graph.ts';

/** A link with the columns at its ends: −1 for the border where links come in, the number of columns for where they go out. */
export interface PlannedLink extends Link {
  readonly fromColumn: number;
  readonly toColumn: number;
  /** Passes over boxes in between, and so has to leave its lane. */
  readonly isSkip: boolean;
}

/** Consecutive columns with the same lanes. */
export interface LaneSection {
  readonly first: number;
  readonly last: number;
  readonly lanes: number;
  /** A lane other than the first ends nowhere: the first goes straight on, the others hang below it. */
  readonly hangs: boolean;
}

/** Of one unfolded block: who stands in which column and lane, before any size is known. */
export interface Plan {
  readonly columns: number;
  readonly columnOf: ReadonlyMap<ItemKey, number>;
  readonly laneOf: ReadonlyMap<ItemKey, number>;
  /** Of what comes in from outside, by its source. */
  readonly entryLaneOf: ReadonlyMap<ItemKey, number>;
  readonly sections: readonly LaneSection[];
  readonly links: readonly PlannedLink[];
}

const entryKey = (source: ItemKey): string => `entry:${source}`;

/** @param items in the network's order @throws RangeError if the links run in a circle */
export function planOf(items: readonly ItemKey[], links: readonly Link[]): Plan {
  const entries = [...new Set(links.filter(({ from }) => from === undefined).map(({ source }) => source))];
  const startOf = ({ source, from }: Link) => from ?? entryKey(source);
  const inputsOf = new Map<ItemKey, Set<string>>(items.map((item) => [item, new Set<string>()]));
  for (const link of links) if (link.to !== undefined) inputsOf.get(link.to)?.add(startOf(link));
  const steps = [
    ...entries.map((source) => ({ id: entryKey(source), inputs: [] })),
    ...inOrder(items, inputsOf).map((id) => ({ id, inputs: [...(inputsOf.get(id) ?? [])] })),
  ];
  const { places, sections, edges, rankCount } = arrange(steps);
  const before = entries.length > 0 ? 1 : 0;
  const columns = rankCount - before;
  const placeOf = (id: string) => places.get(id) ?? { rank: 0, lane: 0, section: 0 };
  const skips = new Set(edges.filter(({ kind }) => kind === 'skip').map(({ from, to }) => `${from}\n${to}`));
  const readers = new Set(links.map(({ from }) => from));

  const planned = links.map((link): PlannedLink => {
    const start = placeOf(startOf(link));
    const fromColumn = start.rank - before;
    if (link.to === undefined)
      return { ...link, fromColumn, toColumn: columns, isSkip: fromColumn < columns - 1 };
    const end = placeOf(link.to);
    const toColumn = end.rank - before;
    const own = sections[start.section];
    const staysInLane = own !== undefined && own.firstRank <= start.rank && own.lastRank >= end.rank - 1;
    const passes = toColumn - fromColumn > 1 && !staysInLane;
    return { ...link, fromColumn, toColumn, isSkip: passes || skips.has(`${startOf(link)}\n${link.to}`) };
  });

  return {
    columns,
    columnOf: new Map(items.map((item) => [item, placeOf(item).rank - before])),
    laneOf: new Map(items.map((item) => [item, placeOf(item).lane])),
    entryLaneOf: new Map(entries.map((source) => [source, placeOf(entryKey(source)).lane])),
    sections: sections.map(({ firstRank, lastRank, lanes }, section) => ({
      first: firstRank - before,
      last: lastRank - before,
      lanes,
      hangs: items.some((item) => {
        const place = placeOf(item);
        return place.section === section && place.lane > 0 && !readers.has(item);
      }),
    })),
    links: planned,
  };
}

/** Each after everything that it reads, else as given. */
function inOrder(items: readonly ItemKey[], inputsOf: ReadonlyMap<ItemKey, ReadonlySet<string>>): ItemKey[] {
  const known = new Set<string>();
  const under = new Set<string>();
  const order: ItemKey[] = [];
  const visit = (item: ItemKey) => {
    if (known.has(item)) return;
    if (under.has(item)) throw new RangeError(`"${item}" reads what is computed from it.`);
    under.add(item);
    for (const input of inputsOf.get(item) ?? []) if (inputsOf.has(input)) visit(input);
    known.add(item);
    order.push(item);
  };
  for (const item of items) visit(item);
  return order;
}

/** Runs of columns that stand side by side; the next run stands below. */
export interface ColumnRow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Between rows, at most so many lines if it can be helped. */
const FEW_LINES = 2;
/** A row may be longer than there is room, if else more lines than that had to change rows. */
const LONGEST_ROW = 1.5;

/**
 * As many columns in a row as there is room for; where several lines run side by side, a row
 * rather ends before them, if they then fit into the next one.
 *
 * @param spans along the flow, each with the gap before it, in CSS pixels
 */
export function rowsOf(plan: Plan, spans: readonly number[], room: number): readonly ColumnRow[] {
  const lines = linesBefore(plan);
  const rows: ColumnRow[] = [];
  for (let first = 0; first < plan.columns; ) {
    const end = endOfRow(lines, spans, room, first);
    rows.push({ first, end });
    first = end;
  }
  return rows;
}

/** @param lines before each column */
function endOfRow(lines: readonly number[], spans: readonly number[], room: number, first: number): number {
  const columns = lines.length;
  const widthOf = (from: number, end: number) => {
    let width = 0;
    for (let column = from; column < end; column++) width += spans[column] ?? 0;
    return width;
  };
  const linesAt = (column: number) => lines[column] ?? 0;
  let fitting = first + 1;
  let width = spans[first] ?? 0;
  while (fitting < columns && width + (spans[fitting] ?? 0) <= room) {
    width += spans[fitting] ?? 0;
    fitting += 1;
  }

  let clean = fitting;
  while (clean > first && linesAt(clean) > 1) clean -= 1;
  if (clean === fitting) return fitting;
  let next = fitting;
  while (linesAt(next) > 1) next += 1;
  if (clean > first && widthOf(clean, next) <= room) return clean;

  let few = fitting;
  while (few > first && linesAt(few) > FEW_LINES) few -= 1;
  if (few > first) return few;
  let beyond = fitting;
  while (linesAt(beyond) > FEW_LINES) beyond += 1;
  return widthOf(first, beyond) <= LONGEST_ROW * room ? beyond : fitting;
}

/** Of each column, how many outputs run past the gap before it: as many as `crossing` names. */
export function linesBefore({ links, columns }: Plan): readonly number[] {
  const ends = new Map<ItemKey, { readonly from: number; readonly to: number }>();
  for (const { source, fromColumn, toColumn } of links) {
    const { from, to } = ends.get(source) ?? { from: fromColumn, to: toColumn };
    ends.set(source, { from: Math.min(from, fromColumn), to: Math.max(to, toColumn) });
  }
  const lines = new Array<number>(columns).fill(0);
  for (const { from, to } of ends.values())
    for (let column = from + 1; column <= Math.min(to, columns - 1); column++)
      lines[column] = (lines[column] ?? 0) + 1;
  return lines;
}

/** Whose output runs past the gap before a column. */
export const crossing = ({ links }: Plan, column: number): readonly ItemKey[] => [
  ...new Set(
    links
      .filter(({ fromColumn, toColumn }) => fromColumn < column && toColumn >= column)
      .map(({ source }) => source),
  ),
];

/** Links that run over the boxes: skips, and what changes rows without reading the very next column. */
export function arcsOf(plan: Plan, rows: readonly ColumnRow[]): readonly PlannedLink[] {
  const rowOf = (column: number) => rowIndex(rows, column);
  return plan.links.filter(
    ({ isSkip, fromColumn, toColumn }) =>
      isSkip || (toColumn - fromColumn > 1 && rowOf(fromColumn) !== rowOf(toColumn)),
  );
}

/** The row of a column; of the borders, the first and the last. */
export function rowIndex(rows: readonly ColumnRow[], column: number): number {
  const index = rows.findIndex(({ end }) => column < end);
  return index === -1 ? rows.length - 1 : index;
}

/** At which height the arcs of each source run, 1 the lowest. */
export function levelsOf(arcs: readonly PlannedLink[]): ArcLevels {
  const positions = new Map<string, number>();
  const goal = ({ toColumn }: PlannedLink) => `column ${toColumn}`;
  for (const arc of arcs) {
    positions.set(arc.source, arc.fromColumn);
    positions.set(goal(arc), arc.toColumn);
  }
  return arcLevels(
    arcs.map((arc) => ({ from: arc.source, to: goal(arc), kind: 'skip' })),
    (key) => positions.get(key) ?? 0,
  );
}
