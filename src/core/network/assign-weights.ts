import type { WeightSpec } from '../layers/kind.ts';
import type { NetworkDescription } from './describe.ts';
import { ModelError } from './model-error.ts';
import type { Layer, LayerId, LayerWeights, Weight, Weights } from './network.ts';
import type { MovedWeight } from './separable-convolution.ts';

/** What Keras calls the roles. */
const KERAS_NAMES: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel', 'depthwise_kernel'],
  mean: ['moving_mean', 'mean'],
  variance: ['moving_variance', 'variance'],
};

/** A stored array with its name taken apart: `block/conv1/kernel:0` is `kernel` of `block/conv1`. */
interface NamedWeight {
  readonly owner: string;
  readonly role: string;
  readonly weight: Weight;
}

/**
 * Hands every layer its weights, found by name.
 * @param moved what the file stores with another layer
 * @throws ModelError if one is missing, has another shape than its layer needs, or holds NaN or infinity
 */
export function assignWeights(
  description: NetworkDescription,
  stored: ReadonlyMap<string, Weight>,
  moved: readonly MovedWeight[] = [],
): Weights {
  const written = [...stored].map(([name, weight]) => takeApart(name, weight));
  const named = [...written, ...moved.flatMap((move) => movedWeight(move, written))];
  const weights = new Map<LayerId, LayerWeights>();
  for (const { layer, weightSpecs } of description.layers) {
    if (weightSpecs.length === 0) continue;
    const entries = weightSpecs.map((spec) => [spec.role, fittingWeight(layer, spec, named)] as const);
    weights.set(layer.id, Object.fromEntries(entries));
  }
  return weights;
}

function takeApart(name: string, weight: Weight): NamedWeight {
  const path = name.replace(/:\d+$/, '');
  const slash = path.lastIndexOf('/');
  return { owner: path.slice(0, Math.max(slash, 0)), role: path.slice(slash + 1), weight };
}

function fittingWeight(layer: Layer, spec: WeightSpec, named: readonly NamedWeight[]): Weight {
  const weight = findWeight(layer.id, KERAS_NAMES[spec.role] ?? [spec.role], named);
  const what = `Weight "${spec.role}" of layer "${layer.id}"`;
  if (!weight) throw new ModelError('missing-weight', `${what} is not in the file.`, { layer: layer.id });
  const expected = spec.shape.join(' × ');
  const got = weight.shape.join(' × ');
  if (got !== expected)
    throw new ModelError('weight-shape', `${what} should be ${expected}, but is ${got}.`, {
      layer: layer.id,
    });
  const odd = weight.values.find((value) => !Number.isFinite(value));
  if (odd !== undefined)
    throw new ModelError('not-finite', `${what} holds ${odd}, which is not a number to compute with.`, {
      layer: layer.id,
    });
  return weight;
}

function movedWeight({ from, to }: MovedWeight, named: readonly NamedWeight[]): readonly NamedWeight[] {
  const weight = findWeight(from.layer, [from.role], named);
  return weight ? [{ owner: to.layer, role: to.role, weight }] : [];
}

/** The layer's own name first; then names that Keras put in front of it or behind it. */
function findWeight(
  id: LayerId,
  names: readonly string[],
  named: readonly NamedWeight[],
): Weight | undefined {
  const candidates = named.filter((candidate) => names.includes(candidate.role));
  const owners: readonly ((owner: string) => boolean)[] = [
    (owner) => owner === id,
    (owner) => owner.endsWith(`/${id}`),
    (owner) => owner.startsWith(`${id}/`),
  ];
  for (const owns of owners) {
    const match = candidates.find((candidate) => owns(candidate.owner));
    if (match) return match.weight;
  }
  return undefined;
}
