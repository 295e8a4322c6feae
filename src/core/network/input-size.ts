import { arrayAt } from './json.ts';
import type { KerasEntry, KerasGraph } from './keras-graph.ts';
import type { Size } from './network.ts';

/** In pixels: the side of pictures that most networks were trained with on ImageNet. */
export const USUAL_SIDE = 224;

/** In pixels; larger pictures would make every layer slow to compute and to draw. */
export const LARGEST_SIDE = 512;

/** Where the file leaves the size of its pictures open, both extents are undefined. */
export interface InputExtents {
  readonly height: number | undefined;
  readonly width: number | undefined;
}

/**
 * Height and width of the pictures that a model takes, as far as its file says. Where it
 * says only one it is taken for both, since pictures are square.
 */
export function inputExtents(graph: KerasGraph): InputExtents {
  return extentsOf(graph.entries.find(isInput));
}

/** The same graph for pictures of this size, where the file leaves it open. */
export function withInputSize(graph: KerasGraph, size: Size): KerasGraph {
  const entries = graph.entries.map((entry) => {
    if (!isInput(entry)) return entry;
    const { height = size.height, width = size.width } = extentsOf(entry);
    const [pictures, givenHeight, givenWidth, ...rest] = batchShape(entry);
    const batch_shape = [pictures, givenHeight ?? height, givenWidth ?? width, ...rest];
    return { ...entry, config: { ...entry.config, batch_shape, batch_input_shape: batch_shape } };
  });
  return { ...graph, entries };
}

const isInput = ({ className }: KerasEntry) => className === 'InputLayer';

function extentsOf(entry: KerasEntry | undefined): InputExtents {
  const [, height, width] = batchShape(entry).map(extent);
  return { height: height ?? width, width: width ?? height };
}

function batchShape(entry: KerasEntry | undefined): readonly unknown[] {
  if (!entry) return [];
  const { config } = entry;
  const shape = arrayAt(config, 'batch_input_shape');
  return shape.length > 0 ? shape : arrayAt(config, 'batch_shape');
}

const extent = (value: unknown) => (typeof value === 'number' ? value : undefined);
