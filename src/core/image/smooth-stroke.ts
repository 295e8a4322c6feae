import type { PadPoint } from './drawing.ts';

/** Straight lines between two given points; more would not be seen. */
const linesPerSpan = 6;

/**
 * A smooth curve through points, as straight lines: a uniform Catmull–Rom spline
 * (Catmull & Rom 1974). A point given twice in a row makes a corner.
 *
 * @param points in pad units; one or more
 */
export function smoothStroke(points: readonly PadPoint[]): readonly PadPoint[] {
  const smooth = points.slice(0, 1);
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] as PadPoint;
    const to = points[i] as PadPoint;
    const before = points[i - 2] ?? from;
    const after = points[i + 1] ?? to;
    for (let line = 1; line <= linesPerSpan; line++) {
      const t = line / linesPerSpan;
      smooth.push({
        x: spline(t, before.x, from.x, to.x, after.x),
        y: spline(t, before.y, from.y, to.y, after.y),
      });
    }
  }
  return smooth;
}

/** From `from` at t = 0 to `to` at t = 1, with the slopes (to − before) / 2 and (after − from) / 2. */
function spline(t: number, before: number, from: number, to: number, after: number): number {
  const linear = (to - before) / 2;
  const square = before - 2.5 * from + 2 * to - after / 2;
  const cube = (after - before) / 2 + 1.5 * (from - to);
  return from + t * (linear + t * (square + t * cube));
}
