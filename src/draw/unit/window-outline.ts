import type { WindowPosition } from '../../core/explain/arithmetic.ts';
import type { Size } from '../../core/network/network.ts';
import type { Region } from '../../core/network/receptive-field.ts';
import { clampCell, type GridCell } from './cell-grid.ts';

type Rows = readonly (readonly WindowPosition[])[];

/**
 * The cells from a window's first to its last one, the gaps of a dilated one and padding included.
 * @throws RangeError for a window without cells
 */
export function windowRegion(rows: Rows): Region {
  const first = rows[0]?.[0];
  const last = rows.at(-1)?.at(-1);
  if (!first || !last) throw new RangeError('A window without cells has no outline.');
  return { top: first.y, left: first.x, height: last.y - first.y + 1, width: last.x - first.x + 1 };
}

/** What the cells of a layer see of another one: cell (y, x) sees `size` cells from `start + (y, x) · jump` on. */
export interface Field {
  readonly start: GridCell;
  readonly size: Size;
  readonly jump: Size;
}

/** How a layer's windows lie on its input. @param first the window of output cell (0, 0) */
export function windowField(first: Rows, stride: Size): Field {
  const { top, left, height, width } = windowRegion(first);
  return { start: { y: top, x: left }, size: { height, width }, jump: stride };
}

/** The cell whose field has its middle nearest to a place: what a person means who points there. */
export function cellCentredOn({ start, size, jump }: Field, cells: Size, { y, x }: GridCell): GridCell {
  const along = (at: number, from: number, extent: number, step: number) =>
    step === 0 ? 0 : Math.round((at - from - (extent - 1) / 2) / step);
  return clampCell(cells, {
    y: along(y, start.y, size.height, jump.height),
    x: along(x, start.x, size.width, jump.width),
  });
}
