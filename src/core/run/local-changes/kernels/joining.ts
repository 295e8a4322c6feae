import type { AddLayer, CombineLayer, ConcatenateLayer, Shape } from '../../../network/network.ts';
import { type ChangingMaps, forEachRow } from '../changing-maps.ts';
import type { KernelMaker, RegionKernel } from '../region-kernel.ts';

/** The sum of all inputs, value by value. */
export const add: KernelMaker<AddLayer> = () => (inputs, output) => {
  const [first, ...others] = inputs;
  const result = output.now;
  forEachRow(output.shape, output.changed, (from, to) => {
    if (first) result.set(first.now.subarray(from, to), from);
    for (const { now } of others)
      for (let i = from; i < to; i++) result[i] = (result[i] as number) + (now[i] as number);
  });
};

/** The channels of all inputs, one after another. */
export const concatenate: KernelMaker<ConcatenateLayer> = () => (inputs, output) => {
  const { changed, shape } = output;
  for (let y = changed.top; y < changed.top + changed.height; y++)
    for (let x = changed.left; x < changed.left + changed.width; x++) {
      const cell = y * shape.width + x;
      let to = cell * shape.channels;
      for (const { now, shape: part } of inputs) {
        for (let i = cell * part.channels; i < (cell + 1) * part.channels; i++)
          output.now[to++] = now[i] as number;
      }
    }
};

const operations: { readonly [O in CombineLayer['operation']]: (a: number, b: number) => number } = {
  multiply: (a, b) => a * b,
  subtract: (a, b) => a - b,
  average: (a, b) => a + b,
  maximum: (a, b) => Math.max(a, b),
};

/** Value by value; an input of extent 1 along an axis is read as if repeated along it. */
export const combine: KernelMaker<CombineLayer> = ({ operation }): RegionKernel => {
  const combined = operations[operation];
  return (inputs, output) => {
    const readers = inputs.map(repeated);
    const share = operation === 'average' ? 1 / inputs.length : 1;
    const { changed, shape } = output;
    for (let y = changed.top; y < changed.top + changed.height; y++)
      for (let x = changed.left; x < changed.left + changed.width; x++)
        for (let channel = 0; channel < shape.channels; channel++) {
          const total = readers.map((read) => read(y, x, channel)).reduce(combined);
          output.now[(y * shape.width + x) * shape.channels + channel] = total * share;
        }
  };
};

function repeated({ shape, now }: ChangingMaps): (y: number, x: number, channel: number) => number {
  const { width, channels } = shape;
  const along = (axis: keyof Shape, index: number) => (shape[axis] === 1 ? 0 : index);
  return (y, x, channel) =>
    now[(along('height', y) * width + along('width', x)) * channels + along('channels', channel)] as number;
}
