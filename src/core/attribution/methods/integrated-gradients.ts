import { sumExactly } from '../../maths/sum.ts';
import { inputLayer } from '../../network/network.ts';
import { askedBaseline, baseline, baselineOption } from '../baselines.ts';
import { inBatches, pictures } from '../batches.ts';
import type { AttributionMethod, OptionSpec } from '../method.ts';
import { wholeOptionValue } from '../option-value.ts';

const stepsOption: OptionSpec = {
  id: 'steps',
  labelKey: 'steps',
  min: 8,
  max: 256,
  step: 8,
  default: 64,
};

/**
 * The gradient, averaged on the straight way from a baseline b to the picture x,
 * times the difference: (x − b) · ∫₀¹ ∂S/∂x at b + α(x − b) dα. Sundararajan et al.
 * 2017, eq. 1; the integral by the trapezoid rule over equal steps, both ends with
 * half a weight. Σ = S(x) − S(b), up to the error of that rule.
 * Signed, per input channel, in logits.
 */
export const integratedGradients: AttributionMethod = {
  id: 'integrated-gradients',
  cite: {
    authors: 'Sundararajan, Taly, Yan',
    year: 2017,
    title: 'Axiomatic Attribution for Deep Networks',
  },
  options: [baselineOption, stepsOption],
  sign: 'signed',
  slow: true,
  async explain(executor, input, request, context) {
    const { classIndex } = request;
    const steps = wholeOptionValue(stepsOption, request);
    const start = baseline(askedBaseline(request), input, executor.network, context.random);
    const scores: number[] = [];
    const integral = new Float64Array(input.length);
    const done = await inBatches(steps + 1, context, async (batch) => {
      const inputs = pictures(batch, input.length, (index) => between(start, input, index / steps));
      const result = await executor.inputGradient(inputs, { classIndex, count: batch.count });
      scores.push(...result.scores);
      addWeighed(integral, result.gradient, (picture) => trapezoidWeight(batch.first + picture, steps));
    });
    const values = input.map((value, i) => (value - (start[i] as number)) * (integral[i] as number));
    const promised = (scores[steps] as number) - (scores[0] as number);
    return {
      shape: inputLayer(executor.network).shape,
      values,
      sign: 'signed',
      space: 'picture',
      ...(done > steps ? { sum: { promised, found: sumExactly(values) } } : {}),
    };
  },
};

/** b + α(x − b); exactly x where α is 1. */
function between(start: Float32Array, end: Float32Array, share: number): Float32Array {
  return end.map((value, i) => (1 - share) * (start[i] as number) + share * value);
}

/** Of point `index` out of steps + 1, equally spaced on [0, 1]; they add up to 1. */
function trapezoidWeight(index: number, steps: number): number {
  return (index === 0 || index === steps ? 0.5 : 1) / steps;
}

/** @param gradients [pictures, …sums] */
function addWeighed(
  sums: Float64Array,
  gradients: Float32Array,
  weightOf: (picture: number) => number,
): void {
  for (let first = 0; first < gradients.length; first += sums.length) {
    const weight = weightOf(first / sums.length);
    for (let i = 0; i < sums.length; i++)
      sums[i] = (sums[i] as number) + weight * (gradients[first + i] as number);
  }
}
