import { askedLayer } from '../asked-layer.ts';
import type { AttributionMethod } from '../method.ts';

/**
 * What each cell of a layer adds to a class's logit, if the layers above were
 * linear: Σₖ Aₖ · ∂S/∂Aₖ, cell by cell, where Grad-CAM averages the gradient first.
 * Draelos & Carin 2020. Signed. Where a dense layer follows, directly or
 * after a global average, the cells and its bias add up to the logit.
 */
export const hiResCam: AttributionMethod = {
  id: 'hires-cam',
  cite: {
    authors: 'Draelos, Carin',
    year: 2020,
    title: 'Use HiResCAM instead of Grad-CAM for Faithful Explanations of Convolutional Neural Networks',
  },
  options: [],
  sign: 'signed',
  async explain(executor, input, request) {
    const { classIndex } = request;
    const layer = askedLayer(executor.network, request);
    const { shape, features, gradient } = await executor.layerGradient(input, { classIndex, layer });
    const values = new Float32Array(shape.height * shape.width);
    for (let i = 0; i < features.length; i++) {
      const cell = Math.floor(i / shape.channels);
      values[cell] = (values[cell] as number) + (features[i] as number) * (gradient[i] as number);
    }
    return { shape: { ...shape, channels: 1 }, values, sign: 'signed', space: { layer } };
  },
};
