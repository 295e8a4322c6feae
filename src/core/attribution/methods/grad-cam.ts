import { askedLayer } from '../asked-layer.ts';
import { classActivation } from '../class-activation.ts';
import type { AttributionMethod } from '../method.ts';

/**
 * How much each cell of a layer supports a class; see `classActivation`. Taken at
 * exactly the layer asked for: for the maps after a ReLU, ask for the ReLU.
 */
export const gradCam: AttributionMethod = {
  id: 'grad-cam',
  cite: {
    authors: 'Selvaraju, Cogswell, Das, Vedantam, Parikh, Batra',
    year: 2017,
    title: 'Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization',
  },
  options: [],
  sign: 'non-negative',
  async explain(executor, input, request) {
    const { classIndex } = request;
    const layer = askedLayer(executor.network, request);
    const { shape, features, gradient } = await executor.layerGradient(input, { classIndex, layer });
    const values = classActivation({ shape, values: features }, gradient);
    return { shape: { ...shape, channels: 1 }, values, sign: 'non-negative', space: { layer } };
  },
};
