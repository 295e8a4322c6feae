import { describe, expect, it } from 'vitest';
import { structuralSimilarity } from './structural-similarity.ts';

const size = { height: 16, width: 19 };

const picture = (value: (y: number, x: number) => number) =>
  Float32Array.from({ length: size.height * size.width }, (_, i) =>
    value(Math.floor(i / size.width), i % size.width),
  );
const constant = (value: number) => picture(() => value);
const waves = picture((y, x) => ((7 * y + 3 * x) % 11) / 10);
const others = picture((y, x) => ((5 * y * y + 2 * x * y + x) % 13) / 12);

describe('structuralSimilarity', () => {
  it('of equal pictures is exactly 1, constant ones included', () => {
    expect(structuralSimilarity(waves, waves.slice(), size)).toBe(1);
    expect(structuralSimilarity(constant(0), constant(0), size)).toBe(1);
  });

  it('of two constants is (2ab + C₁) / (a² + b² + C₁)', () => {
    const expected = (2 * 0.25 * 0.75 + 1e-4) / (0.25 ** 2 + 0.75 ** 2 + 1e-4);
    expect(structuralSimilarity(constant(0.25), constant(0.75), size)).toBeCloseTo(expected, 10);
    expect(structuralSimilarity(constant(0), constant(1), size)).toBeCloseTo(1e-4 / 1.0001, 10);
  });

  // Computed once by scikit-image 0.26: gaussian_weights, sigma 1.5, use_sample_covariance False, data_range 1.
  it.each([
    ['an unrelated picture', others, -0.004319369228652862],
    ['a mixture', waves.map((value, i) => 0.7 * value + 0.3 * (others[i] as number)), 0.8831034866889615],
    ['its negative', waves.map((value) => 1 - value), -0.9892380558622393],
  ])('agrees with scikit-image about a pattern and %s', (_, other, expected) => {
    expect(structuralSimilarity(waves, other, size)).toBeCloseTo(expected, 6);
    expect(structuralSimilarity(other, waves, size)).toBeCloseTo(expected, 6);
  });

  it('refuses pictures smaller than its window, and lengths that do not fit', () => {
    const small = { height: 10, width: 30 };
    expect(() => structuralSimilarity(new Float32Array(300), new Float32Array(300), small)).toThrow(
      'at least 11 × 11 pixels, not 10 × 30',
    );
    expect(() => structuralSimilarity(waves, new Float32Array(5), size)).toThrow('has not 5 pixels');
  });
});
