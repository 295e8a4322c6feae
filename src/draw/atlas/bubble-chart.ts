import { scaleLinear } from 'd3-scale';
import type { ChartFrame, Tick } from '../training-chart.ts';
import { alongLine, type PlacedLabel, placeLabels } from './bubble-labels.ts';

/** A network as a bubble: how much work it is, how good it is, how large it is. */
export interface Bubble {
  readonly id: string;
  /** For one picture. */
  readonly macs: number;
  /** In %. */
  readonly accuracy: number;
  /** In %, where the accuracy is uncertain enough to be seen. */
  readonly interval?: readonly [low: number, high: number];
  readonly parameters: number;
  /** Of its name, on one line. */
  readonly labelWidthPx: number;
}

export interface PlacedBubble {
  readonly id: string;
  readonly xPx: number;
  readonly yPx: number;
  /** Its area is proportional to its parameters. */
  readonly radiusPx: number;
  /** From top to bottom. */
  readonly intervalPx?: readonly [topPx: number, bottomPx: number];
  /** Absent where there is no room for it. */
  readonly label?: PlacedLabel;
}

/** Accuracy against operations, bubble area = parameters (the view of Canziani et al. 2016, figure 2). */
export interface BubbleChart {
  readonly plot: {
    readonly leftPx: number;
    readonly rightPx: number;
    readonly topPx: number;
    readonly bottomPx: number;
  };
  readonly macsTicks: readonly Tick[];
  readonly accuracyTicks: readonly Tick[];
  /** In the order given. */
  readonly bubbles: readonly PlacedBubble[];
  /** Round numbers of parameters as bubbles, the largest first. */
  readonly legend: readonly { readonly parameters: number; readonly radiusPx: number }[];
}

const ROWS_PER_ACCURACY_TICK = 3;
const ROWS_PER_MACS_TICK = 4;

/**
 * The axis of MACs begins at 0, that of accuracy does not: it spans what there is.
 * @param largestPx radius of the bubble with the most parameters
 */
export function bubbleChart(
  bubbles: readonly Bubble[],
  { widthPx, heightPx, marginPx, rowPx }: ChartFrame,
  largestPx: number,
): BubbleChart {
  const plot = {
    leftPx: marginPx.left,
    rightPx: Math.max(marginPx.left + 1, widthPx - marginPx.right),
    topPx: marginPx.top,
    bottomPx: Math.max(marginPx.top + 1, heightPx - marginPx.bottom),
  };
  const most = Math.max(1, ...bubbles.map(({ parameters }) => parameters));
  const radiusOf = (parameters: number) => largestPx * Math.sqrt(parameters / most);
  const largestMacs = Math.max(1, ...bubbles.map(({ macs }) => macs));
  const x = scaleLinear([0, largestMacs], [plot.leftPx, plot.rightPx - largestPx]);
  const accuracyCount = Math.max(
    2,
    Math.floor((plot.bottomPx - plot.topPx) / (ROWS_PER_ACCURACY_TICK * rowPx)),
  );
  const y = scaleLinear(extentOf(bubbles), [plot.bottomPx - largestPx / 2, plot.topPx + largestPx / 2]);
  y.nice(accuracyCount);
  const placed = bubbles.map(({ id, macs, accuracy, interval, parameters }) => ({
    id,
    xPx: x(macs),
    yPx: y(accuracy),
    radiusPx: radiusOf(parameters),
    ...(interval && { intervalPx: [y(interval[1]), y(interval[0])] as const }),
  }));
  const labels = placeLabels(
    placed.map((bubble, index) => ({ ...bubble, labelWidthPx: bubbles[index]?.labelWidthPx ?? 0 })),
    { ...plot, rightPx: widthPx, topPx: rowPx },
    rowPx,
    placed.flatMap(({ xPx, intervalPx = [] }) => alongLine(intervalPx.map((yPx) => ({ xPx, yPx })))),
  );
  const macsCount = Math.max(2, Math.floor((plot.rightPx - plot.leftPx) / (ROWS_PER_MACS_TICK * rowPx)));
  return {
    plot,
    macsTicks: x.ticks(macsCount).map((value) => ({ value, atPx: x(value) })),
    accuracyTicks: y.ticks(accuracyCount).map((value) => ({ value, atPx: y(value) })),
    bubbles: placed.map((bubble, index) => {
      const label = labels[index];
      return label ? { ...bubble, label } : bubble;
    }),
    legend: legendValues(most).map((parameters) => ({ parameters, radiusPx: radiusOf(parameters) })),
  };
}

function extentOf(bubbles: readonly Bubble[]): readonly [number, number] {
  const values = bubbles.flatMap(({ accuracy, interval }) => [accuracy, ...(interval ?? [])]);
  return values.length === 0 ? [0, 100] : [Math.min(...values), Math.max(...values)];
}

/** A round number below the largest, a quarter and a twentieth of it. */
function legendValues(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const top = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  return [top, top / 4, top / 20];
}
