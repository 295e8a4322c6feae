import type { AttributionMethod } from '../method.ts';
import { ruledGradient } from '../ruled-gradient.ts';

/**
 * The network run backward: filters transposed, max pools undone to where the maximum was, and a ReLU
 * on the way back, dy · [dy > 0], whatever it saw on the way forward. Zeiler & Fergus 2014, §2.1.
 * Signed, per input channel.
 */
export const deconvnet: AttributionMethod = {
  id: 'deconvnet',
  cite: {
    authors: 'Zeiler, Fergus',
    year: 2014,
    title: 'Visualizing and Understanding Convolutional Networks',
  },
  options: [],
  sign: 'signed',
  sensitivity: true,
  explain: (executor, input, request) => ruledGradient(executor, input, request, { relu: 'deconvnet' }),
};
