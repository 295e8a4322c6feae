import { expect, it } from 'vitest';
import { describe } from '../core/network/describe.ts';
import type { Layer, LayerId, Network, SlidingWindow } from '../core/network/network.ts';
import { defaultSaliencyLayer, saliencyLayers } from './saliency-layers.ts';

const window: SlidingWindow = {
  kernel: { height: 3, width: 3 },
  stride: { height: 1, width: 1 },
  dilation: { height: 1, width: 1 },
  padding: 'same',
};
const picture: Layer = { id: 'in', kind: 'input', inputs: [], shape: { height: 8, width: 8, channels: 3 } };
const convolution = (id: LayerId, from: LayerId): Layer => ({
  id,
  kind: 'convolution',
  inputs: [from],
  ...window,
  filters: 2,
  groups: 1,
  bias: true,
});
const relu = (id: LayerId, from: LayerId): Layer => ({
  id,
  kind: 'activation',
  inputs: [from],
  function: 'relu',
  alpha: 0,
});

function described(...layers: readonly Layer[]) {
  const network: Network = {
    id: 'chain',
    name: 'Chain',
    classes: ['a', 'b'],
    normalisation: { range: [0, 1], mean: [0], std: [1] },
    layers: [picture, ...layers],
    output: layers.at(-1)?.id ?? 'in',
  };
  return describe(network);
}

it('offers convolutions and their activations, but no activation of a vector', () => {
  const description = described(
    convolution('x', 'in'),
    relu('y', 'x'),
    { id: 'flat', kind: 'flatten', inputs: ['y'] },
    { id: 'hidden', kind: 'dense', inputs: ['flat'], units: 4, bias: true },
    relu('z', 'hidden'),
  );
  expect(saliencyLayers(description)).toEqual(['x', 'y']);
  expect(defaultSaliencyLayer(description)).toBe('y');
});

it('looks for the activation behind a batch normalisation', () => {
  const norm: Layer = {
    id: 'n',
    kind: 'batch normalisation',
    inputs: ['x'],
    epsilon: 1e-3,
    scale: true,
    centre: true,
  };
  expect(defaultSaliencyLayer(described(convolution('x', 'in'), norm, relu('y', 'n')))).toBe('y');
});

it('takes the convolution itself where no activation follows it alone', () => {
  const added: Layer = { id: 'sum', kind: 'add', inputs: ['x', 'y'] };
  const description = described(convolution('x', 'in'), convolution('y', 'x'), added);
  expect(defaultSaliencyLayer(description)).toBe('y');
});

it('has none for a network without convolutions', () => {
  expect(defaultSaliencyLayer(described({ id: 'flat', kind: 'flatten', inputs: ['in'] }))).toBeUndefined();
});
