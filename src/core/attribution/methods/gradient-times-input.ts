import { trueGradient } from '../../layers/kind.ts';
import type { AttributionMethod } from '../method.ts';
import { ruledContributions } from '../ruled-gradient.ts';

/**
 * x · ∂S/∂x: what each value would bring to the logit, were the network the linear function it is
 * like near the picture. Shrikumar et al. 2016, §2. Signed, per input channel, in logits. Adds up to
 * the logit only in a network of ReLUs without biases; so nothing is promised.
 */
export const gradientTimesInput: AttributionMethod = {
  id: 'gradient-times-input',
  cite: {
    authors: 'Shrikumar, Greenside, Shcherbina, Kundaje',
    year: 2016,
    title: 'Not Just a Black Box: Learning Important Features Through Propagating Activation Differences',
  },
  options: [],
  sign: 'signed',
  async explain(executor, input, request) {
    const { score: _, ...map } = await ruledContributions(executor, input, request, trueGradient);
    return map;
  },
};
