import type { Reach } from '../layers/kind.ts';
import { kindOf } from '../layers/registry.ts';
import type { LayerDescription, NetworkDescription } from './describe.ts';
import { inputLayer, type Layer, type LayerId, type Shape, type Size } from './network.ts';

/**
 * What one cell of a layer sees of the picture, in picture pixels: cell (y, x)
 * sees `size` pixels from `start + (y, x) · jump` on, padding included.
 * Recurrence: jump' = jump · stride, size' = size + (kernel − 1) · dilation · jump.
 */
export interface ReceptiveField {
  readonly size: Size;
  /** Pixels from one cell's field to the next one's; 0 for a layer of a single cell that sees all. */
  readonly jump: Size;
  /** Top left pixel of cell (0, 0)'s field; negative where it lies in the padding. */
  readonly start: Position;
}

export interface Position {
  readonly y: number;
  readonly x: number;
}

/** A part of the picture, in picture pixels. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Along one axis: `size` pixels from `start + cell · jump` on. */
interface Span {
  readonly size: number;
  readonly jump: number;
  readonly start: number;
}

/** Along one axis: what a cell of a layer reads of the layer before. */
interface Step {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
}

type AxisName = 'vertical' | 'horizontal';

const PIXEL: Span = { size: 1, jump: 1, start: 0 };

const NOTHING: Region = { top: 0, left: 0, height: 0, width: 0 };

/** The receptive field of a layer's cells; of several inputs, the smallest field that holds them all. */
export function receptiveFieldAfter(layer: Layer, inputs: readonly LayerDescription[]): ReceptiveField {
  const shapes = inputs.map((input) => input.shape);
  const reach = kindOf(layer).window(layer, shapes);
  const along = (axis: AxisName) =>
    unionOf(
      inputs.map((input) => spanAfter(reach, input, axis)),
      shapes.map((shape) => extentOf(shape, axis)),
    );
  const [vertical, horizontal] = [along('vertical'), along('horizontal')];
  return {
    size: { height: vertical.size, width: horizontal.size },
    jump: { height: vertical.jump, width: horizontal.jump },
    start: { y: vertical.start, x: horizontal.start },
  };
}

/** The part of a region that lies inside something of this size; height or width 0 where none does. */
export function clipRegion(region: Region, within: Size): Region {
  const top = Math.min(Math.max(region.top, 0), within.height);
  const left = Math.min(Math.max(region.left, 0), within.width);
  const bottom = Math.min(Math.max(region.top + region.height, 0), within.height);
  const right = Math.min(Math.max(region.left + region.width, 0), within.width);
  return { top, left, height: bottom - top, width: right - left };
}

/**
 * The smallest rectangle around the pixels a cell truly depends on. At an edge
 * it can be smaller than the receptive field: a padded cell of a layer in
 * between sees nothing at all.
 */
export function pixelsSeen(description: NetworkDescription, id: LayerId, cell: Position): Region {
  const seen = new Map<LayerId, Region>([[id, { top: cell.y, left: cell.x, height: 1, width: 1 }]]);
  for (const { layer, inputShapes } of description.layers.toReversed()) {
    const cells = seen.get(layer.id);
    if (cells) spreadToInputs(seen, layer, inputShapes, cells);
  }
  return seen.get(inputLayer(description.network).id) ?? NOTHING;
}

function spreadToInputs(
  seen: Map<LayerId, Region>,
  layer: Layer,
  inputShapes: readonly Shape[],
  cells: Region,
): void {
  const reach = kindOf(layer).window(layer, inputShapes);
  layer.inputs.forEach((id, index) => {
    const size = inputShapes[index];
    const read = size ? clipRegion(cellsRead(reach, cells, size), size) : NOTHING;
    if (!isEmpty(read)) seen.set(id, hull(seen.get(id) ?? read, read));
  });
}

/** The cells of its input that these cells of a layer read; an input of one cell is read by all. */
export function cellsRead(reach: Reach, cells: Region, input: Size): Region {
  if (reach === 'pointwise') return withinOneCell(cells, input);
  if (reach === 'everything') return { top: 0, left: 0, height: input.height, width: input.width };
  const { kernel, stride, dilation, padBefore } = reach;
  const top = Math.round(cells.top * stride.height - padBefore.y);
  const left = Math.round(cells.left * stride.width - padBefore.x);
  const lowest = Math.round((cells.top + cells.height - 1) * stride.height - padBefore.y);
  const rightmost = Math.round((cells.left + cells.width - 1) * stride.width - padBefore.x);
  return {
    top,
    left,
    height: lowest - top + (kernel.height - 1) * dilation.height + 1,
    width: rightmost - left + (kernel.width - 1) * dilation.width + 1,
  };
}

function withinOneCell(cells: Region, { height, width }: Size): Region {
  return {
    ...cells,
    ...(height === 1 ? { top: 0, height: 1 } : {}),
    ...(width === 1 ? { left: 0, width: 1 } : {}),
  };
}

function spanAfter(reach: Reach, input: LayerDescription, axis: AxisName): Span {
  const span = spanOf(input.receptiveField, axis);
  if (reach === 'pointwise') return span;
  if (reach === 'everything') {
    return wholeSpan(span, extentOf(input.shape, axis));
  }
  return slidSpan(span, stepOf(reach, axis));
}

function slidSpan({ size, jump, start }: Span, { kernel, stride, dilation, before }: Step): Span {
  return { size: size + (kernel - 1) * dilation * jump, jump: jump * stride, start: start - before * jump };
}

function stepOf(reach: Exclude<Reach, string>, axis: AxisName): Step {
  const { kernel, stride, dilation, padBefore } = reach;
  return axis === 'vertical'
    ? { kernel: kernel.height, stride: stride.height, dilation: dilation.height, before: padBefore.y }
    : { kernel: kernel.width, stride: stride.width, dilation: dilation.width, before: padBefore.x };
}

function spanOf({ size, jump, start }: ReceptiveField, axis: AxisName): Span {
  return axis === 'vertical'
    ? { size: size.height, jump: jump.height, start: start.y }
    : { size: size.width, jump: jump.width, start: start.x };
}

function extentOf({ height, width }: Size, axis: AxisName): number {
  return axis === 'vertical' ? height : width;
}

/** What all cells together see. */
function wholeSpan({ size, jump, start }: Span, cells: number): Span {
  return { size: size + (cells - 1) * jump, jump: 0, start };
}

/** Where an input of one cell is joined to a larger one, every cell is taken to see what any does. */
function unionOf(spans: readonly Span[], extents: readonly number[]): Span {
  const isUneven = extents.includes(1) && Math.max(...extents) > 1;
  return union(isUneven ? spans.map((span, index) => wholeSpan(span, extents[index] ?? 1)) : spans);
}

function union(spans: readonly Span[]): Span {
  const [first] = spans;
  if (!first) return PIXEL;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.start + span.size));
  return { size: end - start, jump: Math.max(...spans.map((span) => span.jump)), start };
}

function hull(a: Region, b: Region): Region {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  const right = Math.max(a.left + a.width, b.left + b.width);
  return { top, left, height: bottom - top, width: right - left };
}

function isEmpty({ height, width }: Region): boolean {
  return height <= 0 || width <= 0;
}
