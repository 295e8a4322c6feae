import { describe, expect, it } from 'vitest';
import type { LayerId } from '../core/network/network.ts';
import type { Activations, FeatureMaps } from '../core/run/feature-maps.ts';
import { chainNetwork } from '../dev/fixtures/networks.ts';
import { activationScales, mapExtents, type ScaleChoice } from './activation-scales.ts';

const NETWORK = chainNetwork([[2], [2]]);

/** Cells of two maps, alternately. */
function maps(...values: readonly number[]): FeatureMaps {
  return { shape: { height: 1, width: values.length / 2, channels: 2 }, values: Float32Array.from(values) };
}

const RUN: Activations = new Map<LayerId, FeatureMaps>([
  ['input', maps(0, 0)],
  ['conv1_1', maps(-2, 1, 1, 0.5)],
  ['relu1_1', maps(0, 1, 1, 0.5)],
  ['pool1', maps(1, 1)],
  ['conv2_1', maps(-8, 3, 0, 0)],
  ['relu2_1', maps(0, 3)],
  ['pool2', maps(0, 3)],
  ['flatten', maps(0, 3)],
  ['logits', maps(5, -7)],
  ['softmax', maps(0.75, 0.25)],
]);

function domain(choice: ScaleChoice, layer: LayerId, map: number): readonly number[] {
  return activationScales(NETWORK, RUN, choice)(layer, map).domain;
}

describe('activation scales', () => {
  it('reach over one map, one layer, or all layers of the same kind of values', () => {
    expect(domain('map', 'conv1_1', 0)).toEqual([-2, 2]);
    expect(domain('map', 'conv1_1', 1)).toEqual([-1, 1]);
    expect(domain('layer', 'conv1_1', 1)).toEqual([-2, 2]);
    expect(domain('network', 'conv1_1', 1)).toEqual([-8, 8]);
    expect(domain('map', 'relu1_1', 0)).toEqual([0, 1]);
    expect(domain('network', 'relu1_1', 0)).toEqual([0, 3]);
  });

  it('keep the range of pictures and probabilities under every choice', () => {
    for (const choice of ['map', 'layer', 'network'] as const) {
      expect(domain(choice, 'input', 0)).toEqual([-2, 2]);
      expect(domain(choice, 'softmax', 0)).toEqual([0, 1]);
    }
    expect(activationScales(NETWORK, RUN, 'map')('input', 0).kind).toBe('grey');
  });

  it('say what is missing', () => {
    const scaleOf = activationScales(NETWORK, new Map([['conv1_1', maps(1, 2)]]), 'map');
    expect(() => scaleOf('nowhere', 0)).toThrow(/no layer "nowhere"/);
    expect(() => scaleOf('relu1_1', 0)).toThrow(/no feature maps of layer "relu1_1"/);
    expect(() => scaleOf('conv1_1', 2)).toThrow(/2 maps, none of index 2/);
  });
});

describe('map extents', () => {
  it('are found per map, leaving out what is not a number', () => {
    expect(mapExtents(maps(1, Number.NaN, -4, Number.NaN))).toEqual([
      { min: -4, max: 1 },
      { min: 0, max: 0 },
    ]);
  });
});
