import { expect, it } from 'vitest';
import { BlueprintBuilder } from '../../../core/architectures/blueprint-builder.ts';
import { lectureSwitches } from '../../../core/costs/cost-switches.ts';
import { describe } from '../../../core/network/describe.ts';
import type { Size } from '../../../core/network/network.ts';
import { kindText, numberColumns, runningCell } from './cost-cells.ts';

const one: Size = { height: 1, width: 1 };

function convolution(stride: Size, dilation: Size): string {
  const builder = new BlueprintBuilder({ height: 9, width: 9, channels: 4 });
  const kernel = { height: 3, width: 3 };
  const rest = { filters: 4, groups: 2, bias: false, padding: 'valid' } as const;
  const id = builder.layer('conv', { kind: 'convolution', kernel, stride, dilation, ...rest });
  return kindText(describe(builder.network('toy', 'Toy')).layer(id));
}

it('names steps along either axis, and both where they differ', () => {
  expect(convolution(one, one)).toBe('conv 3 × 3, 2 groups');
  expect(convolution({ height: 2, width: 2 }, one)).toBe('conv 3 × 3, /2, 2 groups');
  expect(convolution({ height: 1, width: 2 }, { height: 3, width: 1 })).toBe(
    'conv 3 × 3, /1 × 2, dilation 3 × 1, 2 groups',
  );
});

it('has no columns for biases or batch normalisation where there are none', () => {
  const nothing = { memory: 0, parameters: 0, macs: 0 };
  const sums = { values: 1, weights: 1, biases: 0, batchNorm: 0, macs: 1, amounts: nothing };
  const ids = (more: Partial<typeof sums>) =>
    numberColumns({ ...sums, ...more }, lectureSwitches, 'MB').map(({ id }) => id);
  expect(ids({})).toEqual(['values', 'memory', 'weights', 'parameters', 'macs']);
  expect(ids({ biases: 1 })).toContain('biases');
  expect(ids({ batchNorm: 1 })).toContain('batch-norm');
});

it('a share so far is 100 only of all there is', () => {
  expect([0.2206, 0.9999, 1, undefined].map(runningCell)).toEqual(['22.1', '> 99.9', '100.0', '–']);
});
