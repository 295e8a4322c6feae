import type { WeightSpec } from '../layers/kind.ts';
import { type Random, seededRandom } from '../maths/random.ts';
import { describe, type LayerDescription } from './describe.ts';
import type { Layer, LayerId, LayerWeights, Network, TrainedNetwork, Weight } from './network.ts';

/** Layers that learnt something, from the answer down to the picture: every layer before all those it reads. */
export function learntLayers(network: Network): readonly LayerId[] {
  return describe(network)
    .layers.filter(({ weightSpecs }) => weightSpecs.some(({ learnt }) => learnt))
    .map(({ layer }) => layer.id)
    .reverse();
}

/**
 * The network with what these layers learnt replaced by what untrained ones start with:
 * kernels normal with mean 0 and variance 2 / inputs per unit (He et al. 2015, eq. 10),
 * biases 0, of batch normalisation γ 1 and β 0. The mean and variance that batch
 * normalisation has stored are statistics of the data and stay; without them the values
 * of an untrained network would grow or vanish from layer to layer.
 *
 * With one seed a layer always gets the same new weights, whichever others are replaced.
 * Arrays that are not replaced are those given; without layers nothing is copied at all.
 *
 * @throws RangeError if one of the layers has learnt nothing, or does not exist
 */
export function withRandomisedLayers(
  trained: TrainedNetwork,
  layers: readonly LayerId[],
  seed: number,
): TrainedNetwork {
  const { network } = trained;
  const description = describe(network);
  const randomOf = randomPerLayer(network, seed);
  const weights = new Map(trained.weights);
  for (const id of layers) {
    const random = randomOf.get(id);
    if (!random) throw new RangeError(`Network ${network.id} has no layer "${id}" that learnt anything.`);
    weights.set(id, { ...weights.get(id), ...untrained(description.layer(id), random) });
  }
  return { network, weights };
}

/** A stream for each layer, so that none depends on how much others draw. */
function randomPerLayer(network: Network, seed: number): ReadonlyMap<LayerId, Random> {
  const seeds = seededRandom(seed);
  return new Map(learntLayers(network).map((id) => [id, seededRandom(seeds.integer(0, 2 ** 31 - 1))]));
}

function untrained({ layer, weightSpecs }: LayerDescription, random: Random): LayerWeights {
  const learnt = weightSpecs.filter((spec) => spec.learnt);
  return Object.fromEntries(learnt.map((spec) => [spec.role, untrainedWeight(layer, spec, random)]));
}

function untrainedWeight(layer: Layer, { role, shape }: WeightSpec, random: Random): Weight {
  const values = new Float32Array(product(shape));
  if (role === 'gamma') return { shape, values: values.fill(1) };
  if (role !== 'kernel') return { shape, values };
  const deviation = Math.sqrt(2 / inputsPerUnit(layer, shape));
  return { shape, values: values.map(() => deviation * random.normal()) };
}

/** How many values one unit adds up; a kernel's last axis is its units, and a depthwise one's last two are. */
function inputsPerUnit({ kind }: Layer, kernelShape: readonly number[]): number {
  return product(kernelShape.slice(0, kind === 'depthwise convolution' ? -2 : -1));
}

function product(extents: readonly number[]): number {
  return extents.reduce((total, extent) => total * extent, 1);
}
