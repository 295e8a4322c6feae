import { describe, expect, it } from 'vitest';
import { activate } from './activation-functions.ts';
import { erf } from './erf.ts';

describe('activate', () => {
  it.each([
    ['relu', -2, 0, 0],
    ['relu', 3, 0, 3],
    ['relu6', 9, 0, 6],
    ['leaky relu', -2, 0.1, -0.2],
    ['elu', -1, 2, 2 * (Math.exp(-1) - 1)],
    ['selu', 1, 0, 1.0507009873554805],
    ['selu', -1, 0, 1.0507009873554805 * 1.6732632423543772 * (Math.exp(-1) - 1)],
    ['gelu', 1, 0, 0.8413447460685429],
    ['swish', 2, 0, 2 / (1 + Math.exp(-2))],
    ['sigmoid', 0, 0, 0.5],
    ['hard sigmoid', 1, 0.2, 0.7],
    ['hard sigmoid', -9, 1 / 6, 0],
    ['tanh', 0.5, 0, Math.tanh(0.5)],
    ['softplus', 0, 0, Math.log(2)],
    ['softplus', 800, 0, 800],
    ['linear', -4, 0, -4],
  ] as const)('%s(%d) with α = %d is %d', (name, x, alpha, expected) => {
    expect(activate(name, x, alpha)).toBeCloseTo(expected, 12);
  });
});

describe('erf', () => {
  it.each([
    [0, 0],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2, 0.9953222650189527],
    [-1, -0.8427007929497149],
    [5.9, 1],
    [40, 1],
  ])('of %d is %d', (x, expected) => {
    expect(erf(x)).toBeCloseTo(expected, 13);
  });
});
