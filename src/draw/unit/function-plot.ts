import { ticks } from 'd3-array';
import { line } from 'd3-shape';
import type { Extent } from '../../core/maths/statistics.ts';

/** A function's graph with axes and one point on it; all in pixels of the view, y downward. */
export interface FunctionPlot {
  readonly curve: string;
  readonly point: { readonly xPx: number; readonly yPx: number };
  /** Where x = 0 and y = 0 lie. */
  readonly origin: { readonly xPx: number; readonly yPx: number };
  readonly xTicks: readonly PlotTick[];
  readonly yTicks: readonly PlotTick[];
}

export interface PlotTick {
  readonly value: number;
  readonly atPx: number;
}

export interface PlotFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marginPx: number;
}

const SAMPLES = 161;

/**
 * @param f the function
 * @param domain values of x that occur; widened to hold zero and the point
 * @param x where the point is
 */
export function functionPlot(
  f: (x: number) => number,
  domain: Extent,
  x: number,
  frame: PlotFrame,
): FunctionPlot {
  const shownX = widened([domain.min, domain.max, 0, x]);
  const samples = Array.from({ length: SAMPLES }, (_, i) => {
    const at = shownX.min + ((shownX.max - shownX.min) * i) / (SAMPLES - 1);
    return [at, f(at)] as const;
  });
  const shownY = widened([0, f(x), ...samples.map(([, y]) => y)]);
  const toX = linear(shownX, frame.marginPx, frame.widthPx - frame.marginPx);
  const toY = linear(shownY, frame.heightPx - frame.marginPx, frame.marginPx);
  const curve = line<readonly [number, number]>(
    ([at]) => toX(at),
    ([, y]) => toY(y),
  ).digits(1)(samples);
  return {
    curve: curve ?? '',
    point: { xPx: toX(x), yPx: toY(f(x)) },
    origin: { xPx: toX(0), yPx: toY(0) },
    xTicks: ticks(shownX.min, shownX.max, 4).map((value) => ({ value, atPx: toX(value) })),
    yTicks: ticks(shownY.min, shownY.max, 4).map((value) => ({ value, atPx: toY(value) })),
  };
}

/** The extent of some values, never empty. */
function widened(values: readonly number[]): Extent {
  const min = Math.min(...values);
  const max = Math.max(...values);
  return max > min ? { min, max } : { min: min - 1, max: max + 1 };
}

function linear({ min, max }: Extent, fromPx: number, toPx: number): (value: number) => number {
  const pxPerUnit = (toPx - fromPx) / (max - min);
  return (value) => fromPx + (value - min) * pxPerUnit;
}
