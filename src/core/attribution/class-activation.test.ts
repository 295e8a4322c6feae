import { describe, expect, it } from 'vitest';
import { classActivation } from './class-activation.ts';

const features = { shape: { height: 1, width: 2, channels: 2 }, values: Float32Array.of(1, 2, 3, 5) };

describe('classActivation', () => {
  it('weighs each map by the mean of its gradient and keeps what is positive', () => {
    const gradient = Float32Array.of(2, -1, 4, 0);
    expect([...classActivation(features, gradient)]).toEqual([3 - 2 * 0.5, 9 - 5 * 0.5]);
  });

  it('is zero, not NaN, where nothing supports the class', () => {
    expect([...classActivation(features, Float32Array.of(-1, -1, -1, -1))]).toEqual([0, 0]);
    expect([...classActivation(features, new Float32Array(4))]).toEqual([0, 0]);
  });

  it('refuses a gradient of another length', () => {
    expect(() => classActivation(features, new Float32Array(3))).toThrow('4 values, got 3');
  });
});
