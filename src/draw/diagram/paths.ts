/** A point of the diagram, in CSS pixels. */
export interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * A line that leaves and arrives horizontally: straight up to `turnPx`, then bending
 * to the other height. SVG path data.
 */
export function bentLine(from: Point, to: Point, turnPx: number): string {
  const start = `M${point(from)}H${number(turnPx)}`;
  if (from.yPx === to.yPx) return `M${point(from)}H${number(to.xPx)}`;
  const middlePx = (turnPx + to.xPx) / 2;
  return `${start}C${number(middlePx)},${number(from.yPx)} ${number(middlePx)},${number(to.yPx)} ${point(to)}`;
}

/** Where `bentLine` has just begun to bend; on a straight line, about a third of the way from `turnPx` on. */
export function bendStart(from: Point, to: Point, turnPx: number): Point {
  const share = 0.25;
  const middlePx = (turnPx + to.xPx) / 2;
  return {
    xPx: cubic([turnPx, middlePx, middlePx, to.xPx], share),
    yPx: cubic([from.yPx, from.yPx, to.yPx, to.yPx], share),
  };
}

/** A Bézier curve's coordinate. @param t from 0 to 1 */
function cubic([a, b, c, d]: readonly [number, number, number, number], t: number): number {
  const rest = 1 - t;
  return rest ** 3 * a + 3 * rest ** 2 * t * b + 3 * rest * t ** 2 * c + t ** 3 * d;
}

/** Straight lines from corner to corner, the corners rounded. SVG path data. */
export function roundedLine(corners: readonly Point[], radiusPx: number): string {
  return corners
    .map((corner, index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (!before) return `M${point(corner)}`;
      if (!after) return `L${point(corner)}`;
      return `L${point(towards(corner, before, radiusPx))}Q${point(corner)} ${point(towards(corner, after, radiusPx))}`;
    })
    .join('');
}

/** The point `distancePx` from one point on the way to another, halfway at most. */
function towards(from: Point, to: Point, distancePx: number): Point {
  const lengthPx = Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx);
  const share = lengthPx === 0 ? 0 : Math.min(0.5, distancePx / lengthPx);
  return { xPx: from.xPx + share * (to.xPx - from.xPx), yPx: from.yPx + share * (to.yPx - from.yPx) };
}

function point({ xPx, yPx }: Point): string {
  return `${number(xPx)},${number(yPx)}`;
}

/** Two decimals at most. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
