import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { countingMaps, layerGradients, type Maps, maps, runLayer } from '../../dev/fixtures/run-layer.ts';
import type { ActivationFunction, ActivationLayer, LayerWeights } from '../network/network.ts';
import { add } from './add.ts';
import { concatenate } from './concatenate.ts';
import type { ReluRule } from './kind.ts';

/** Values worked out by hand, of the layers that do not slide a window. */

const vector = (...values: number[]): Maps => maps(1, 1, values.length, values);
const weight = (shape: readonly number[], ...values: number[]) => ({
  shape,
  values: Float32Array.from(values),
});

function expectClose(got: Maps, expected: Maps): void {
  expect(got.shape).toEqual(expected.shape);
  expected.values.forEach((value, index) => {
    expect(got.values[index]).toBeCloseTo(value, 6);
  });
}

describe('activation functions', () => {
  const layerOf = (name: ActivationFunction, alpha = 0): ActivationLayer => ({
    id: 'a',
    inputs: ['x'],
    kind: 'activation',
    function: name,
    alpha,
  });

  test.each<[ActivationFunction, number, readonly number[]]>([
    ['relu', 0, [0, 0, 1, 7]],
    ['relu6', 0, [0, 0, 1, 6]],
    ['leaky relu', 0.25, [-0.5, 0, 1, 7]],
    ['elu', 2, [2 * (Math.exp(-2) - 1), 0, 1, 7]],
    [
      'selu',
      0,
      [1.0507009873554805 * 1.6732632423543772 * (Math.exp(-2) - 1), 0, 1.0507009873554805, 7.3549069],
    ],
    ['gelu', 0, [-2 * 0.02275013, 0, 0.84134475, 7]],
    ['swish', 0, [-2 / (1 + Math.exp(2)), 0, 1 / (1 + Math.exp(-1)), 7 / (1 + Math.exp(-7))]],
    ['sigmoid', 0, [1 / (1 + Math.exp(2)), 0.5, 1 / (1 + Math.exp(-1)), 1 / (1 + Math.exp(-7))]],
    ['hard sigmoid', 0.2, [0.1, 0.5, 0.7, 1]],
    ['tanh', 0, [Math.tanh(-2), 0, Math.tanh(1), Math.tanh(7)]],
    ['softplus', 0, [Math.log1p(Math.exp(-2)), Math.LN2, Math.log1p(Math.E), Math.log1p(Math.exp(7))]],
    ['linear', 0, [-2, 0, 1, 7]],
  ])('%s at −2, 0, 1 and 7', (name, alpha, expected) => {
    expectClose(runLayer(layerOf(name, alpha), [vector(-2, 0, 1, 7)]), vector(...expected));
  });

  test.each<[ActivationFunction, ReluRule, readonly number[]]>([
    ['relu', 'gradient', [0, 0, 3, -3]],
    ['relu', 'guided', [0, 0, 3, 0]],
    ['relu', 'deconvnet', [3, 0, 3, 0]],
    ['tanh', 'guided', [3, -3, 3, -3].map((dy, index) => dy * (1 - Math.tanh(index < 2 ? -2 : 2) ** 2))],
  ])('%s sends ±3 back by the rule "%s"', (name, relu, expected) => {
    const [gradient] = layerGradients(
      layerOf(name),
      [vector(-2, -2, 2, 2)],
      vector(3, -3, 3, -3),
      {},
      { relu },
    );
    expectClose(gradient ?? vector(), vector(...expected));
  });
});

test('softmax of 0 and ln 3: a quarter and three quarters', () => {
  const layer = { id: 's', inputs: ['x'], kind: 'softmax' } as const;
  expectClose(runLayer(layer, [vector(0, Math.log(3))]), vector(0.25, 0.75));
});

test('dense: x · W + b at every cell', () => {
  const layer = { id: 'd', inputs: ['x'], kind: 'dense', units: 2, bias: true } as const;
  const weights = { kernel: weight([2, 2], 1, 10, 2, 20), bias: weight([2], 0.5, -0.5) };
  const output = runLayer(layer, [maps(1, 2, 2, [1, 2, 3, 4])], weights);
  expect(output).toEqual(maps(1, 2, 2, [5.5, 49.5, 11.5, 109.5]));
});

describe('batch normalisation of 3 with mean 1 and variance 4', () => {
  const all: LayerWeights = {
    gamma: weight([1], 2),
    beta: weight([1], 5),
    mean: weight([1], 1),
    variance: weight([1], 3),
  };
  const run = (scale: boolean, centre: boolean) =>
    runLayer(
      { id: 'n', inputs: ['x'], kind: 'batch normalisation', epsilon: 1, scale, centre },
      [vector(3)],
      all,
    );

  test.each([
    [true, true, 7],
    [false, true, 6],
    [true, false, 2],
    [false, false, 1],
  ])('γ %s, β %s: %d', (scale, centre, expected) => expectClose(run(scale, centre), vector(expected)));
});

test('local response normalisation over three channels', () => {
  const kind = 'local response normalisation';
  const layer = { id: 'l', inputs: ['x'], kind, radius: 1, bias: 1, alpha: 1, beta: 1 } as const;
  expectClose(runLayer(layer, [vector(1, 2, 3)]), vector(1 / 6, 2 / 15, 3 / 14));
});

test('zero padding', () => {
  const layer = {
    id: 'z',
    inputs: ['x'],
    kind: 'zero padding',
    insets: { top: 1, bottom: 0, left: 0, right: 2 },
  } as const;
  expect(runLayer(layer, [maps(1, 2, 1, [1, 2])])).toEqual(maps(2, 4, 1, [0, 0, 0, 0, 1, 2, 0, 0]));
});

test('flatten keeps the order y, x, channel', () => {
  const layer = { id: 'f', inputs: ['x'], kind: 'flatten' } as const;
  expect(runLayer(layer, [countingMaps(2, 3, 2)])).toEqual(vector(...countingMaps(2, 3, 2).values));
});

test('concatenate puts the channels in the order of the inputs', () => {
  const layer = { id: 'c', inputs: ['b', 'a'], kind: 'concatenate' } as const;
  const output = runLayer(layer, [maps(1, 2, 1, [1, 2]), maps(1, 2, 2, [3, 4, 5, 6])]);
  expect(output).toEqual(maps(1, 2, 3, [1, 3, 4, 2, 5, 6]));
});

test('add sums three inputs', () => {
  const layer = { id: 's', inputs: ['a', 'b', 'c'], kind: 'add' } as const;
  expect(runLayer(layer, [vector(1, 2), vector(10, 20), vector(100, 200)])).toEqual(vector(111, 222));
});

describe('inputs that do not belong together are refused', () => {
  const small = { height: 2, width: 2, channels: 1 };
  const large = { height: 3, width: 2, channels: 1 };

  test('by add', () => {
    const layer = { id: 's', inputs: ['a', 'b'], kind: 'add' } as const;
    expect(() => add.outputShape(layer, [small, large])).toThrow(
      'Layer "s" (add) expected inputs all 2 × 2 × 1, but got 3 × 2 × 1.',
    );
    expect(() => add.outputShape(layer, [small])).toThrow(/at least two/);
  });

  test('by concatenate', () => {
    const layer = { id: 'c', inputs: ['a', 'b'], kind: 'concatenate' } as const;
    expect(() => concatenate.outputShape(layer, [small, large])).toThrow(/inputs all 2 × 2/);
  });
});
