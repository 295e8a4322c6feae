import type { ReachWindow } from '../layers/kind.ts';
import { kindOf } from '../layers/registry.ts';
import type { LayerDescription, NetworkDescription } from '../network/describe.ts';
import type { Layer, LayerId, Size } from '../network/network.ts';
import type { Position, Region } from '../network/receptive-field.ts';

/** Cells of one layer to be computed anew for each of several pictures: boxes of one size inside its maps. */
export interface Boxes {
  readonly size: Size;
  /** The upper left cell of each picture's box. */
  readonly places: readonly Position[];
}

/** What of a layer is computed anew; from a layer that is computed whole on, all are. */
export type Extent = Boxes | 'whole';

/** By layer, what can differ from the base in each of several pictures. */
type Differing = readonly Region[] | 'whole';

/**
 * How a layer's cells follow from its inputs': from a window around the place, from the cell at the
 * place, shifted, or in ways that are left to the layer itself.
 */
export function localityOf({
  layer,
  inputShapes,
  shape,
}: LayerDescription): 'window' | 'cell' | 'shift' | 'unknown' {
  switch (layer.kind) {
    case 'convolution':
    case 'depthwise convolution':
    case 'max pool':
    case 'average pool':
      return 'window';
    case 'zero padding':
      return 'shift';
    default: {
      const isAligned = inputShapes.every(
        ({ height, width }) => height === shape.height && width === shape.width,
      );
      return isAligned && kindOf(layer).window(layer, inputShapes) === 'pointwise' ? 'cell' : 'unknown';
    }
  }
}

/** The layer's window. @throws RangeError if it has none */
export function windowOf({ layer, inputShapes }: LayerDescription): ReachWindow {
  const reach = kindOf(layer).window(layer, inputShapes);
  if (typeof reach === 'string')
    throw new RangeError(`Layer "${layer.id}" of kind ${layer.kind} has no window.`);
  return reach;
}

/**
 * What has to be computed anew in each layer if each of several pictures differs from the base in one window.
 * @param layers in the network's order, the input first
 * @param windows in the picture, one per picture
 */
export function extentsOf(
  description: NetworkDescription,
  layers: readonly Layer[],
  windows: readonly Region[],
): ReadonlyMap<LayerId, Extent> {
  const differing = new Map<LayerId, Differing>();
  const extents = new Map<LayerId, Extent>();
  for (const { id, inputs } of layers) {
    const described = description.layer(id);
    const sources = inputs.map((input) => differing.get(input) ?? 'whole');
    const regions = inputs.length === 0 ? windows : regionsAfter(described, sources);
    const extent = regions === 'whole' ? 'whole' : extentAround(regions, described.shape);
    extents.set(id, extent);
    differing.set(id, extent === 'whole' ? 'whole' : regions);
  }
  return extents;
}

function regionsAfter(described: LayerDescription, sources: readonly Differing[]): Differing {
  const locality = localityOf(described);
  const known = sources.filter((source) => source !== 'whole');
  const [first = [], ...others] = known;
  if (locality === 'unknown' || known.length < sources.length) return 'whole';
  if (locality === 'cell')
    return others.reduce((so, source) => so.map((region, index) => hull(region, source[index])), first);
  const reach = windowOf(described);
  return first.map((region) => regionReading(region, reach, described.shape));
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
    if (size <= 0) return { first: 0, count: 0 };
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

/** The smallest boxes of one size that hold the regions; shifted inside where they would hang over. */
function extentAround(regions: readonly Region[], map: Size): Extent {
  const height = regions.reduce((most, region) => Math.max(most, region.height), 1);
  const width = regions.reduce((most, region) => Math.max(most, region.width), 1);
  if (height >= map.height && width >= map.width) return 'whole';
  const places = regions.map(({ top, left }) => ({
    y: Math.min(top, map.height - height),
    x: Math.min(left, map.width - width),
  }));
  return { size: { height, width }, places };
}

function hull(a: Region, b: Region | undefined): Region {
  if (!b || isEmpty(b)) return a;
  if (isEmpty(a)) return b;
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  const right = Math.max(a.left + a.width, b.left + b.width);
  return { top, left, height: bottom - top, width: right - left };
}

function isEmpty({ height, width }: Region): boolean {
  return height <= 0 || width <= 0;
}
