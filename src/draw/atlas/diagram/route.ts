import type { Laid, LaidItem } from './lay.ts';
import { metrics } from './metrics.ts';
import { type PlannedLink, rowIndex } from './plan.ts';
import { type Bend, type Tracks, tracksOf } from './tracks.ts';
import type { ItemKey } from './visible-graph.ts';

/** A point of the drawing in CSS pixels, along and across the flow. */
export interface Spot {
  readonly along: number;
  readonly across: number;
}

/** Where the lines that come into a block from outside arrive, by source: across the flow, from the block's corner. */
export type Entries = ReadonlyMap<ItemKey, number>;

/** The lines of one block, each from corner to corner, from the block's own corner. */
export interface Routes {
  /** @throws RangeError if there is no such link */
  line(source: ItemKey, from: ItemKey | undefined, to: ItemKey | undefined): readonly Spot[];
  /** Where a source's line arrives at an item, from the item's own corner across the flow. */
  entry(source: ItemKey, to: ItemKey): number;
}

const linkName = (source: ItemKey, from: ItemKey | undefined, to: ItemKey | undefined) =>
  `${source}\n${from ?? ''}\n${to ?? ''}`;

/** What a line has to get past. */
interface Way {
  readonly link: PlannedLink;
  readonly isArc: boolean;
  readonly start: Spot;
  readonly endAlong: number;
  readonly fromRow: number;
  readonly toRow: number;
}

/** @param entries of all sources that the plan's links bring in */
export function routesOf(laid: Laid, entries: Entries): Routes {
  const { plan } = laid;
  const ways = plan.links.map((link): Way => {
    const from = link.from === undefined ? undefined : laid.items.get(link.from);
    return {
      link,
      isArc: laid.arcs.has(link),
      start: from ? exitSpot(from, link.source) : { along: 0, across: entries.get(link.source) ?? laid.port },
      endAlong: link.to === undefined ? laid.along : (laid.items.get(link.to)?.along ?? 0),
      fromRow: rowIndex(laid.rows, link.fromColumn),
      toRow: rowIndex(laid.rows, link.toColumn),
    };
  });
  const slots = slotsOf(laid, ways);
  const tracks = tracksOf(laid.columns, bendsOf(laid, ways, slots));
  const lines = new Map(
    ways.map((way) => {
      const { source, from, to } = way.link;
      return [linkName(source, from, to), lineOf(laid, way, slots, tracks)] as const;
    }),
  );
  return {
    line: (source, from, to) => {
      const line = lines.get(linkName(source, from, to));
      if (!line) throw new RangeError(`No line of "${source}" runs from "${from}" to "${to}".`);
      return line;
    },
    entry: (source, to) => (slots.get(`${source}\n${to}`) ?? 0) - (laid.items.get(to)?.across ?? 0),
  };
}

const exitSpot = ({ item, along, across }: LaidItem, source: ItemKey): Spot => ({
  along: along + item.along,
  across: across + item.out(source),
});

/** The height at which a way comes to the column where it ends. */
function approach(laid: Laid, way: Way): number {
  const { link, isArc, start, fromRow, toRow } = way;
  if (isArc) return Number.NEGATIVE_INFINITY;
  if (fromRow !== toRow) return laneOfStart(laid, way, toRow, link.toColumn);
  if (link.toColumn - link.fromColumn > 1) return runLine(laid, way);
  return start.across;
}

/** The line along which a way passes columns within its own lane. */
function runLine(laid: Laid, way: Way): number {
  const { link, start, fromRow } = way;
  return link.from === undefined ? laneOfStart(laid, way, fromRow, 0) : start.across;
}

function laneOfStart(laid: Laid, { link }: Way, row: number, column: number): number {
  const lane =
    link.from === undefined ? laid.plan.entryLaneOf.get(link.source) : laid.plan.laneOf.get(link.from);
  return laid.laneLine(row, column, lane ?? 0);
}

/** Where lines arrive at each item, across the flow: those in its own lane in the middle, others above and below. */
function slotsOf(laid: Laid, ways: readonly Way[]): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  const arriving = new Map<ItemKey, { source: ItemKey; from: number }[]>();
  for (const way of ways) {
    const { to, source } = way.link;
    if (to === undefined) continue;
    const others = arriving.get(to) ?? [];
    if (others.some((other) => other.source === source)) continue;
    arriving.set(to, [...others, { source, from: approach(laid, way) }]);
  }
  for (const [to, lines] of arriving) {
    const item = laid.items.get(to);
    if (!item) continue;
    const middle = item.across + item.item.port;
    const straight = lines.length === 1 ? lines[0] : lines.find(({ from }) => Math.abs(from - middle) < 0.5);
    const rest = lines.filter((line) => line !== straight).toSorted((a, b) => a.from - b.from);
    const above = rest.filter(({ from }) => from < middle).toReversed();
    const below = rest.filter(({ from }) => from >= middle);
    const most = Math.max(1, above.length, below.length);
    const room = Math.min(item.item.port, item.item.across - item.item.port) - 6;
    const step = Math.min(metrics.slotPx, room / most);
    const put = (source: ItemKey, across: number) => {
      slots.set(`${source}\n${to}`, across);
    };
    if (straight) put(straight.source, middle);
    for (const [index, { source }] of above.entries()) put(source, middle - step * (index + 1));
    for (const [index, { source }] of below.entries()) put(source, middle + step * (index + 1));
  }
  return slots;
}

/** Where lines run across the flow, in the gaps between columns. */
function bendsOf(laid: Laid, ways: readonly Way[], slots: ReadonlyMap<string, number>): readonly Bend[] {
  return ways.flatMap((way) => {
    const { link, isArc, start } = way;
    const { source } = link;
    const leaving = isArc || link.from === undefined;
    const away = isArc ? Number.NEGATIVE_INFINITY : runLine(laid, way);
    const bends: Bend[] = leaving ? [{ gap: link.fromColumn + 1, source, from: start.across, to: away }] : [];
    if (link.to !== undefined) {
      const goal = slots.get(`${source}\n${link.to}`) ?? 0;
      bends.push({ gap: link.toColumn, source, from: approach(laid, way), to: goal });
    }
    return bends.filter(({ from, to }) => from !== to);
  });
}

function lineOf(laid: Laid, way: Way, slots: ReadonlyMap<string, number>, tracks: Tracks): readonly Spot[] {
  const { link, start, endAlong, isArc, fromRow, toRow } = way;
  const goal =
    link.to === undefined
      ? (laid.outs.get(link.source) ?? start.across)
      : (slots.get(`${link.source}\n${link.to}`) ?? start.across);
  const end = { along: endAlong, across: goal };
  const over = (row: number) =>
    (laid.rows[row]?.arc ?? 0) - metrics.arcPx * ((laid.levels.levelOf.get(link.source) ?? 1) - 1);
  const spots: Spot[] = [start];
  let at = start;
  const go = (spot: Partial<Spot>) => {
    at = { ...at, ...spot };
    spots.push(at);
  };
  const turn = (column: number, across: number) => {
    go({ along: tracks(column, link.source) });
    go({ across });
  };
  for (let row = fromRow; row < toRow; row++) {
    const isLastOfRow = link.fromColumn === (laid.rows[row]?.end ?? 0) - 1;
    if (row === fromRow && !isLastOfRow) {
      if (link.isSkip) turn(link.fromColumn + 1, over(row));
      else if (link.from === undefined) turn(0, laneOfStart(laid, way, row, 0));
    }
    const index = Math.max(0, laid.wraps[row]?.indexOf(link.source) ?? 0);
    go({ along: (laid.rows[row]?.alongEnd ?? 0) + metrics.sidePx / 2 + metrics.trackPx * index });
    go({ across: (laid.rows[row + 1]?.gutter ?? 0) + metrics.gutterPx * index });
    go({ along: Math.max(2, laid.alongBefore - metrics.sidePx + 1 - metrics.trackPx * index) });
    const endsAtFirst = row + 1 === toRow && link.toColumn === laid.rows[toRow]?.first;
    if (!endsAtFirst) go({ across: over(row + 1) });
  }
  const comesAround = fromRow < toRow;
  if (link.to === undefined) {
    if (isArc && !comesAround) turn(link.fromColumn + 1, goal);
    else go({ across: goal });
  } else if (isArc) {
    if (!comesAround) turn(link.fromColumn + 1, over(toRow));
    if (comesAround && link.toColumn === laid.rows[toRow]?.first) go({ across: goal });
    else turn(link.toColumn, goal);
  } else if (comesAround) {
    go({ across: goal });
  } else {
    if (link.toColumn - link.fromColumn > 1 && link.from === undefined) turn(0, runLine(laid, way));
    if (at.across !== goal) turn(link.toColumn, goal);
  }
  spots.push(end);
  return withoutRepeats(spots);
}

/** Corners only: no point twice, none in the middle of a straight line. */
export function withoutRepeats(spots: readonly Spot[]): readonly Spot[] {
  const corners: Spot[] = [];
  for (const spot of spots) {
    const last = corners.at(-1);
    const before = corners.at(-2);
    if (last && last.along === spot.along && last.across === spot.across) continue;
    if (before && last && liesBetween(before, last, spot)) corners.pop();
    corners.push(spot);
  }
  return corners;
}

const liesBetween = (a: Spot, b: Spot, c: Spot): boolean =>
  (a.along === b.along && b.along === c.along) || (a.across === b.across && b.across === c.across);
