import type { Size } from '../core/network/network.ts';
import type { Region } from '../core/network/receptive-field.ts';
import type { Rect } from './diagram/diagram.ts';

/** A point of the diagram, in CSS pixels. */
type Corner = readonly [xPx: number, yPx: number];

/**
 * Cells of a map as a rectangle on the diagram. It reaches beyond the map where the
 * cells do, as a window over padding does.
 *
 * @param map where the whole map is drawn
 * @param cells how many cells the map has
 * @param region in cells
 */
export function regionRect(map: Rect, cells: Size, region: Region): Rect {
  const cellWidthPx = map.widthPx / cells.width;
  const cellHeightPx = map.heightPx / cells.height;
  return {
    xPx: map.xPx + region.left * cellWidthPx,
    yPx: map.yPx + region.top * cellHeightPx,
    widthPx: region.width * cellWidthPx,
    heightPx: region.height * cellHeightPx,
  };
}

/** A single cell of a map as a rectangle on the diagram. */
export function cellRect(map: Rect, cells: Size, cell: { readonly y: number; readonly x: number }): Rect {
  return regionRect(map, cells, { top: cell.y, left: cell.x, height: 1, width: 1 });
}

/** Which cell of a map lies under a point; undefined beside the map. */
export function cellAt(
  map: Rect,
  cells: Size,
  point: { readonly xPx: number; readonly yPx: number },
): { y: number; x: number } | undefined {
  const x = Math.floor(((point.xPx - map.xPx) / map.widthPx) * cells.width);
  const y = Math.floor(((point.yPx - map.yPx) / map.heightPx) * cells.height);
  return x >= 0 && y >= 0 && x < cells.width && y < cells.height ? { y, x } : undefined;
}

/** From each corner of a window to the same corner of the cell computed from it. SVG path data. */
export function projectionLines(window: Rect, cell: Rect): string {
  const ends = cornersOf(cell);
  return cornersOf(window)
    .map((corner, index) => `M${written(corner)}L${written(ends[index] ?? corner)}`)
    .join('');
}

/** The outline of a window, its cell and all between them: their convex hull. SVG path data. */
export function projectionOutline(window: Rect, cell: Rect): string {
  return `M${convexHull([...cornersOf(window), ...cornersOf(cell)])
    .map(written)
    .join('L')}Z`;
}

/** Clockwise from the top left. */
function cornersOf({ xPx, yPx, widthPx, heightPx }: Rect): readonly Corner[] {
  return [
    [xPx, yPx],
    [xPx + widthPx, yPx],
    [xPx + widthPx, yPx + heightPx],
    [xPx, yPx + heightPx],
  ];
}

/** Andrew's monotone chain (1979): the lower boundary from left to right, then the upper one back. */
function convexHull(points: readonly Corner[]): readonly Corner[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...boundary(sorted), ...boundary(sorted.toReversed())];
}

function boundary(points: readonly Corner[]): readonly Corner[] {
  const hull: Corner[] = [];
  for (const point of points) {
    while (hull.length > 1 && !turnsLeft(hull.at(-2), hull.at(-1), point)) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

function turnsLeft(a: Corner | undefined, b: Corner | undefined, c: Corner): boolean {
  if (!a || !b) return true;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}

function written([xPx, yPx]: Corner): string {
  return `${Math.round(xPx * 100) / 100},${Math.round(yPx * 100) / 100}`;
}
