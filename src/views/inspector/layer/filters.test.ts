import { expect, it } from 'vitest';
import { describe } from '../../../core/network/describe.ts';
import type { Layer, Network, SlidingWindow, Weight, Weights } from '../../../core/network/network.ts';
import { filterBank } from './filter-bank.ts';
import { filterPixels, kernelGrid } from './filter-pixels.ts';
import { filterRange } from './filter-range.ts';

const window: SlidingWindow = {
  kernel: { height: 1, width: 2 },
  stride: { height: 1, width: 1 },
  dilation: { height: 1, width: 1 },
  padding: 'same',
};

const layers: readonly Layer[] = [
  { id: 'input', kind: 'input', inputs: [], shape: { height: 2, width: 2, channels: 3 } },
  {
    id: 'padded',
    kind: 'zero padding',
    inputs: ['input'],
    insets: { top: 0, bottom: 0, left: 0, right: 0 },
  },
  { id: 'first', kind: 'convolution', inputs: ['padded'], ...window, filters: 2, groups: 1, bias: false },
  { id: 'spread', kind: 'depthwise convolution', inputs: ['first'], ...window, multiplier: 2, bias: false },
  { id: 'second', kind: 'convolution', inputs: ['spread'], ...window, filters: 3, groups: 1, bias: false },
  { id: 'flat', kind: 'flatten', inputs: ['second'] },
  { id: 'drop', kind: 'dropout', inputs: ['flat'], rate: 0.5 },
  { id: 'dense', kind: 'dense', inputs: ['drop'], units: 2, bias: false },
];

const network: Network = {
  id: 'filters',
  name: 'Filters',
  classes: ['a', 'b'],
  normalisation: { range: [0, 1], mean: [0], std: [1] },
  layers,
  output: 'dense',
};
const description = describe(network);

/** Weights that count up from 0 in the order they are stored. */
function counted(...shape: number[]): Weight {
  const length = shape.reduce((product, extent) => product * extent, 1);
  return { shape, values: Float32Array.from({ length }, (_, index) => index) };
}

const weights: Weights = new Map([
  ['first', { kernel: counted(1, 2, 3, 2) }],
  ['spread', { kernel: counted(1, 2, 2, 2) }],
  ['second', { kernel: counted(1, 2, 4, 3) }],
  ['dense', { kernel: counted(12, 2) }],
]);

function bankOf(id: string) {
  const bank = filterBank(description.layer(id), description, weights);
  if (!bank) throw new Error(`${id} has no filters`);
  return bank;
}

it('finds filters that read the picture, through padding too', () => {
  expect(bankOf('first')).toMatchObject({ maps: 2, kernels: 3, inColour: true });
  expect(bankOf('second')).toMatchObject({ maps: 3, kernels: 4, inColour: false });
});

it('takes a depthwise kernel from the map it reads', () => {
  const bank = bankOf('spread');
  expect(bank).toMatchObject({ maps: 4, kernels: 1, inColour: false });
  expect(bank.slice(3, 0)).toEqual({ input: 1, filter: 1 });
});

it('gives a dense layer behind a flatten filters of the size of the maps', () => {
  expect(bankOf('dense')).toMatchObject({ maps: 2, kernels: 3 });
  expect(bankOf('dense').kernel.shape).toEqual([2, 2, 3, 2]);
});

it('has none for a layer without kernels', () => {
  expect(filterBank(description.layer('flat'), description, weights)).toBeUndefined();
});

it('spans a filter, the layer or all kernels', () => {
  const bank = bankOf('first');
  expect(filterRange(bank, weights, 'map')(0)).toEqual({ min: 0, max: 10 });
  expect(filterRange(bank, weights, 'map')(1)).toEqual({ min: 1, max: 11 });
  expect(filterRange(bank, weights, 'layer')(1)).toEqual({ min: 0, max: 11 });
  expect(filterRange(bank, weights, 'network')(1)).toEqual({ min: 0, max: 23 });
});

it('shows a filter that reads red, green and blue in colour, scaled to 0–255', () => {
  const pixels = filterPixels(bankOf('first'), 0, 'picture', { min: 0, max: 10 }, { columns: 3, kernels: 3 });
  expect(pixels).toMatchObject({ width: 2, height: 1 });
  expect([...pixels.data]).toEqual([0, 51, 102, 255, 153, 204, 255, 255]);
});

it('sets kernels side by side with a transparent gap', () => {
  const pixels = filterPixels(
    bankOf('second'),
    0,
    'picture',
    { min: 0, max: 23 },
    { columns: 2, kernels: 3 },
  );
  expect(pixels).toMatchObject({ width: 5, height: 3 });
  const grey = (x: number, y: number) => pixels.data[4 * (y * 5 + x)];
  const alpha = (x: number, y: number) => pixels.data[4 * (y * 5 + x) + 3];
  expect([0, 1, 3, 4].map((x) => grey(x, 0))).toEqual(
    [0, 12, 3, 15].map((weight) => Math.round((weight * 255) / 23)),
  );
  expect([0, 1, 2, 3, 4].map((x) => alpha(x, 0))).toEqual([255, 255, 0, 255, 255]);
  expect([0, 1, 2, 3, 4].map((x) => alpha(x, 1))).toEqual([0, 0, 0, 0, 0]);
  expect([0, 1, 2, 3, 4].map((x) => alpha(x, 2))).toEqual([255, 255, 0, 0, 0]);
});

it('keeps kernels in one row while they can be read, and sets even rows beyond that', () => {
  const three = { height: 3, width: 3 };
  expect(kernelGrid(three, 12, 272)).toEqual({ columns: 12, zoom: 5 });
  expect(kernelGrid(three, 3, 272)).toEqual({ columns: 3, zoom: 9 });
  const large = kernelGrid({ height: 8, width: 8 }, 16, 272);
  expect(large).toEqual({ columns: 8, zoom: 3 });
  expect((large.columns * 9 - 1) * large.zoom).toBeLessThanOrEqual(272);
  expect(kernelGrid({ height: 400, width: 400 }, 2, 272)).toEqual({ columns: 1, zoom: 1 });
});
