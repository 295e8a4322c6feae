import { describe, expect, it } from 'vitest';
import { layerVariants } from '../../dev/fixtures/layer-variants.ts';
import type { Layer, Shape } from '../network/network.ts';
import { kernelSlices } from './convolution.ts';
import { sourceMaps } from './source-maps.ts';

const shape = (channels: number): Shape => ({ height: 2, width: 3, channels });
const named = { id: 'layer', inputs: ['a', 'b'] } as const;

describe('the maps that a map is computed from', () => {
  it.each<[string, Layer, readonly number[], number, readonly (readonly [number, number])[]]>([
    [
      'of three joined inputs',
      { ...named, kind: 'concatenate' },
      [4, 1, 4],
      6,
      [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'of two inputs added up',
      { ...named, kind: 'add' },
      [4, 4],
      2,
      [
        [2, 1],
        [2, 1],
      ],
    ],
    ['of a softmax', { ...named, kind: 'softmax' }, [5], 2, [[0, 5]]],
    ['of a pool', { ...named, kind: 'global average pool' }, [5], 2, [[2, 1]]],
    ['of a flattened cell', { ...named, kind: 'flatten' }, [4], 9, [[1, 1]]],
    [
      'at the edge of a response normalisation',
      { ...named, kind: 'local response normalisation', radius: 2, bias: 1, alpha: 1, beta: 1 },
      [6],
      5,
      [[3, 3]],
    ],
  ])('%s', (_, layer, channels, map, expected) => {
    const spans = sourceMaps(layer, channels.map(shape), map);
    expect(spans.map(({ from, count }) => [from, count])).toEqual(expected);
  });

  it('are those that a kernel is laid over', () => {
    for (const { layer, inputs } of layerVariants) {
      if (layer.kind !== 'convolution' && layer.kind !== 'depthwise convolution') continue;
      const [input = shape(0)] = inputs;
      const maps = layer.kind === 'convolution' ? layer.filters : input.channels * layer.multiplier;
      for (let map = 0; map < maps; map++) {
        const [span = { from: -1, count: 0 }] = sourceMaps(layer, inputs, map);
        const read = Array.from({ length: span.count }, (_, i) => span.from + i);
        expect(read).toEqual(kernelSlices(layer, input.channels, map).map(({ channel }) => channel));
      }
    }
  });
});
