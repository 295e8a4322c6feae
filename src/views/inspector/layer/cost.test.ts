import { expect, it } from 'vitest';
import { describe } from '../../../core/network/describe.ts';
import type { Layer, Network, SlidingWindow } from '../../../core/network/network.ts';
import { macFactors, parameterTerms, valuesOf } from './cost.ts';

const window = (kernel: number, stride: number): SlidingWindow => ({
  kernel: { height: kernel, width: kernel },
  stride: { height: stride, width: stride },
  dilation: { height: 1, width: 1 },
  padding: 'same',
});

const layers: readonly Layer[] = [
  { id: 'input', kind: 'input', inputs: [], shape: { height: 16, width: 16, channels: 4 } },
  {
    id: 'grouped',
    kind: 'convolution',
    inputs: ['input'],
    ...window(3, 2),
    filters: 6,
    groups: 2,
    bias: true,
  },
  {
    id: 'depthwise',
    kind: 'depthwise convolution',
    inputs: ['grouped'],
    ...window(5, 1),
    multiplier: 2,
    bias: false,
  },
  {
    id: 'norm',
    kind: 'batch normalisation',
    inputs: ['depthwise'],
    epsilon: 1e-3,
    scale: true,
    centre: true,
  },
  { id: 'pool', kind: 'global average pool', inputs: ['norm'] },
  { id: 'dense', kind: 'dense', inputs: ['pool'], units: 3, bias: true },
];

const network: Network = {
  id: 'costs',
  name: 'Costs',
  classes: ['a', 'b', 'c'],
  normalisation: { range: [0, 1], mean: [0], std: [1] },
  layers,
  output: 'dense',
};

const description = describe(network);
const product = (factors: readonly number[]) => factors.reduce((total, factor) => total * factor, 1);

it.each(layers.map(({ id }) => id))('adds up to the parameters of %s', (id) => {
  const layer = description.layer(id);
  const sum = parameterTerms(layer).reduce((total, term) => total + product(term.factors), 0);
  expect(sum).toBe(layer.parameters);
});

it.each(layers.map(({ id }) => id))('multiplies to the MACs of %s', (id) => {
  const layer = description.layer(id);
  const factors = macFactors(layer);
  expect(factors ? product(factors.cells) * product(factors.weights) : 0).toBe(layer.macs);
});

it('names the factors of a grouped convolution', () => {
  expect(parameterTerms(description.layer('grouped'))).toEqual([
    { role: 'kernel', factors: [3, 3, 2, 6] },
    { role: 'bias', factors: [6] },
  ]);
  expect(macFactors(description.layer('grouped'))).toEqual({ cells: [8, 8], weights: [3, 3, 2, 6] });
});

it('counts no stored mean or variance as a parameter', () => {
  expect(parameterTerms(description.layer('norm')).map(({ role }) => role)).toEqual(['gamma', 'beta']);
});

it('counts the values of an output', () => {
  expect(valuesOf(description.layer('grouped'))).toBe(8 * 8 * 6);
});
