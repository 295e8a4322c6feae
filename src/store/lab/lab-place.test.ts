import { expect, it } from 'vitest';
import { describe } from '../../core/network/describe.ts';
import type { Network } from '../../core/network/network.ts';
import type { Activations } from '../../core/run/feature-maps.ts';
import { labPlace, mapLayers } from './lab-place.ts';

const network: Network = {
  id: 'chain',
  name: 'Chain',
  classes: ['a', 'b'],
  normalisation: { range: [0, 1], mean: [0], std: [1] },
  layers: [
    { id: 'in', kind: 'input', inputs: [], shape: { height: 2, width: 3, channels: 1 } },
    {
      id: 'conv',
      kind: 'convolution',
      inputs: ['in'],
      kernel: { height: 1, width: 1 },
      stride: { height: 1, width: 1 },
      dilation: { height: 1, width: 1 },
      padding: 'same',
      filters: 2,
      groups: 1,
      bias: true,
    },
    { id: 'relu', kind: 'activation', inputs: ['conv'], function: 'relu', alpha: 0 },
    { id: 'flat', kind: 'flatten', inputs: ['relu'] },
    { id: 'out', kind: 'dense', inputs: ['flat'], units: 2, bias: true },
  ],
  output: 'out',
};
const loaded = { network, weights: new Map(), description: describe(network) };
const shape = { height: 2, width: 3, channels: 2 };
/** The first map is largest at (1, 0), the second at (0, 2), where the layer is. */
const maps = { shape, values: Float32Array.of(0, 1, 0, 2, 1, 9, 4, 0, 3, 0, 2, 8) };
const activations: Activations = new Map([
  ['conv', maps],
  ['relu', maps],
]);

it('asks about layers that have maps', () => {
  expect(mapLayers(loaded.description)).toEqual(['conv', 'relu']);
});

it('takes what is selected, and the strongest of what is left open', () => {
  const placeOf = (selection: Parameters<typeof labPlace>[0]) => labPlace(selection, loaded, { activations });
  const strongest = { layer: 'relu', map: 1, cell: { y: 0, x: 2 } };
  expect(placeOf({ level: 'network' })).toEqual(strongest);
  expect(placeOf({ level: 'layer', layer: 'conv' })).toEqual({ ...strongest, layer: 'conv' });
  expect(placeOf({ level: 'map', layer: 'conv', map: 0 })).toEqual({
    layer: 'conv',
    map: 0,
    cell: { y: 1, x: 0 },
  });
  const cell = { y: 1, x: 2 };
  expect(placeOf({ level: 'cell', layer: 'conv', map: 0, cell })).toEqual({ layer: 'conv', map: 0, cell });
  expect(placeOf({ level: 'map', layer: 'out', map: 0 })).toEqual(strongest);
});

it('is nowhere before the maps are there', () => {
  expect(labPlace({ level: 'network' }, loaded, { activations: new Map() })).toBeUndefined();
});
