import type { AttributionMethod } from '../method.ts';
import { ruledGradient } from '../ruled-gradient.ts';

/**
 * The gradient, but a ReLU lets through only what is positive on the way back too:
 * dy · [dy > 0] · [x > 0]. Springenberg et al. 2014, §3.4. Signed, per input channel.
 */
export const guidedBackprop: AttributionMethod = {
  id: 'guided-backprop',
  cite: {
    authors: 'Springenberg, Dosovitskiy, Brox, Riedmiller',
    year: 2014,
    title: 'Striving for Simplicity: The All Convolutional Net',
  },
  options: [],
  sign: 'signed',
  sensitivity: true,
  explain: (executor, input, request) => ruledGradient(executor, input, request, { relu: 'guided' }),
};
