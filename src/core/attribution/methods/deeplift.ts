import { sumExactly } from '../../maths/sum.ts';
import { askedBaseline, baseline, baselineOption } from '../baselines.ts';
import type { AttributionMethod } from '../method.ts';
import { signedMap } from '../ruled-gradient.ts';

/**
 * DeepLIFT by the rescale rule: how much of the difference between the logit of the picture x and that
 * of a baseline b each value's own difference made, (x − b) · m, where every activation function hands
 * back Δout / Δin instead of its slope. Shrikumar et al. 2017, §3.5.1. Σ = S(x) − S(b).
 * Signed, per input channel, in logits.
 */
export const deeplift: AttributionMethod = {
  id: 'deeplift',
  cite: {
    authors: 'Shrikumar, Greenside, Kundaje',
    year: 2017,
    title: 'Learning Important Features Through Propagating Activation Differences',
  },
  options: [baselineOption],
  sign: 'signed',
  async explain(executor, input, request, { random }) {
    const reference = baseline(askedBaseline(request), input, executor.network, random);
    const both = new Float32Array(2 * input.length);
    both.set(input);
    both.set(reference, input.length);
    const { gradient, scores } = await executor.inputGradient(both, {
      classIndex: request.classIndex,
      count: 2,
      rules: { relu: 'gradient', nonlinear: 'rescale' },
    });
    const values = input.map((value, i) => (value - (reference[i] as number)) * (gradient[i] as number));
    const promised = (scores[0] as number) - (scores[1] as number);
    return { ...signedMap(executor, values), sum: { promised, found: sumExactly(values) } };
  },
};
