import { inputLayer } from '../../network/network.ts';
import type { AttributionMethod } from '../method.ts';

/**
 * How the logit of a class changes with each value of the picture: ∂S/∂x at the
 * picture itself. Simonyan et al. 2013, §3. Signed, per input channel.
 */
export const gradient: AttributionMethod = {
  id: 'gradient',
  cite: {
    authors: 'Simonyan, Vedaldi, Zisserman',
    year: 2013,
    title: 'Deep Inside Convolutional Networks: Visualising Image Classification Models and Saliency Maps',
  },
  options: [],
  sign: 'signed',
  sensitivity: true,
  async explain(executor, input, { classIndex }) {
    const { gradient: values } = await executor.inputGradient(input, { classIndex });
    return { shape: inputLayer(executor.network).shape, values, sign: 'signed', space: 'picture' };
  },
};
