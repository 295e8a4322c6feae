import { expect, describe as group, test } from 'vitest';
import { inceptionModuleFigures } from '../../dev/fixtures/architecture-figures.ts';
import { describe, type NetworkDescription } from '../network/describe.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';
import { type InceptionWidths, writeInceptionModule } from './inception-module.ts';

/** A module alone, of convolutions without biases, over 28 × 28 × 256. */
function moduleOf(widths: InceptionWidths): NetworkDescription {
  const builder = new BlueprintBuilder({ height: 28, width: 28, channels: 256 });
  writeInceptionModule(builder, 'inception', 'inc', widths, {
    convolution: (id, options, from) => builder.convolution(id, { ...options, bias: false }, from),
  });
  return describe(builder.network('module', 'Module'));
}

const macsOf = (description: NetworkDescription, ids: readonly string[]) =>
  ids.map((id) => description.layer(id).macs);

group('an inception module over 28 × 28 × 256', () => {
  test('naive: three convolutions and a pool read the input itself', () => {
    const module = moduleOf({ one: 128, three: 192, five: 96 });
    const { terms, macs, depth, weights } = inceptionModuleFigures.naive;
    expect(macsOf(module, ['inc_1x1', 'inc_3x3', 'inc_5x5'])).toEqual(terms);
    expect(module.macs).toBe(macs);
    expect(module.parameters).toBe(weights);
    expect(module.layer('inc_concat').shape).toEqual({ height: 28, width: 28, channels: depth });
  });

  test('with bottlenecks: 1 × 1 convolutions before the costly ones and after the pool', () => {
    const widths = { one: 128, threeReduce: 64, three: 192, fiveReduce: 64, five: 96, poolProjection: 64 };
    const module = moduleOf(widths);
    const { terms, macs, depth, weights } = inceptionModuleFigures.bottleneck;
    const order = ['inc_3x3_reduce', 'inc_5x5_reduce', 'inc_1x1', 'inc_3x3', 'inc_5x5', 'inc_pool_1x1'];
    expect(macsOf(module, order)).toEqual(terms);
    expect(module.macs).toBe(macs);
    expect(module.parameters).toBe(weights);
    expect(module.layer('inc_concat').shape).toEqual({ height: 28, width: 28, channels: depth });
  });
});
