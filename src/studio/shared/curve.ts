import { lerp } from './vector.ts';

/**
 * A smooth curve y(x) through points listed by rising x, flat beyond its ends: cubic Hermite pieces
 * whose slopes are the neighbours' chords.
 * @throws RangeError if there are fewer than two points or x does not rise
 */
export function curveThrough(points: readonly (readonly [number, number])[]): (x: number) => number {
  if (points.length < 2) throw new RangeError(`a curve needs two points, got ${points.length}`);
  points.forEach(([x], i) => {
    if (i > 0 && x <= (points[i - 1]?.[0] ?? x))
      throw new RangeError(`the curve's x must rise, but does not at ${x}`);
  });
  const at = (index: number): readonly [number, number] =>
    points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  const slope = (index: number): number => {
    const [x0, y0] = at(index - 1);
    const [x1, y1] = at(index + 1);
    return (y1 - y0) / (x1 - x0);
  };
  return (x) => {
    const next = points.findIndex(([start]) => start > x);
    if (next === 0) return at(0)[1];
    if (next === -1) return at(points.length - 1)[1];
    const [x0, y0] = at(next - 1);
    const [x1, y1] = at(next);
    const width = x1 - x0;
    const t = (x - x0) / width;
    const bend = t * (1 - t) * width;
    return lerp(y0, y1, t * t * (3 - 2 * t)) + bend * ((1 - t) * slope(next - 1) - t * slope(next));
  };
}
