import { expect, it } from 'vitest';
import { BlueprintBuilder } from '../../../core/architectures/blueprint-builder.ts';
import { describe } from '../../../core/network/describe.ts';
import type { Size } from '../../../core/network/network.ts';
import { kindText } from './cost-cells.ts';

const one: Size = { height: 1, width: 1 };

function convolution(stride: Size, dilation: Size): string {
  const builder = new BlueprintBuilder({ height: 9, width: 9, channels: 4 });
  const kernel = { height: 3, width: 3 };
  const rest = { filters: 4, groups: 2, bias: false, padding: 'valid' } as const;
  const id = builder.layer('conv', { kind: 'convolution', kernel, stride, dilation, ...rest });
  return kindText(describe(builder.network('toy', 'Toy')).layer(id));
}

it('names steps along either axis, and both where they differ', () => {
  expect(convolution(one, one)).toBe('convolution 3 × 3, 2 groups');
  expect(convolution({ height: 2, width: 2 }, one)).toBe('convolution 3 × 3, stride 2, 2 groups');
  expect(convolution({ height: 1, width: 2 }, { height: 3, width: 1 })).toBe(
    'convolution 3 × 3, stride 1 × 2, dilation 3 × 1, 2 groups',
  );
});
