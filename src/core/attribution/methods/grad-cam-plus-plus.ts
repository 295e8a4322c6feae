import type { FeatureMaps } from '../../run/feature-maps.ts';
import { askedLayer } from '../asked-layer.ts';
import { sumPerMap, weighedMaps } from '../class-activation.ts';
import type { AttributionMethod } from '../method.ts';

/**
 * Grad-CAM with weights that do not fade when an object fills few cells or is there
 * several times: relu(Σₖ wₖ · Aₖ); see `importance`. Taken at exactly the layer
 * asked for: for the maps after a ReLU, ask for the ReLU.
 */
export const gradCamPlusPlus: AttributionMethod = {
  id: 'grad-cam-plus-plus',
  cite: {
    authors: 'Chattopadhay, Sarkar, Howlader, Balasubramanian',
    year: 2018,
    title: 'Grad-CAM++: Generalized Gradient-based Visual Explanations for Deep Convolutional Networks',
  },
  options: [],
  sign: 'non-negative',
  async explain(executor, input, request) {
    const { classIndex } = request;
    const layer = askedLayer(executor.network, request);
    const { shape, features, gradient } = await executor.layerGradient(input, { classIndex, layer });
    const maps = { shape, values: features };
    const values = weighedMaps(maps, importance(maps, gradient));
    return { shape: { ...shape, channels: 1 }, values, sign: 'non-negative', space: { layer } };
  },
};

/**
 * wₖ = Σ over the cells of α · relu(g), α = g² / (2g² + ΣA · g³), g = ∂S/∂Aₖ;
 * Chattopadhay et al. 2018, for exp(S) without its common factor exp(S).
 * Where g > 0, α · g is g / (2 + ΣA · g), which has no 0/0; elsewhere it counts nothing.
 * ΣA is over what is positive in the map: all of it after a ReLU, as the paper has it,
 * and the denominator stays above 2 at other layers.
 */
function importance({ shape, values }: FeatureMaps, gradient: Float32Array): Float64Array {
  const { channels } = shape;
  const activity = sumPerMap(
    values.map((value) => Math.max(value, 0)),
    channels,
  );
  const shares = gradient.map((slope, i) => {
    const support = Math.max(slope, 0);
    return support / (2 + (activity[i % channels] as number) * support);
  });
  return sumPerMap(shares, channels);
}
