import { sumExactly } from '../../maths/sum.ts';
import type { AttributionMethod } from '../method.ts';
import { ruledContributions } from '../ruled-gradient.ts';

/**
 * Layer-wise relevance by the z⁺ rule: the logit is handed back from layer to layer, to those values
 * alone that made a sum larger, in proportion: Rᵢ = Σⱼ (xᵢ wᵢⱼ)⁺ / Σₖ (xₖ wₖⱼ)⁺ · Rⱼ. Montavon et al.
 * 2017, eq. 16; where x is negative, as in the α1β0 rule of Bach et al. 2015. Signed, per input
 * channel, in logits; all of the logit's sign. Σ = S, but for what reaches sums that only a bias made larger.
 */
export const relevanceZPlus: AttributionMethod = {
  id: 'relevance-z-plus',
  cite: {
    authors: 'Montavon, Lapuschkin, Binder, Samek, Müller',
    year: 2017,
    title: 'Explaining NonLinear Classification Decisions with Deep Taylor Decomposition',
  },
  options: [],
  sign: 'signed',
  async explain(executor, input, request) {
    const { score, ...map } = await ruledContributions(executor, input, request, {
      relu: 'gradient',
      linear: 'z-plus',
      nonlinear: 'relevance',
    });
    return { ...map, sum: { promised: score, found: sumExactly(map.values) } };
  },
};
