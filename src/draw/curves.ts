import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartFrame, Tick } from './training-chart.ts';

/** Values at places of their own, in ascending order of x. */
export interface Curve {
  readonly points: readonly { readonly x: number; readonly y: number | undefined }[];
}

export interface CurveChart {
  readonly plot: {
    readonly leftPx: number;
    readonly rightPx: number;
    readonly topPx: number;
    readonly bottomPx: number;
  };
  /** SVG path data, one per curve; a point without a value leaves a gap. */
  readonly paths: readonly string[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  xPxOf(x: number): number;
  yPxOf(y: number): number;
}

/** Room that a tick wants for itself, in lines of text. */
const ROWS_PER_TICK = 2.5;

/**
 * Curves over a common plane, with its axes.
 *
 * @param domain what the axes reach over, however far the curves do
 */
export function curveChart(
  curves: readonly Curve[],
  { widthPx, heightPx, marginPx, rowPx }: ChartFrame,
  domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): CurveChart {
  const plot = {
    leftPx: marginPx.left,
    rightPx: Math.max(marginPx.left + 1, widthPx - marginPx.right),
    topPx: marginPx.top,
    bottomPx: Math.max(marginPx.top + 1, heightPx - marginPx.bottom),
  };
  const x = scaleLinear(domain.x, [plot.leftPx, plot.rightPx]);
  const y = scaleLinear(domain.y, [plot.bottomPx, plot.topPx]);
  const path = line<Curve['points'][number]>()
    .defined((point) => point.y !== undefined && Number.isFinite(point.y))
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0));
  const ticks = (scale: typeof x, lengthPx: number): readonly Tick[] =>
    scale
      .ticks(Math.max(2, Math.floor(lengthPx / (ROWS_PER_TICK * rowPx))))
      .map((value) => ({ value, atPx: scale(value) }));
  return {
    plot,
    paths: curves.map(({ points }) => path(points) ?? ''),
    xTicks: ticks(x, (plot.rightPx - plot.leftPx) / 2),
    yTicks: ticks(y, plot.bottomPx - plot.topPx),
    xPxOf: (value) => x(value),
    yPxOf: (value) => y(value),
  };
}
