import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingMaps, type Maps, maps, runLayer } from '../../dev/fixtures/run-layer.ts';
import { square } from '../../dev/fixtures/toy-networks.ts';
import type {
  ConvolutionLayer,
  DepthwiseConvolutionLayer,
  LayerWeights,
  Padding,
  Size,
} from '../network/network.ts';
import { convolution } from './convolution.ts';
import { depthwiseConvolution } from './depthwise-convolution.ts';

/** Values worked out by hand. */

interface Options {
  readonly kernel?: Size;
  readonly stride?: Size;
  readonly dilation?: Size;
  readonly padding?: Padding;
  readonly groups?: number;
  readonly filters?: number;
  readonly bias?: boolean;
}

function layerOf(options: Options = {}): ConvolutionLayer {
  const defaults = { kernel: square(2), stride: square(1), dilation: square(1), padding: 'valid' as const };
  return {
    id: 'c',
    inputs: ['x'],
    kind: 'convolution',
    ...defaults,
    filters: 1,
    groups: 1,
    bias: false,
    ...options,
  };
}

function kernelOf(shape: readonly number[], values: readonly number[]): LayerWeights {
  return { kernel: { shape, values: Float32Array.from(values) } };
}

const oneToFour = kernelOf([2, 2, 1, 1], [1, 2, 3, 4]);
const ones = (side: number) => kernelOf([side, side, 1, 1], new Array<number>(side * side).fill(1));
const allOnes = (side: number): Maps => maps(side, side, 1, new Array<number>(side * side).fill(1));

describe('a convolution by hand', () => {
  test('valid: 1·1 + 2·2 + 4·3 + 5·4 = 37', () => {
    expect(runLayer(layerOf(), [countingMaps(3, 3)], oneToFour)).toEqual(maps(2, 2, 1, [37, 47, 67, 77]));
  });

  test('same with an even kernel: the padding is below and to the right', () => {
    const output = runLayer(layerOf({ padding: 'same' }), [countingMaps(3, 3)], oneToFour);
    expect(output).toEqual(maps(3, 3, 1, [37, 47, 21, 67, 77, 33, 23, 26, 9]));
  });

  test('same with stride 2: one row and column of padding, below and to the right', () => {
    const layer = layerOf({ kernel: square(3), stride: square(2), padding: 'same' });
    expect(runLayer(layer, [allOnes(4)], ones(3))).toEqual(maps(2, 2, 1, [9, 6, 6, 4]));
  });

  test('valid with stride 2: cells left over are dropped', () => {
    const layer = layerOf({ stride: square(2) });
    expect(runLayer(layer, [countingMaps(3, 3)], oneToFour)).toEqual(maps(1, 1, 1, [37]));
  });

  test('insets of its own on each side', () => {
    const layer = layerOf({ padding: { top: 1, bottom: 0, left: 0, right: 2 } });
    const output = runLayer(layer, [countingMaps(2, 2)], oneToFour);
    expect(output).toEqual(maps(2, 3, 1, [1 * 3 + 2 * 4, 2 * 3, 0, 1 + 4 + 9 + 16, 2 + 12, 0]));
  });

  test('dilation 2: 1·1 + 3·2 + 7·3 + 9·4 = 64', () => {
    const layer = layerOf({ dilation: square(2) });
    expect(runLayer(layer, [countingMaps(3, 3)], oneToFour)).toEqual(maps(1, 1, 1, [64]));
  });

  test('dilation 2 and stride 2 at once', () => {
    const layer = layerOf({ dilation: square(2), stride: square(2) });
    const output = runLayer(layer, [countingMaps(5, 5)], oneToFour);
    const at = (corner: number) => corner + (corner + 2) * 2 + (corner + 10) * 3 + (corner + 12) * 4;
    expect(output).toEqual(maps(2, 2, 1, [at(1), at(3), at(11), at(13)]));
  });

  test('two groups: each filter sees its own channels only', () => {
    const layer = layerOf({ kernel: square(1), groups: 2, filters: 2, bias: true });
    const bias = { shape: [2], values: Float32Array.of(0.5, -1) };
    const weights = { ...kernelOf([1, 1, 2, 2], [1, 100, 10, 1000]), bias };
    expect(runLayer(layer, [maps(1, 1, 4, [1, 2, 3, 4])], weights)).toEqual(maps(1, 1, 2, [21.5, 4299]));
  });

  test('several channels and filters: kernel index = ((u · width + v) · channels + c) · filters + f', () => {
    const layer = layerOf({ kernel: { height: 1, width: 2 }, filters: 2 });
    const weights = kernelOf([1, 2, 2, 2], [1, 10, 2, 20, 3, 30, 4, 40]);
    const output = runLayer(layer, [maps(1, 2, 2, [1, 2, 3, 4])], weights);
    expect(output).toEqual(maps(1, 1, 2, [1 + 4 + 9 + 16, 300]));
  });
});

describe('a depthwise convolution by hand', () => {
  const layer: DepthwiseConvolutionLayer = {
    id: 'd',
    inputs: ['x'],
    kind: 'depthwise convolution',
    kernel: square(1),
    stride: square(1),
    dilation: square(1),
    padding: 'valid',
    multiplier: 2,
    bias: false,
  };

  test('with two kernels per channel', () => {
    const weights = kernelOf([1, 1, 2, 2], [1, 10, 100, 1000]);
    expect(runLayer(layer, [maps(1, 1, 2, [2, 3])], weights)).toEqual(maps(1, 1, 4, [2, 20, 300, 3000]));
  });

  test('with dilation 2 and stride 2 at once', () => {
    const dilated = { ...layer, kernel: square(2), dilation: square(2), stride: square(2), multiplier: 1 };
    const at = (corner: number) => corner + (corner + 2) * 2 + (corner + 10) * 3 + (corner + 12) * 4;
    const output = runLayer(dilated, [countingMaps(5, 5)], oneToFour);
    expect(output).toEqual(maps(2, 2, 1, [at(1), at(3), at(11), at(13)]));
  });
});

describe('what a convolution costs', () => {
  const input = { height: 27, width: 27, channels: 96 };

  test("AlexNet's second, in one tower and in two groups", () => {
    const layer = layerOf({ kernel: square(5), padding: 'same', filters: 256 });
    expect(convolution.weights(layer, [input])[0]?.shape).toEqual([5, 5, 96, 256]);
    expect(convolution.macs(layer, [input], { ...input, channels: 256 })).toBe(27 * 27 * 614_400);
    const grouped = { ...layer, groups: 2 };
    expect(convolution.weights(grouped, [input])[0]?.shape).toEqual([5, 5, 48, 256]);
    expect(convolution.macs(grouped, [input], { ...input, channels: 256 })).toBe(27 * 27 * 307_200);
  });

  test('depthwise: one kernel plane per output channel', () => {
    const layer = {
      ...layerOf({ kernel: square(3) }),
      kind: 'depthwise convolution',
      multiplier: 2,
    } as const;
    expect(depthwiseConvolution.macs(layer, [input], { height: 25, width: 25, channels: 192 })).toBe(
      25 * 25 * 192 * 9,
    );
  });

  test('groups that do not come out even are refused', () => {
    expect(() => convolution.outputShape(layerOf({ groups: 5, filters: 5 }), [input])).toThrow(
      /5 equal groups/,
    );
  });
});

test('a convolution without bias is linear', () => {
  const values = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 16, maxLength: 16 });
  const layer = layerOf({
    kernel: { height: 3, width: 2 },
    padding: 'same',
    stride: { height: 1, width: 2 },
  });
  const weights = kernelOf([3, 2, 1, 1], [1, -2, 3, 0.5, -1, 2]);
  const run = (x: readonly number[]) => runLayer(layer, [maps(4, 4, 1, x)], weights).values;
  fc.assert(
    fc.property(values, values, fc.float({ min: -3, max: 3, noNaN: true }), (a, b, factor) => {
      const together = run(a.map((value, index) => value + factor * (b[index] ?? 0)));
      const [ofA, ofB] = [run(a), run(b)];
      together.forEach((value, index) => {
        expect(value).toBeCloseTo((ofA[index] ?? 0) + factor * (ofB[index] ?? 0), 3);
      });
    }),
    { numRuns: 50 },
  );
});
