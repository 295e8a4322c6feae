import { describe, expect, it } from 'vitest';
import { cosineMatrix, cosineTransform } from './cosine-transform.ts';
import { seededRandom } from './random.ts';

describe('the cosine transform', () => {
  it('of two values is their sum and difference over √2', () => {
    const half = Math.SQRT1_2;
    [half, half, half, -half].forEach((value, i) => {
      expect(cosineMatrix(2)[i]).toBeCloseTo(value, 12);
    });
  });

  it('is undone by its transpose, and keeps lengths, channel by channel', () => {
    const { analyse, synthesise } = cosineTransform({ height: 5, width: 4, channels: 3 });
    const values = Float32Array.from({ length: 60 }, seededRandom(1).normal);
    const coefficients = analyse(values);
    const squares = (all: Float32Array) => all.reduce((sum, value) => sum + value * value, 0);
    expect(squares(coefficients)).toBeCloseTo(squares(values), 4);
    synthesise(coefficients).forEach((value, i) => {
      expect(value).toBeCloseTo(values[i] as number, 5);
    });
  });

  it('puts a picture that changes only sideways into the first row, each channel for itself', () => {
    const { analyse } = cosineTransform({ height: 3, width: 4, channels: 2 });
    const coefficients = analyse(
      Float32Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? (i / 2) % 4 : 0)),
    );
    coefficients.forEach((value, i) => {
      if (i >= 8 || i % 2 === 1) expect(value).toBeCloseTo(0, 5);
    });
    expect(coefficients[0]).toBeCloseTo((3 * 6) / Math.sqrt(12), 5);
  });
});
