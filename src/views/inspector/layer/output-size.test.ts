import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConvolutionLayer, MaxPoolLayer, Padding } from '../../../core/network/network.ts';
import { outputSizes, roundsUp } from './output-size.ts';

const square = (side: number) => ({ height: side, width: side });

const convolution = (kernel: number, stride: number, padding: Padding): ConvolutionLayer => ({
  id: 'conv',
  kind: 'convolution',
  inputs: ['input'],
  kernel: square(kernel),
  stride: square(stride),
  dilation: square(1),
  padding,
  filters: 4,
  groups: 1,
  bias: true,
});

it('has one entry where height and width have the same numbers', () => {
  expect(outputSizes(convolution(3, 1, 'same'), square(64))).toEqual([
    {
      axis: 'both',
      input: 64,
      kernel: 3,
      dilation: 1,
      extent: 3,
      before: 1,
      after: 1,
      stride: 1,
      output: 64,
    },
  ]);
});

it('tells the two axes apart where they differ', () => {
  const sizes = outputSizes(convolution(5, 2, 'valid'), { height: 20, width: 32 });
  expect(sizes.map(({ axis, input, output }) => [axis, input, output])).toEqual([
    ['width', 32, 14],
    ['height', 20, 8],
  ]);
});

it('shows TensorFlow’s uneven padding', () => {
  const [size] = outputSizes(convolution(2, 1, 'same'), square(8));
  expect(size).toMatchObject({ before: 0, after: 1, output: 8 });
});

it('holds as a formula for every window', () => {
  const side = fc.integer({ min: 11, max: 60 });
  const small = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(
      side,
      small,
      small,
      fc.constantFrom<Padding>('same', 'valid'),
      (input, kernel, stride, padding) => {
        for (const size of outputSizes(convolution(kernel, stride, padding), square(input)))
          expect(Math.floor((size.input - size.extent + size.before + size.after) / size.stride) + 1).toBe(
            size.output,
          );
      },
    ),
  );
});

it('says where rounding up gains a row and a column', () => {
  const pool: MaxPoolLayer = {
    id: 'pool',
    kind: 'max pool',
    inputs: ['input'],
    kernel: square(3),
    stride: square(2),
    dilation: square(1),
    padding: 'valid',
    rounding: 'ceil',
  };
  expect(roundsUp(pool, square(12))).toBe(true);
  expect(roundsUp(pool, square(13))).toBe(false);
  expect(outputSizes(pool, square(12))[0]).toMatchObject({ before: 0, after: 1, output: 6 });
});

it('has no formula for a layer without a window', () => {
  expect(outputSizes({ id: 'flat', kind: 'flatten', inputs: ['conv'] }, square(8))).toEqual([]);
});
