import type { ReachWindow } from '../../layers/kind.ts';
import { kindOf } from '../../layers/registry.ts';
import type { LayerDescription } from '../../network/describe.ts';
import type { Size } from '../../network/network.ts';
import type { Region } from '../../network/receptive-field.ts';

/** No cells at all. */
export const nowhere: Region = { top: 0, left: 0, height: 0, width: 0 };

export function isEmpty({ height, width }: Region): boolean {
  return height <= 0 || width <= 0;
}

/**
 * Where a layer's maps can differ from the base.
 * @param inputs where each of its inputs can, in cells of that input
 * @returns cells of the layer's maps, inside them
 */
export function regionAfter(described: LayerDescription, inputs: readonly Region[]): Region {
  const changed = inputs.reduce(hull, nowhere);
  if (isEmpty(changed)) return nowhere;
  const locality = localityOf(described);
  if (locality === 'cell') return changed;
  if (locality === 'unknown')
    return { top: 0, left: 0, height: described.shape.height, width: described.shape.width };
  return regionReading(changed, locality, described.shape);
}

/**
 * How a layer's cells follow from its inputs': from a window around the place, from the cell at the
 * place, or in ways that are left to the layer itself.
 */
function localityOf({ layer, inputShapes, shape }: LayerDescription): ReachWindow | 'cell' | 'unknown' {
  const reach = kindOf(layer).window(layer, inputShapes);
  if (reach === 'everything') return 'unknown';
  if (reach !== 'pointwise') return isWhole(reach.stride) ? reach : 'unknown';
  const isAligned = inputShapes.every(
    ({ height, width }) => height === shape.height && width === shape.width,
  );
  return isAligned ? 'cell' : 'unknown';
}

/** Layers that enlarge their input step by parts of a cell. */
function isWhole({ height, width }: Size): boolean {
  return Number.isInteger(height) && Number.isInteger(width);
}

/** The cells, out of a map of this size, whose window holds any of these cells of the input. */
function regionReading(cells: Region, { kernel, stride, dilation, padBefore }: ReachWindow, within: Size) {
  const along = (
    start: number,
    size: number,
    extent: number,
    step: number,
    before: number,
    cells: number,
  ) => {
    const first = Math.max(Math.ceil((start + before - extent + 1) / step), 0);
    const last = Math.min(Math.floor((start + size - 1 + before) / step), cells - 1);
    return { first, count: Math.max(last - first + 1, 0) };
  };
  const extent = {
    height: (kernel.height - 1) * dilation.height + 1,
    width: (kernel.width - 1) * dilation.width + 1,
  };
  const rows = along(cells.top, cells.height, extent.height, stride.height, padBefore.y, within.height);
  const columns = along(cells.left, cells.width, extent.width, stride.width, padBefore.x, within.width);
  return { top: rows.first, left: columns.first, height: rows.count, width: columns.count };
}

function hull(a: Region, b: Region): Region {
  if (isEmpty(b)) return a;
  if (isEmpty(a)) return b;
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  const right = Math.max(a.left + a.width, b.left + b.width);
  return { top, left, height: bottom - top, width: right - left };
}
