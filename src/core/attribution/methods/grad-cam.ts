import { layerById } from '../../network/network.ts';
import { classActivation } from '../class-activation.ts';
import { hasFeatureMaps } from '../feature-layers.ts';
import type { AttributionMethod } from '../method.ts';

/**
 * How much each cell of a layer supports a class; see `classActivation`. Taken at
 * exactly the layer asked for: for the maps after a ReLU, ask for the ReLU.
 */
export const gradCam: AttributionMethod = {
  id: 'grad-cam',
  name: 'Grad-CAM',
  cite: {
    authors: 'Selvaraju, Cogswell, Das, Vedantam, Parikh, Batra',
    year: 2017,
    title: 'Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization',
  },
  needs: 'layer',
  accepts: hasFeatureMaps,
  options: [],
  sign: 'non-negative',
  space: 'layer',
  async explain(executor, input, { classIndex, layer }) {
    if (layer === undefined) throw new RangeError('Grad-CAM needs to know at which layer.');
    const asked = layerById(executor.network, layer);
    if (!hasFeatureMaps(executor.network, asked))
      throw new RangeError(`Grad-CAM needs a layer with feature maps; "${layer}" is of kind ${asked.kind}.`);
    const { shape, features, gradient } = await executor.layerGradient(input, { classIndex, layer });
    const values = classActivation({ shape, values: features }, gradient);
    return { shape: { ...shape, channels: 1 }, values, sign: 'non-negative', space: { layer } };
  },
};
