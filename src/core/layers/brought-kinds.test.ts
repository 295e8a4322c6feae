import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { weight } from '../../dev/fixtures/explained-by-hand.ts';
import { countingMaps, maps, runLayer } from '../../dev/fixtures/run-layer.ts';
import type { CombineLayer, UpsamplingLayer } from '../network/network.ts';
import { KerasLayer } from './keras-layer.ts';
import { kindOfKerasClass } from './registry.ts';

/** Kinds that no shipped network has, in values worked out by hand. */

const named = { id: 'x', inputs: ['a'] } as const;

const read = (className: string, config = {}, channels = 2) =>
  kindOfKerasClass(className)?.read(
    new KerasLayer({
      className,
      ...named,
      inputShapes: [{ height: 4, width: 4, channels }],
      config,
      kerasVersion: 3,
    }),
  );

const combine = (operation: CombineLayer['operation']): CombineLayer => ({
  ...named,
  kind: 'combine',
  operation,
});

const upsampling = (interpolation: UpsamplingLayer['interpolation'], height: number, width: number) =>
  ({ ...named, kind: 'upsampling', factor: { height, width }, interpolation }) as const;

test('rescaling has a factor and an offset for each channel', () => {
  const layer = { ...named, kind: 'rescaling', scale: [2, -1], offset: [1, 0.5] } as const;
  expect(runLayer(layer, [maps(1, 2, 2, [1, 2, 3, 4])]).values).toEqual([3, -1.5, 7, -3.5]);
});

test('Keras writes one factor for all channels, or one for each', () => {
  expect(read('Rescaling', { scale: 0.5, offset: -1 })).toMatchObject({
    scale: [0.5, 0.5],
    offset: [-1, -1],
  });
  expect(read('Rescaling', { scale: [0.5], offset: [[1, 2]] })).toMatchObject({
    scale: [0.5, 0.5],
    offset: [1, 2],
  });
  expect(read('Rescaling', { scale: [1, 2] })).toMatchObject({ scale: [1, 2], offset: [0, 0] });
  expect(() => read('Rescaling', { scale: [1, 2, 3] })).toThrow('Layer "x" (Rescaling)');
});

test('normalisation centres and scales, and never divides by less than 10⁻⁷', () => {
  const layer = { ...named, kind: 'normalisation' } as const;
  const weights = { mean: weight([2], 1, 0), variance: weight([2], 4, 0) };
  const [first = 0, second = 0] = runLayer(layer, [maps(1, 1, 2, [5, 1e-7])], weights).values;
  expect(first).toBeCloseTo(2, 6);
  expect(second).toBeCloseTo(1, 5);
});

test('a normalisation whose numbers stand among its options is a rescaling', () => {
  expect(read('Normalization', { axis: [-1], mean: [[[[1, 2]]]], variance: 4 })).toMatchObject({
    kind: 'rescaling',
    scale: [0.5, 0.5],
    offset: [-0.5, -1],
  });
  expect(read('Normalization', { axis: [-1], mean: null, variance: null })).toMatchObject({
    kind: 'normalisation',
  });
  expect(() => read('Normalization', { axis: [1] })).toThrow('"axis"');
  expect(() => read('Normalization', { axis: [-1], mean: 0, variance: [1, -4] })).toThrow('"variance"');
});

test('inputs are multiplied, subtracted, averaged or compared', () => {
  const [a, b] = [maps(1, 2, 1, [3, -2]), maps(1, 2, 1, [1, 4])];
  expect(runLayer(combine('multiply'), [a, b]).values).toEqual([3, -8]);
  expect(runLayer(combine('subtract'), [a, b]).values).toEqual([2, -6]);
  expect(runLayer(combine('average'), [a, b]).values).toEqual([2, 1]);
  expect(runLayer(combine('maximum'), [a, b]).values).toEqual([3, 4]);
});

test('the larger of two values of unlike size is exact', () => {
  const [a, b] = [maps(1, 4, 1, [1, -1e8, 0.1, 2]), maps(1, 4, 1, [-1e8, 0.1, 16777216, 2])];
  const tenth = Math.fround(0.1);
  expect(runLayer(combine('maximum'), [a, b]).values).toEqual([1, tenth, 16777216, 2]);
  expect(runLayer(combine('maximum'), [b, a]).values).toEqual([1, tenth, 16777216, 2]);
});

test('one cell is multiplied with every cell: squeeze and excitation', () => {
  const gate = maps(1, 1, 2, [2, 10]);
  expect(runLayer(combine('multiply'), [maps(1, 2, 2, [1, 2, 3, 4]), gate]).values).toEqual([2, 20, 6, 40]);
  expect(() => runLayer(combine('multiply'), [maps(1, 2, 2, [1, 2, 3, 4]), countingMaps(1, 3, 2)])).toThrow();
});

test('nearest: every cell becomes copies of itself', () => {
  expect(runLayer(upsampling('nearest', 2, 1), [maps(1, 2, 1, [5, 7])])).toEqual(maps(2, 2, 1, [5, 7, 5, 7]));
});

test('bilinear: centres lie on centres, and the edge repeats', () => {
  expect(runLayer(upsampling('bilinear', 1, 2), [maps(1, 2, 1, [0, 8])]).values).toEqual([0, 2, 6, 8]);
});

test('what only works in training hands everything on', () => {
  const layer = read('RandomFlip');
  expect(layer).toMatchObject({ kind: 'training only', what: 'random flip' });
  if (layer) expect(runLayer(layer, [countingMaps(2, 2)])).toEqual(countingMaps(2, 2));
});
