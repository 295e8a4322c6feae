import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingMaps, runLayer } from '../../dev/fixtures/run-layer.ts';
import { square } from '../../dev/fixtures/toy-networks.ts';
import type { Size } from '../network/network.ts';
import { kernelExtent, outputSize, type RoundedWindow, resolvePadding } from './window.ts';

const windowOf = (options: Partial<RoundedWindow>): RoundedWindow => ({
  kernel: square(3),
  stride: square(1),
  dilation: square(1),
  padding: 'valid',
  ...options,
});

const around = (cells: number) => ({ top: cells, bottom: cells, left: cells, right: cells });

describe('the size of the output', () => {
  test.each<[string, Partial<RoundedWindow>, number, number]>([
    ["AlexNet's first: (227 − 11) / 4 + 1", { kernel: square(11), stride: square(4) }, 227, 55],
    ['the same, where it does not come out even', { kernel: square(11), stride: square(4) }, 224, 54],
    ['the same, with padding 2', { kernel: square(11), stride: square(4), padding: around(2) }, 224, 55],
    [
      "ResNet's first: (224 − 7 + 6) / 2 + 1, rounded down",
      { kernel: square(7), stride: square(2), padding: around(3) },
      224,
      112,
    ],
    ['a 3 × 3 kernel with dilation 2 covers 5', { dilation: square(2) }, 9, 5],
    ['same is ⌈input / stride⌉', { stride: square(3), padding: 'same' }, 10, 4],
    ["GoogLeNet's pools round up", { stride: square(2), rounding: 'ceil' }, 112, 56],
    ['a window that fits nowhere', { kernel: square(5) }, 4, 0],
  ])('%s', (_what, options, input, output) => {
    expect(outputSize(windowOf(options), square(input))).toEqual(square(output));
  });
});

describe('the padding', () => {
  test('of same: the odd cell comes last', () => {
    const window = windowOf({ kernel: { height: 4, width: 3 }, padding: 'same' });
    expect(resolvePadding(window, square(8))).toEqual({ top: 1, bottom: 2, left: 1, right: 1 });
  });

  test('of rounding up: what the last window needs', () => {
    const window = windowOf({ kernel: square(2), stride: { height: 2, width: 3 }, rounding: 'ceil' });
    expect(resolvePadding(window, square(5))).toEqual({ top: 0, bottom: 1, left: 0, right: 0 });
  });

  test('of rounding up counts the padding that is there', () => {
    const window = windowOf({ stride: square(2), rounding: 'ceil', padding: around(1) });
    expect(resolvePadding(window, square(6))).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
  });
});

const extent = (max: number) => fc.integer({ min: 1, max });
const size = (max: number): fc.Arbitrary<Size> => fc.record({ height: extent(max), width: extent(max) });
const inset = fc.integer({ min: 0, max: 2 });
const padding = fc.oneof(
  fc.constantFrom('valid' as const, 'same' as const),
  fc.record({ top: inset, bottom: inset, left: inset, right: inset }),
);
const anyWindow = fc.record({ kernel: size(4), stride: size(3), dilation: size(2), padding });

function fits(window: RoundedWindow, input: Size): boolean {
  const { height, width } = outputSize(window, input);
  return height > 0 && width > 0;
}

describe('for any window, the executed output has the size of the formula', () => {
  const base = { id: 'x', inputs: ['input'] };

  test('in a convolution', () =>
    fc.assert(
      fc.property(anyWindow, size(9), (window, input) => {
        fc.pre(fits(window, input));
        const { height, width } = window.kernel;
        const kernel = { shape: [height, width, 1, 1], values: new Float32Array(height * width).fill(1) };
        const layer = {
          ...base,
          ...window,
          kind: 'convolution',
          filters: 1,
          groups: 1,
          bias: false,
        } as const;
        const { shape } = runLayer(layer, [countingMaps(input.height, input.width)], { kernel });
        expect(shape).toEqual({ ...outputSize(window, input), channels: 1 });
      }),
      { numRuns: 150 },
    ));

  test.each(['max pool', 'average pool'] as const)(
    'in a %s, rounded down or up, and every value is a number',
    (kind) =>
      fc.assert(
        fc.property(
          anyWindow,
          size(9),
          fc.constantFrom('floor' as const, 'ceil' as const),
          (any, input, rounding) => {
            const window = { ...any, dilation: square(1), rounding };
            fc.pre(fits(window, input) && paddingIsSmallerThanKernel(window, input));
            const { shape, values } = runLayer({ ...base, ...window, kind }, [
              countingMaps(input.height, input.width),
            ]);
            expect(shape).toEqual({ ...outputSize(window, input), channels: 1 });
            for (const value of values) expect(value).toBeGreaterThanOrEqual(1);
            for (const value of values) expect(value).toBeLessThanOrEqual(input.height * input.width);
          },
        ),
        { numRuns: 150 },
      ),
  );
});

/** Else a window may lie in the padding alone, and has no value. */
function paddingIsSmallerThanKernel(window: RoundedWindow, input: Size): boolean {
  const { top, bottom, left, right } = resolvePadding(window, input);
  const { height, width } = kernelExtent(window);
  return Math.max(top, bottom) < height && Math.max(left, right) < width;
}
