import type { FeatureMaps } from '../run/feature-maps.ts';

/**
 * Grad-CAM: how much each cell of a layer supports one class.
 * relu(Σₖ αₖ · Aₖ), αₖ = mean over the cells of ∂logit/∂Aₖ; Selvaraju et al. 2017, eqs. 1–2.
 *
 * @param features activations A of the layer
 * @param gradient ∂logit/∂A, [height, width, channels] as the activations
 * @returns [height, width], ≥ 0, in logit units, not normalised
 * @throws RangeError if the lengths differ
 */
export function classActivation({ shape, values }: FeatureMaps, gradient: Float32Array): Float32Array {
  if (gradient.length !== values.length)
    throw new RangeError(`Expected a gradient of ${values.length} values, got ${gradient.length}.`);
  const importance = meanPerMap(gradient, shape.channels);
  return Float32Array.from({ length: shape.height * shape.width }, (_, cell) => {
    let sum = 0;
    for (let map = 0; map < shape.channels; map++)
      sum += (importance[map] as number) * (values[cell * shape.channels + map] as number);
    return Math.max(sum, 0);
  });
}

function meanPerMap(values: Float32Array, channels: number): Float64Array {
  const sums = new Float64Array(channels);
  for (let i = 0; i < values.length; i++)
    sums[i % channels] = (sums[i % channels] as number) + (values[i] as number);
  return sums.map((sum) => (sum * channels) / values.length);
}
