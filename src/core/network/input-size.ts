import { arrayAt } from './json.ts';
import type { KerasEntry, KerasGraph } from './keras-graph.ts';
import type { Size } from './network.ts';

/** Where the file leaves the size of its pictures open, an extent is undefined. */
export interface InputExtents {
  readonly height: number | undefined;
  readonly width: number | undefined;
}

/** Height and width of the pictures that a model takes, as far as its file says. */
export function inputExtents(graph: KerasGraph): InputExtents {
  const [, height, width] = batchShape(graph.entries.find(isInput));
  return { height: extent(height), width: extent(width) };
}

/** The same graph for pictures of this size, where the file leaves it open. */
export function withInputSize(graph: KerasGraph, { height, width }: Size): KerasGraph {
  const entries = graph.entries.map((entry) => {
    if (!isInput(entry)) return entry;
    const [pictures, givenHeight, givenWidth, ...rest] = batchShape(entry);
    const batch_shape = [pictures, givenHeight ?? height, givenWidth ?? width, ...rest];
    return { ...entry, config: { ...entry.config, batch_shape, batch_input_shape: batch_shape } };
  });
  return { ...graph, entries };
}

const isInput = ({ className }: KerasEntry) => className === 'InputLayer';

function batchShape(entry: KerasEntry | undefined): readonly unknown[] {
  if (!entry) return [];
  const { config } = entry;
  const shape = arrayAt(config, 'batch_input_shape');
  return shape.length > 0 ? shape : arrayAt(config, 'batch_shape');
}

const extent = (value: unknown) => (typeof value === 'number' ? value : undefined);
