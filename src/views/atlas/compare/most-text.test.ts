import { expect, it } from 'vitest';
import { BlueprintBuilder } from '../../../core/architectures/blueprint-builder.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import type { Network } from '../../../core/network/network.ts';
import { comparedOf } from './compared.ts';
import { mostText } from './most-text.ts';

const textOf = (network: Network) =>
  mostText(
    comparedOf('own', [], {
      blueprint: { network, blocks: [], departures: [] },
      description: describe(network),
    }),
  );

it('says where most parameters and most MACs are', () => {
  const vgg = architectureById('vgg-d-vgg16')?.build(new Set()).network;
  // 123,642,856 of 138,357,544 and 4,625 M of 15,470 M.
  expect(vgg && textOf(vgg)).toBe(
    'VGG-16 (D): 89.4 % of the parameters at 1 × 1, 29.9 % of the MACs at 56 × 56.',
  );
});

it('has no share of nothing', () => {
  const builder = new BlueprintBuilder({ height: 4, width: 6, channels: 1 });
  builder.relu('relu');
  expect(textOf(builder.network('own', 'Bare'))).toBe('Bare: neither parameters nor MACs.');
  builder.batchNormalisation('bn');
  expect(textOf(builder.network('own', 'Scaled'))).toBe('Scaled: 100.0 % of the parameters at 4 × 6.');
});
