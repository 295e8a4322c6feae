import { extent } from '../../maths/statistics.ts';
import { inputLayer } from '../../network/network.ts';
import { inBatches, pictures } from '../batches.ts';
import type { AttributionMethod, OptionSpec } from '../method.ts';
import { optionValue, wholeOptionValue } from '../option-value.ts';

const samplesOption: OptionSpec = {
  id: 'samples',
  labelKey: 'samples',
  min: 5,
  max: 100,
  step: 5,
  default: 25,
};

/** σ of the noise, as a share of the picture's range of values. */
const noiseOption: OptionSpec = {
  id: 'noise',
  labelKey: 'noiseShare',
  min: 0,
  max: 0.5,
  step: 0.05,
  default: 0.15,
};

/** The second is “SmoothGrad squared” (Hooker et al. 2019). */
const meanOption: OptionSpec = {
  id: 'mean',
  labelKey: 'meanOf',
  min: 0,
  max: 1,
  step: 1,
  default: 0,
  choices: ['meanOfGradients', 'meanOfSquares'],
};

/**
 * The gradient, averaged over noisy copies of the picture:
 * 1/n Σᵢ ∂S/∂x at x + N(0, σ²), σ = share · (max x − min x). Smilkov et al. 2017, §3.
 * Signed, per input channel; of squares (logits per unit of input)², not negative.
 */
export const smoothgrad: AttributionMethod = {
  id: 'smoothgrad',
  cite: {
    authors: 'Smilkov, Thorat, Kim, Viégas, Wattenberg',
    year: 2017,
    title: 'SmoothGrad: Removing Noise by Adding Noise',
  },
  options: [samplesOption, noiseOption, meanOption],
  sign: 'signed',
  sensitivity: true,
  slow: true,
  async explain(executor, input, request, context) {
    const { classIndex } = request;
    const { min, max } = extent(input);
    const sigma = optionValue(noiseOption, request) * (max - min);
    const squared = wholeOptionValue(meanOption, request) === 1;
    const noisy = () => input.map((value) => value + sigma * context.random.normal());
    const sums = new Float64Array(input.length);
    const done = await inBatches(wholeOptionValue(samplesOption, request), context, async (batch) => {
      const inputs = pictures(batch, input.length, noisy);
      const { gradient } = await executor.inputGradient(inputs, { classIndex, count: batch.count });
      addUp(sums, gradient, squared);
    });
    return {
      shape: inputLayer(executor.network).shape,
      values: Float32Array.from(sums, (sum) => sum / done),
      sign: squared ? 'non-negative' : 'signed',
      space: 'picture',
    };
  },
};

/** @param gradients [pictures, …sums] */
function addUp(sums: Float64Array, gradients: Float32Array, squared: boolean): void {
  for (let i = 0; i < gradients.length; i++) {
    const value = gradients[i] as number;
    const place = i % sums.length;
    sums[place] = (sums[place] as number) + (squared ? value * value : value);
  }
}
