import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { labelRows } from './label-rows.ts';

/** A quantity measured once an epoch. */
export interface EpochSeries {
  /** `values[0]` was measured after epoch 1; values that are no numbers leave a gap. */
  readonly values: readonly number[];
}

/** The room for a chart; the margins hold what is written around the lines. */
export interface ChartFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marginPx: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Height of a line of text. */
  readonly rowPx: number;
}

export interface Tick {
  readonly value: number;
  /** From the frame's left edge on the axis of epochs, from its top on the other. */
  readonly atPx: number;
}

/** Where a line ends, and where its label stands so that labels do not overlap. */
export interface LineEnd {
  readonly xPx: number;
  readonly yPx: number;
  readonly labelYPx: number;
}

/** Lines over the epochs of a training, with axes and a place for each line's label. */
export interface TrainingChart {
  readonly plot: {
    readonly leftPx: number;
    readonly rightPx: number;
    readonly topPx: number;
    readonly bottomPx: number;
  };
  /** SVG path data, one per series; empty for a series without values. */
  readonly paths: readonly string[];
  /** One per series; absent for a series without values. */
  readonly ends: readonly (LineEnd | undefined)[];
  readonly epochTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  /** @param epoch epochs done; 0 is the left edge */
  xPxOf(epoch: number): number;
  yPxOf(value: number): number;
  /** The epoch nearest to a place, from 1 to the last one. */
  epochAt(xPx: number): number;
}

/** Room that a tick wants for itself, in lines of text. */
const ROWS_PER_VALUE_TICK = 2.5;
const ROWS_PER_EPOCH_TICK = 4;

/**
 * @param range values at the bottom and the top; left out, from 0 to a round number above the largest
 */
export function trainingChart(
  series: readonly EpochSeries[],
  { widthPx, heightPx, marginPx, rowPx }: ChartFrame,
  range?: readonly [low: number, high: number],
): TrainingChart {
  const plot = {
    leftPx: marginPx.left,
    rightPx: Math.max(marginPx.left + 1, widthPx - marginPx.right),
    topPx: marginPx.top,
    bottomPx: Math.max(marginPx.top + 1, heightPx - marginPx.bottom),
  };
  const epochs = epochsOf(series);
  const x = scaleLinear([0, epochs], [plot.leftPx, plot.rightPx]);
  const y = scaleLinear(range ?? [0, largestOf(series) || 1], [plot.bottomPx, plot.topPx]);
  const valueTicks = roomFor(plot.bottomPx - plot.topPx, ROWS_PER_VALUE_TICK * rowPx);
  if (!range) y.nice(valueTicks);
  const path = line<number>(
    (_, index) => x(index + 1),
    (value) => y(value),
  )
    .defined(Number.isFinite)
    .digits(2);
  const points = series.map(({ values }) => lastPoint(values));
  const rows = labelRows(
    points.map((point) => point && y(point.value)),
    { rowPx, topPx: 0, bottomPx: plot.bottomPx },
  );
  return {
    plot,
    paths: series.map(({ values }) => path(values) ?? ''),
    ends: points.map((point, index) => {
      const labelYPx = rows[index];
      return point && labelYPx !== undefined
        ? { xPx: x(point.epoch), yPx: y(point.value), labelYPx }
        : undefined;
    }),
    epochTicks: x
      .ticks(Math.min(epochs, roomFor(plot.rightPx - plot.leftPx, ROWS_PER_EPOCH_TICK * rowPx)))
      .map((value) => ({ value, atPx: x(value) })),
    valueTicks: y.ticks(valueTicks).map((value) => ({ value, atPx: y(value) })),
    xPxOf: (epoch) => x(epoch),
    yPxOf: (value) => y(value),
    epochAt: (xPx) => Math.min(epochs, Math.max(1, Math.round(x.invert(xPx)))),
  };
}

/** Epochs of the longest series; at least 1. */
export function epochsOf(series: readonly EpochSeries[]): number {
  return Math.max(1, ...series.map(({ values }) => values.length));
}

/** How many things of this size fit; at least 1. */
const roomFor = (lengthPx: number, sizePx: number) => Math.max(1, Math.floor(lengthPx / sizePx));

function largestOf(series: readonly EpochSeries[]): number {
  return Math.max(0, ...series.flatMap(({ values }) => values).filter(Number.isFinite));
}

function lastPoint(
  values: readonly number[],
): { readonly epoch: number; readonly value: number } | undefined {
  const index = values.findLastIndex(Number.isFinite);
  const value = values[index];
  return value === undefined ? undefined : { epoch: index + 1, value };
}
