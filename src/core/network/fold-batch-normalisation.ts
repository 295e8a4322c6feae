import type {
  BatchNormalisationLayer,
  ConvolutionLayer,
  DenseLayer,
  DepthwiseConvolutionLayer,
  Layer,
  LayerId,
  LayerWeights,
  TrainedNetwork,
} from './network.ts';

export interface FoldedNetwork {
  readonly trained: TrainedNetwork;
  /** Layers that put out something else than before: what the normalisation after them did. */
  readonly changed: ReadonlySet<LayerId>;
}

type KernelLayer = ConvolutionLayer | DepthwiseConvolutionLayer | DenseLayer;

/** A normalisation and the layer with a kernel that it alone reads. */
interface Pair {
  readonly kernel: KernelLayer;
  readonly normalisation: BatchNormalisationLayer;
}

/**
 * The same network with every batch normalisation computed by the layer before it, as far as that has
 * a kernel and nothing else reads it: W′ = W · s, b′ = (b − mean) · s + β, s = γ / √(variance + ε).
 * Layer ids stay; what was the normalisation hands its input on.
 */
export function foldBatchNormalisation({ network, weights }: TrainedNetwork): FoldedNetwork {
  const pairs = network.layers.flatMap((layer) => pairOf(network.layers, layer, network.output));
  const newLayers = new Map<LayerId, Layer>();
  const newWeights = new Map(weights);
  for (const { kernel, normalisation } of pairs) {
    newLayers.set(kernel.id, { ...kernel, bias: true });
    newLayers.set(normalisation.id, handingOn(normalisation));
    newWeights.set(kernel.id, folded(normalisation, weights.get(kernel.id), weights.get(normalisation.id)));
    newWeights.delete(normalisation.id);
  }
  const layers = network.layers.map((layer) => newLayers.get(layer.id) ?? layer);
  return {
    trained: { network: { ...network, layers }, weights: newWeights },
    changed: new Set(pairs.map(({ kernel }) => kernel.id)),
  };
}

function pairOf(layers: readonly Layer[], layer: Layer, output: LayerId): readonly Pair[] {
  if (layer.kind !== 'batch normalisation') return [];
  const before = layers.find(({ id }) => id === layer.inputs[0]);
  if (!before || !hasKernel(before) || before.id === output) return [];
  const readers = layers.filter(({ inputs }) => inputs.includes(before.id));
  return readers.length === 1 ? [{ kernel: before, normalisation: layer }] : [];
}

function hasKernel(layer: Layer): layer is KernelLayer {
  return layer.kind === 'convolution' || layer.kind === 'depthwise convolution' || layer.kind === 'dense';
}

function handingOn({ id, inputs }: Layer): Layer {
  return { id, inputs, kind: 'activation', function: 'linear', alpha: 0 };
}

/** In every kernel the outputs come last, so that a value's output is its index modulo their number. */
function folded(
  { id, epsilon }: BatchNormalisationLayer,
  kernelWeights: LayerWeights = {},
  { gamma, beta, mean, variance }: LayerWeights = {},
): LayerWeights {
  const { kernel, bias } = kernelWeights;
  if (!kernel || !mean || !variance) throw new RangeError(`Weights around "${id}" are missing.`);
  const scale = Float64Array.from(
    variance.values,
    (value, output) => (gamma?.values[output] ?? 1) / Math.sqrt(value + epsilon),
  );
  const scaleOf = (output: number) => scale[output] as number;
  return {
    kernel: { ...kernel, values: kernel.values.map((value, i) => value * scaleOf(i % scale.length)) },
    bias: {
      shape: [scale.length],
      values: mean.values.map(
        (value, output) =>
          ((bias?.values[output] ?? 0) - value) * scaleOf(output) + (beta?.values[output] ?? 0),
      ),
    },
  };
}
