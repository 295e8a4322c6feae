import { tidy } from '@tensorflow/tfjs-core';
import type { Ablation } from '../network/ablation.ts';
import { inputLayer, type Layer, type LayerId, type Shape } from '../network/network.ts';
import { ancestorsOf } from './lineage.ts';
import { type Extent, extentsOf } from './local-changes-extents.ts';
import { type BasePass, type LocalChange, LocalPass } from './local-changes-pass.ts';
import { Masks } from './masks.ts';

/** Values that one batch may hold at once, over all layers; 64 MB. */
const largestBatch = 2 ** 24;

/**
 * What a layer of few values (the logits) puts out for many pictures, each of which differs from the
 * base in one window; without waiting in between.
 * @param output the layer asked for
 * @returns [changes, the layer's values], as passes of the whole pictures would give
 * @throws RangeError if a window does not lie in the picture, or values are missing
 */
export function outputsOfChanges(
  base: BasePass,
  output: LayerId,
  changes: readonly LocalChange[],
  ablations: readonly Ablation[],
): Float32Array {
  const { network } = base.description;
  for (const change of changes) checkChange(change, inputLayer(network).shape);
  const needed = ancestorsOf(network, output);
  const layers = network.layers.filter(({ id }) => needed.has(id));
  const { height, width, channels } = base.description.layer(output).shape;
  const length = height * width * channels;
  const outputs = new Float32Array(changes.length * length);
  for (const batch of batchesOf(base, layers, changes)) {
    const values = batchOutputs(base, layers, batch.map(at(changes)), ablations);
    batch.forEach((index, place) => {
      outputs.set(values.subarray(place * length, (place + 1) * length), index * length);
    });
  }
  return outputs;
}

function batchOutputs(
  base: BasePass,
  layers: readonly Layer[],
  changes: readonly LocalChange[],
  ablations: readonly Ablation[],
): Float32Array {
  const extents = extentsOf(base.description, layers, changes);
  let values = new Float32Array();
  tidy(() => {
    const masks = new Masks(base.description, ablations);
    values = new LocalPass(base, changes, extents, masks).run(layers).dataSync<'float32'>().slice();
  });
  return values;
}

/** Indices of changes whose windows are of about one size, as many as fit in memory. */
function batchesOf(
  base: BasePass,
  layers: readonly Layer[],
  changes: readonly LocalChange[],
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, change] of changes.entries()) {
    const group = groups.get(sizeClass(change)) ?? [];
    groups.set(sizeClass(change), group);
    group.push(index);
  }
  return [...groups.values()].flatMap((group) => {
    const extents = extentsOf(base.description, layers, group.map(at(changes)));
    const count = Math.max(1, Math.floor(largestBatch / valuesPerChange(base, extents)));
    const starts = Array.from({ length: Math.ceil(group.length / count) }, (_, batch) => batch * count);
    return starts.map((start) => group.slice(start, start + count));
  });
}

/** Boxes are as large as the largest of a batch needs: small windows wait for small ones, up to four times their size. */
function sizeClass({ height, width }: LocalChange): string {
  const classOf = (cells: number) => Math.ceil(Math.log2(cells) / 2);
  return `${classOf(height)} ${classOf(width)}`;
}

function valuesPerChange({ description }: BasePass, extents: ReadonlyMap<LayerId, Extent>): number {
  let values = 0;
  for (const [id, extent] of extents) {
    const { shape } = description.layer(id);
    const { height, width } = extent === 'whole' ? shape : extent.size;
    values += height * width * shape.channels;
  }
  return values;
}

function checkChange({ top, left, height, width, values }: LocalChange, picture: Shape): void {
  const isWithin = (start: number, extent: number, cells: number) =>
    Number.isInteger(start) &&
    Number.isInteger(extent) &&
    start >= 0 &&
    extent > 0 &&
    start + extent <= cells;
  if (!isWithin(top, height, picture.height) || !isWithin(left, width, picture.width))
    throw new RangeError(
      `A window of ${height} × ${width} at (${top}, ${left}) does not lie in a picture of ${picture.height} × ${picture.width}.`,
    );
  const expected = height * width * picture.channels;
  if (values.length !== expected)
    throw new RangeError(
      `A window of ${height} × ${width} × ${picture.channels} needs ${expected} values, but got ${values.length}.`,
    );
}

/** The element at an index that is known to exist. @throws RangeError if it does not */
function at<T>(items: readonly T[]): (index: number) => T {
  return (index) => {
    const item = items[index];
    if (item === undefined) throw new RangeError(`There is no item ${index}.`);
    return item;
  };
}
