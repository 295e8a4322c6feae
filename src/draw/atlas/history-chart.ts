import { scaleLinear } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
import type { ChartFrame, Tick } from '../training-chart.ts';
import { alongLine, type Box, boxOf, type PlacedLabel, placeLabels } from './bubble-labels.ts';

/** An error at which a line runs across. */
export interface HistoryReference {
  /** In %. */
  readonly error: number;
  /** Of the words at it, on one line. */
  readonly labelWidthPx: number;
}

/** Only the winners are joined by a line. */
export const historySeries = ['winners', 'ensembles', 'singles'] as const;
export type HistorySeries = (typeof historySeries)[number];

export interface HistoryMark {
  readonly id: string;
  readonly series: HistorySeries;
  readonly year: number;
  /** In %. */
  readonly error: number;
  /** Of its name, on one line. */
  readonly labelWidthPx: number;
}

export interface PlacedMark {
  readonly id: string;
  readonly series: HistorySeries;
  /** On its year, or beside it where it would cover another. */
  readonly xPx: number;
  readonly yPx: number;
  /** Absent where there is no room for it. */
  readonly label?: PlacedLabel;
}

/** What charts have in common that are to be read on the same scales. */
export interface HistoryScales {
  readonly years: readonly [first: number, last: number];
  /** The worst error that has a place, in %; the axis begins at 0. */
  readonly worst: number;
}

/** Top-5 error over the years. */
export interface HistoryChart {
  readonly plot: {
    readonly leftPx: number;
    readonly rightPx: number;
    readonly topPx: number;
    readonly bottomPx: number;
  };
  readonly yearTicks: readonly Tick[];
  readonly errorTicks: readonly Tick[];
  /** In the order given. */
  readonly marks: readonly PlacedMark[];
  /** Where the words at the line across stand: above it, at its left end. */
  readonly referenceLabel: Box;
  /** SVG path data: the winners of one year after the other; empty where there are none. */
  readonly winnersPath: string;
  /** Where an error of so many % lies. */
  yPxOf(error: number): number;
}

/** Half the width and height that a mark takes up, its outline included. */
export const MARK_PX = 7;
const MARK_AREA_PX2 = Math.PI * 5 ** 2;

/** SVG path data of a mark about the origin: single networks are diamonds, so that no one takes them for entries. */
export const markPath = (series: HistorySeries): string =>
  symbol(series === 'singles' ? symbolDiamond2 : symbolCircle, MARK_AREA_PX2)() ?? '';

/** On a phone not every name finds a place; those on the line shall. */
const WINNER_IMPORTANCE = 4;
const ROWS_PER_TICK = 3;
const HALF_A_LINE_PX = 2;
const ASIDE_PX = 4;
/** Marks of one year are moved apart in such steps. */
const STEP_ASIDE_PX = 2;

/**
 * @param written where further words stand that belong to the chart
 */
export function historyChart(
  marks: readonly HistoryMark[],
  { years: [first, last], worst }: HistoryScales,
  { widthPx, heightPx, marginPx, rowPx }: ChartFrame,
  reference: HistoryReference,
  written: readonly Box[],
): HistoryChart {
  const plot = {
    leftPx: marginPx.left,
    rightPx: Math.max(marginPx.left + 1, widthPx - marginPx.right),
    topPx: marginPx.top,
    bottomPx: Math.max(marginPx.top + 1, heightPx - marginPx.bottom),
  };
  const x = scaleLinear([first - 0.5, last + 0.5], [plot.leftPx, plot.rightPx]);
  const y = scaleLinear([0, worst], [plot.bottomPx, plot.topPx]);
  const referencePx = y(reference.error);
  const referenceLabel = {
    leftPx: plot.leftPx + ASIDE_PX,
    rightPx: plot.leftPx + ASIDE_PX + reference.labelWidthPx,
    topPx: referencePx - HALF_A_LINE_PX - rowPx,
    bottomPx: referencePx - HALF_A_LINE_PX,
  };
  const placed = apart(
    marks.map(({ id, series, year, error }) => ({ id, series, xPx: x(year), yPx: y(error) })),
  );
  const path = line<PlacedMark>(
    (mark) => mark.xPx,
    (mark) => mark.yPx,
  ).digits(2);
  const winners = placed.filter(({ series }) => series === 'winners').sort((a, b) => a.xPx - b.xPx);
  const markers = placed.map((mark, index) => ({
    ...mark,
    radiusPx: MARK_PX,
    labelWidthPx: marks[index]?.labelWidthPx ?? 0,
    importance: mark.series === 'winners' ? WINNER_IMPORTANCE : 1,
  }));
  const labels = placeLabels(
    markers,
    { ...plot, rightPx: widthPx },
    rowPx,
    [
      ...alongLine(winners),
      { ...plot, topPx: referencePx - HALF_A_LINE_PX, bottomPx: referencePx + HALF_A_LINE_PX },
    ],
    [...markers.map(boxOf), referenceLabel, ...written],
  );
  return {
    plot,
    yearTicks: Array.from({ length: last - first + 1 }, (_, index) => ({
      value: first + index,
      atPx: x(first + index),
    })),
    errorTicks: y
      .ticks(Math.max(2, Math.floor((plot.bottomPx - plot.topPx) / (ROWS_PER_TICK * rowPx))))
      .map((value) => ({ value, atPx: y(value) })),
    marks: placed.map((mark, index) => {
      const label = labels[index];
      return label ? { ...mark, label } : mark;
    }),
    referenceLabel,
    winnersPath: path(winners) ?? '',
    yPxOf: (error) => y(error),
  };
}

/**
 * Marks that would cover another move sideways, no farther than they must; winners stay on their year.
 */
function apart(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const standing = new Map<string, PlacedMark>();
  for (const mark of marks.toSorted((a, b) => rank(a) - rank(b) || a.yPx - b.yPx)) {
    const isFree = ({ xPx, yPx }: PlacedMark) =>
      [...standing.values()].every((other) => Math.hypot(other.xPx - xPx, other.yPx - yPx) >= 2 * MARK_PX);
    let moved = mark;
    for (let step = 1; !isFree(moved); step += 1) {
      const side = step % 2 === 1 ? 1 : -1;
      moved = { ...mark, xPx: mark.xPx + side * Math.ceil(step / 2) * STEP_ASIDE_PX };
    }
    standing.set(mark.id, moved);
  }
  return marks.map((mark) => standing.get(mark.id) ?? mark);
}

const rank = ({ series }: PlacedMark): number => historySeries.indexOf(series);
