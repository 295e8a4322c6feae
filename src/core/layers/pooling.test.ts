import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { countingMaps, maps, runLayer } from '../../dev/fixtures/run-layer.ts';
import { square } from '../../dev/fixtures/toy-networks.ts';
import type { AveragePoolLayer, Insets, MaxPoolLayer, Padding } from '../network/network.ts';
import { maxPool } from './max-pool.ts';

/** Values worked out by hand, most of them along a single row. */

interface Options {
  readonly width?: number;
  readonly stride?: number;
  readonly padding?: Padding;
  readonly rounding?: 'floor' | 'ceil';
}

function windowOf({ width = 2, stride = 2, padding = 'valid', rounding = 'floor' }: Options) {
  const window = { kernel: { height: 1, width }, stride: { height: 1, width: stride }, dilation: square(1) };
  return { id: 'p', inputs: ['x'], ...window, padding, rounding };
}

const maxOf = (options: Options): MaxPoolLayer => ({ ...windowOf(options), kind: 'max pool' });
const meanOf = (options: Options): AveragePoolLayer => ({ ...windowOf(options), kind: 'average pool' });
const row = (...values: number[]) => maps(1, values.length, 1, values);
const sides = (left: number, right: number): Insets => ({ top: 0, bottom: 0, left, right });

describe('max pool', () => {
  test('rounding down drops the cells left over', () => {
    expect(runLayer(maxOf({}), [row(1, 2, 3, 4, 5)])).toEqual(row(2, 4));
  });

  test('rounding up gives them a window of their own', () => {
    expect(runLayer(maxOf({ rounding: 'ceil' }), [row(1, 2, 3, 4, 5)])).toEqual(row(2, 4, 5));
  });

  test('rounding up, but no window that would start beyond the input', () => {
    const layer = maxOf({ width: 2, stride: 3, rounding: 'ceil' });
    expect(runLayer(layer, [row(1, 2, 3)])).toEqual(row(2));
    expect(runLayer(layer, [row(1, 2, 3, 4)])).toEqual(row(2, 4));
  });

  test('padding never wins, even over negative values', () => {
    expect(runLayer(maxOf({ width: 3, stride: 1, padding: 'same' }), [row(-1, -2, -3)])).toEqual(
      row(-1, -1, -2),
    );
    expect(runLayer(maxOf({ padding: sides(1, 0) }), [row(-1, -2, -3)])).toEqual(row(-1, -2));
  });

  test('each channel on its own', () => {
    const layer: MaxPoolLayer = { ...maxOf({}), kernel: square(2), stride: square(2) };
    expect(runLayer(layer, [countingMaps(2, 2, 2)])).toEqual(maps(1, 1, 2, [7, 8]));
  });

  test('a window larger than the input is refused', () => {
    const input = { height: 1, width: 3, channels: 1 };
    expect(() => maxPool.outputShape(maxOf({ width: 4 }), [input])).toThrow(
      'Layer "p" (max pool) expected room for a 1 × 4 window, but got 1 × 3 × 1.',
    );
  });

  test('dilation is refused', () => {
    const layer = { ...maxOf({}), dilation: square(2) };
    expect(() => maxPool.outputShape(layer, [{ height: 9, width: 9, channels: 1 }])).toThrow(/dilation/);
  });
});

describe('average pool', () => {
  test('of whole windows', () => {
    expect(runLayer(meanOf({}), [row(1, 2, 3, 4, 5)])).toEqual(row(1.5, 3.5));
  });

  test('the last one, rounded up, is over the cells that are there', () => {
    expect(runLayer(meanOf({ rounding: 'ceil' }), [row(1, 2, 3, 4, 5)])).toEqual(row(1.5, 3.5, 5));
  });

  test('padding does not count', () => {
    expect(runLayer(meanOf({ width: 3, stride: 1, padding: 'same' }), [row(1, 2, 3)])).toEqual(
      row(1.5, 2, 2.5),
    );
    expect(runLayer(meanOf({ width: 3, padding: sides(2, 1) }), [row(2, 4, 9)])).toEqual(row(2, 5));
  });
});

test('global average pool: the mean of each channel', () => {
  const layer = { id: 'g', inputs: ['x'], kind: 'global average pool' } as const;
  expect(runLayer(layer, [countingMaps(2, 2, 2)])).toEqual(maps(1, 1, 2, [4, 5]));
});
