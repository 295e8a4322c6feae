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
export function classActivation(features: FeatureMaps, gradient: Float32Array): Float32Array {
  const { shape, values } = features;
  if (gradient.length !== values.length)
    throw new RangeError(`Expected a gradient of ${values.length} values, got ${gradient.length}.`);
  const cells = shape.height * shape.width;
  return weighedMaps(
    features,
    sumPerMap(gradient, shape.channels).map((sum) => sum / cells),
  );
}

/**
 * What is positive in the sum of a layer's maps, each times its weight: relu(Σₖ wₖ · Aₖ).
 *
 * @param weights one per map
 * @returns [height, width], ≥ 0, in the unit of weight × activation
 */
export function weighedMaps({ shape, values }: FeatureMaps, weights: Float64Array): Float32Array {
  const { height, width, channels } = shape;
  return Float32Array.from({ length: height * width }, (_, cell) => {
    let sum = 0;
    for (let map = 0; map < channels; map++)
      sum += (weights[map] as number) * (values[cell * channels + map] as number);
    return Math.max(sum, 0);
  });
}

/**
 * @param values [height, width, channels]
 * @returns [channels]
 */
export function sumPerMap(values: Float32Array, channels: number): Float64Array {
  const sums = new Float64Array(channels);
  for (let i = 0; i < values.length; i++)
    sums[i % channels] = (sums[i % channels] as number) + (values[i] as number);
  return sums;
}
