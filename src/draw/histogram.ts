import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Histogram } from '../core/maths/histogram.ts';

export interface HistogramBar {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly count: number;
  /** Values from the lower edge on, up to but not including the upper one. */
  readonly from: number;
  readonly to: number;
}

export interface HistogramDrawing {
  readonly bars: readonly HistogramBar[];
  /** All bars as one area. SVG path data. */
  readonly path: string;
  /** Where zero lies; undefined if it is not among the values. */
  readonly zeroXPx: number | undefined;
  readonly highestCount: number;
}

/** `root`: height grows with the root of the count, so that one high bar does not flatten all others. */
export type CountScale = 'linear' | 'root';

/** Bars from left to right over the whole width, the highest as high as there is room. */
export function drawHistogram(
  { edges, counts }: Histogram,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  countScale: CountScale = 'linear',
): HistogramDrawing {
  const low = edges[0] ?? 0;
  const high = edges.at(-1) ?? 0;
  const highestCount = counts.reduce((most, count) => Math.max(most, count), 0);
  const x = scaleLinear([low, high], [0, widthPx]);
  const lengthOf = (countScale === 'root' ? scaleSqrt : scaleLinear)(
    [0, Math.max(1, highestCount)],
    [0, heightPx],
  );
  const bars = Array.from(counts, (count, bin): HistogramBar => {
    const from = edges[bin] ?? low;
    const to = edges[bin + 1] ?? high;
    const barPx = lengthOf(count);
    return {
      xPx: x(from),
      yPx: heightPx - barPx,
      widthPx: x(to) - x(from),
      heightPx: barPx,
      count,
      from,
      to,
    };
  });
  return {
    bars,
    path: areaPath(bars, heightPx),
    zeroXPx: low <= 0 && high >= 0 ? x(0) : undefined,
    highestCount,
  };
}

function areaPath(bars: readonly HistogramBar[], basePx: number): string {
  const steps = bars.map(({ xPx, yPx, widthPx }) => `V${rounded(yPx)}H${rounded(xPx + widthPx)}`);
  return `M0,${rounded(basePx)}${steps.join('')}V${rounded(basePx)}Z`;
}

function rounded(lengthPx: number): number {
  return Math.round(lengthPx * 100) / 100;
}
