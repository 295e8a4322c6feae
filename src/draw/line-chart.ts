import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface ChartTick {
  readonly value: number;
  readonly yPx: number;
}

/** Series over the same steps, as lines from the left edge to the right one. */
export interface LineChart {
  /** SVG path data, one per series; empty for a series without values. */
  readonly paths: readonly string[];
  /** Ascending values at round numbers. */
  readonly ticks: readonly ChartTick[];
}

const TICKS = 2;

/**
 * @param series one value per step each, of any length; values that are no numbers leave a gap
 * @param range values at the bottom and the top; left out, from 0 to a round number above the largest
 */
export function lineChart(
  series: readonly (readonly number[])[],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  range?: readonly [low: number, high: number],
): LineChart {
  const steps = Math.max(2, ...series.map((values) => values.length));
  const largest = Math.max(0, ...series.flat().filter(Number.isFinite));
  const x = scaleLinear([0, steps - 1], [0, widthPx]);
  const y = scaleLinear(range ?? [0, largest || 1], [heightPx, 0]);
  if (!range) y.nice(TICKS);
  const path = line<number>(
    (_, step) => x(step),
    (value) => y(value),
  )
    .defined(Number.isFinite)
    .digits(2);
  return {
    paths: series.map((values) => path(values) ?? ''),
    ticks: y.ticks(TICKS).map((value) => ({ value, yPx: y(value) })),
  };
}
