import { scaleLinear } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond } from 'd3-shape';
import type { ChartFrame, Tick } from '../training-chart.ts';
import { alongLine, type Box, type PlacedLabel, placeLabels } from './bubble-labels.ts';

/** Series stand side by side within a year; only the winners are joined by a line. */
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
  readonly xPx: number;
  readonly yPx: number;
  /** Absent where there is no room for it. */
  readonly label?: PlacedLabel;
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
  /** SVG path data: the winners of one year after the other. */
  readonly winnersPath: string;
  /** Where an error of so many % lies. */
  yPxOf(error: number): number;
}

/** Radius of a mark. */
export const MARK_PX = 5;

/** SVG path data of a mark about the origin: single networks are diamonds, so that no one takes them for entries. */
export const markPath = (series: HistorySeries): string =>
  symbol(series === 'singles' ? symbolDiamond : symbolCircle, Math.PI * MARK_PX ** 2)() ?? '';

/** Where in a year's column a series stands, in shares of a year. */
const places: Readonly<Record<HistorySeries, number>> = { winners: -0.25, ensembles: 0, singles: 0.25 };
/** On a phone not every name finds a place; those on the line shall. */
const WINNER_IMPORTANCE = 4;
const ROWS_PER_TICK = 3;
const LEAST_TOP = 30;

/**
 * @param reference an error, in %, at which a line runs across
 * @param keys where the meaning of the marks is written
 */
export function historyChart(
  marks: readonly HistoryMark[],
  { widthPx, heightPx, marginPx, rowPx }: ChartFrame,
  reference: number,
  keys: Box,
): HistoryChart {
  const plot = {
    leftPx: marginPx.left,
    rightPx: Math.max(marginPx.left + 1, widthPx - marginPx.right),
    topPx: marginPx.top,
    bottomPx: Math.max(marginPx.top + 1, heightPx - marginPx.bottom),
  };
  const years = marks.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = scaleLinear([first - 0.5, last + 0.5], [plot.leftPx, plot.rightPx]);
  const y = scaleLinear(
    [0, Math.max(LEAST_TOP, ...marks.map(({ error }) => error))],
    [plot.bottomPx, plot.topPx],
  );
  const placed = marks.map(({ id, series, year, error }) => ({
    id,
    series,
    xPx: x(year + places[series]),
    yPx: y(error),
  }));
  const path = line<PlacedMark>(
    (mark) => mark.xPx,
    (mark) => mark.yPx,
  ).digits(2);
  const winners = placed.filter(({ series }) => series === 'winners').sort((a, b) => a.xPx - b.xPx);
  const labels = placeLabels(
    placed.map((mark, index) => ({
      ...mark,
      radiusPx: MARK_PX,
      labelWidthPx: marks[index]?.labelWidthPx ?? 0,
      importance: mark.series === 'winners' ? WINNER_IMPORTANCE : 1,
    })),
    { ...plot, rightPx: widthPx },
    rowPx,
    [keys, ...alongLine(winners), { ...plot, topPx: y(reference) - 2, bottomPx: y(reference) + 2 }],
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
    winnersPath: path(winners) ?? '',
    yPxOf: (error) => y(error),
  };
}
