import type { AttributionMethod, OptionSpec } from '../method.ts';
import { optionValue } from '../option-value.ts';
import { ruledContributions } from '../ruled-gradient.ts';

/** In the unit of the sums it is added to: absolute, the same for every layer. At 0 it is gradient × input. */
const epsilonOption: OptionSpec = {
  id: 'epsilon',
  labelKey: 'epsilon',
  min: 0,
  max: 1,
  step: 0.01,
  default: 0.01,
};

/**
 * Layer-wise relevance by the ε rule: the logit is handed back from layer to layer, to each value in
 * proportion to what it brought, Rᵢ = Σⱼ xᵢ wᵢⱼ / (zⱼ + ε sign zⱼ) · Rⱼ. Bach et al. 2015, eq. 58.
 * Signed, per input channel, in logits. Biases and ε keep a share, so no sum is promised.
 */
export const relevanceEpsilon: AttributionMethod = {
  id: 'relevance-epsilon',
  cite: {
    authors: 'Bach, Binder, Montavon, Klauschen, Müller, Samek',
    year: 2015,
    title:
      'On Pixel-Wise Explanations for Non-Linear Classifier Decisions by Layer-Wise Relevance Propagation',
  },
  options: [epsilonOption],
  sign: 'signed',
  async explain(executor, input, request) {
    const { score: _, ...map } = await ruledContributions(executor, input, request, {
      relu: 'gradient',
      linear: { epsilon: optionValue(epsilonOption, request) },
      nonlinear: 'relevance',
    });
    return map;
  },
};
