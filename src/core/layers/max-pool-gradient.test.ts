import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { layerGradients, type Maps, maps, runLayer } from '../../dev/fixtures/run-layer.ts';
import { square } from '../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../maths/random.ts';
import type { Insets, MaxPoolLayer, Padding } from '../network/network.ts';
import { type BackwardRules, trueGradient } from './kind.ts';

const deconvnet: BackwardRules = { relu: 'deconvnet' };

function poolOf(kernel: number, stride: number, padding: Padding = 'valid'): MaxPoolLayer {
  const window = { kernel: square(kernel), stride: square(stride), dilation: square(1), padding };
  return { id: 'p', kind: 'max pool', inputs: ['x'], ...window, rounding: 'floor' };
}

/** What comes back to the input when each output, in row-major order, is sent back `direction`. */
function sentBack(layer: MaxPoolLayer, input: Maps, direction: Maps, rules = deconvnet) {
  return layerGradients(layer, [input], direction, {}, rules)[0]?.values.map((value) => value + 0);
}

const insets: Insets = { top: 1, bottom: 0, left: 1, right: 1 };
const constant = (side: number, value: number) => maps(side, side, 1, Array(side * side).fill(value));

describe('of equal maxima the first in row-major order gets the gradient', () => {
  test('of a window of zeros, its first cell', () => {
    expect(sentBack(poolOf(2, 2), constant(2, 0), maps(1, 1, 1, [5]))).toEqual([5, 0, 0, 0]);
  });

  test('the first row that holds the maximum, and there the first cell', () => {
    const input = maps(3, 3, 1, [0, 1, 2, 3, 7, 7, 7, 0, 7]);
    expect(sentBack(poolOf(3, 3), input, maps(1, 1, 1, [1]))).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test('in windows that overlap', () => {
    // Windows at (0, 0), (0, 1), (1, 0), (1, 1) of a constant: each takes its own first cell.
    expect(sentBack(poolOf(2, 1), constant(3, 4), maps(2, 2, 1, [1, 10, 100, 1000]))).toEqual([
      1, 10, 0, 100, 1000, 0, 0, 0, 0,
    ]);
  });

  test('within the padding, whose cells never win, be the values negative', () => {
    // The first window's only cell inside is (0, 0), the next one's are (0, 1) and (0, 2).
    const layer = poolOf(2, 2, insets);
    expect(sentBack(layer, constant(3, -3), maps(2, 2, 1, [1, 10, 100, 1000]))).toEqual([
      1, 10, 0, 100, 1000, 0, 0, 0, 0,
    ]);
  });

  test('for each channel by itself', () => {
    const input = maps(1, 2, 2, [1, 2, 1, 3]);
    const layer = { ...poolOf(1, 1), kernel: { height: 1, width: 2 } };
    expect(sentBack(layer, input, maps(1, 1, 2, [5, 6]))).toEqual([5, 0, 0, 6]);
  });
});

describe('without ties it is the gradient', () => {
  test.each([
    ['side by side', poolOf(2, 2)],
    ['with cells left over', poolOf(3, 3)],
    ['overlapping', poolOf(3, 2)],
    ['far apart', poolOf(2, 3)],
    ['same padding', poolOf(3, 2, 'same')],
    ['uneven padding', poolOf(3, 1, insets)],
    ['rounded up', { ...poolOf(3, 2), rounding: 'ceil' } as const],
    ['uneven windows', { ...poolOf(2, 1), kernel: { height: 3, width: 2 } }],
    ['one window', poolOf(7, 1)],
  ])('%s', (_what, layer) => {
    const random = seededRandom(3);
    const normal = (length: number) => Array.from({ length }, random.normal);
    const input = maps(7, 8, 3, normal(7 * 8 * 3));
    const { shape, values } = runLayer(layer, [input]);
    const direction: Maps = { shape, values: normal(values.length) };
    const expected = sentBack(layer, input, direction, trueGradient) ?? [];
    const got = sentBack(layer, input, direction) ?? [];
    expect(got).toHaveLength(expected.length);
    for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 5);
  });
});
