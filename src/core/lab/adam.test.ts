import { expect, it } from 'vitest';
import { adam } from './adam.ts';

it('Adam’s first step is the rate along the sign of the gradient, whatever its size', () => {
  const parameters = Float32Array.of(1, 1, 1);
  adam(3, { rate: 0.5 }).climb(parameters, Float32Array.of(1e-3, -70, 0));
  [1.5, 0.5, 1].forEach((value, i) => {
    expect(parameters[i]).toBeCloseTo(value, 4);
  });
});

it('Adam’s second step by hand: m̂ = (0.09 · 1 + 0.1 · 3) / 0.19, v̂ = (0.000999 · 1 + 0.001 · 9) / 0.001999', () => {
  const parameters = Float32Array.of(0);
  const climber = adam(1, { rate: 1 });
  climber.climb(parameters, Float32Array.of(1));
  climber.climb(parameters, Float32Array.of(3));
  const second = 0.39 / 0.19 / Math.sqrt(0.009999 / 0.001999);
  expect(parameters[0]).toBeCloseTo(1 + second, 5);
});

it('Adam climbs to the top of a hill', () => {
  const parameters = Float32Array.of(-3, 8);
  const climber = adam(2, { rate: 0.1 });
  for (let step = 0; step < 600; step++)
    climber.climb(
      parameters,
      Float32Array.from(parameters, (value, i) => ((i === 0 ? 2 : 5) - value) * (1 + i)),
    );
  expect(parameters[0]).toBeCloseTo(2, 2);
  expect(parameters[1]).toBeCloseTo(5, 2);
});
