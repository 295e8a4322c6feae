/**
 * A convolutional network as plain data: what every view, the executor and the
 * atlas read. Axes are always height, width, channel; indices y, x, channel.
 */

/** Unique within a network, as written in its file (`conv1_1`). Carries no meaning. */
export type LayerId = string;

/** Extent of one layer's output. A vector of n values is 1 × 1 × n. */
export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

export interface Size {
  readonly height: number;
  readonly width: number;
}

/** Cells of zero added at each side. */
export interface Insets {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * `valid`: none. `same`: as many zeros as make the output ⌈input / stride⌉, the
 * odd one at the bottom and right (TensorFlow's rule). Insets: exactly these.
 */
export type Padding = 'valid' | 'same' | Insets;

/** A window that slides over height and width. */
export interface SlidingWindow {
  readonly kernel: Size;
  readonly stride: Size;
  readonly dilation: Size;
  readonly padding: Padding;
}

interface LayerOf<K extends string> {
  readonly id: LayerId;
  readonly kind: K;
  readonly inputs: readonly LayerId[];
}

export interface InputLayer extends LayerOf<'input'> {
  readonly shape: Shape;
}

/** Kernel weights are [kernel height, kernel width, input channels / groups, filters]. */
export interface ConvolutionLayer extends LayerOf<'convolution'>, SlidingWindow {
  readonly filters: number;
  readonly groups: number;
  readonly bias: boolean;
}

/** Kernel weights are [kernel height, kernel width, input channels, multiplier]. */
export interface DepthwiseConvolutionLayer extends LayerOf<'depthwise convolution'>, SlidingWindow {
  readonly multiplier: number;
  readonly bias: boolean;
}

/** Acts on the channels of each cell; after flatten that is every value. Kernel: [input channels, units]. */
export interface DenseLayer extends LayerOf<'dense'> {
  readonly units: number;
  readonly bias: boolean;
}

export type ActivationFunction =
  | 'relu'
  | 'relu6'
  | 'leaky relu'
  | 'elu'
  | 'selu'
  | 'gelu'
  | 'swish'
  | 'sigmoid'
  | 'hard sigmoid'
  | 'tanh'
  | 'softplus'
  | 'linear';

export interface ActivationLayer extends LayerOf<'activation'> {
  readonly function: ActivationFunction;
  /** Slope below zero of leaky ReLU; α of ELU; slope of hard sigmoid's middle (0.2 in Keras 2, 1/6 in Keras 3); else 0. */
  readonly alpha: number;
}

/** Over the channels of each cell. */
export interface SoftmaxLayer extends LayerOf<'softmax'> {}

interface PoolWindow extends SlidingWindow {
  /** How an output size that is not whole is rounded. */
  readonly rounding: 'floor' | 'ceil';
}

export interface MaxPoolLayer extends LayerOf<'max pool'>, PoolWindow {}

/** Padded cells do not count in the mean. */
export interface AveragePoolLayer extends LayerOf<'average pool'>, PoolWindow {}

export interface GlobalAveragePoolLayer extends LayerOf<'global average pool'> {}

/** y = γ (x − mean) / √(variance + ε) + β, per channel, with the stored mean and variance. */
export interface BatchNormalisationLayer extends LayerOf<'batch normalisation'> {
  readonly epsilon: number;
  readonly scale: boolean;
  readonly centre: boolean;
}

/** y = (x − mean) / max(√variance, 10⁻⁷), per channel, with the mean and variance of the training pictures. */
export interface NormalisationLayer extends LayerOf<'normalisation'> {}

/** y = x · scale + offset; both have one number per channel. */
export interface RescalingLayer extends LayerOf<'rescaling'> {
  readonly scale: readonly number[];
  readonly offset: readonly number[];
}

/** y = x / (bias + alpha · Σ x²)^beta over the 2·radius + 1 nearest channels (Krizhevsky 2012, §3.3). */
export interface LocalResponseNormalisationLayer extends LayerOf<'local response normalisation'> {
  readonly radius: number;
  readonly bias: number;
  readonly alpha: number;
  readonly beta: number;
}

/** Along the channels, in the order of `inputs`. */
export interface ConcatenateLayer extends LayerOf<'concatenate'> {}

export interface AddLayer extends LayerOf<'add'> {}

/**
 * Value by value: the product, the mean or the largest of all inputs, or the first less
 * the second. An input of extent 1 along an axis is read as if repeated along it.
 */
export interface CombineLayer extends LayerOf<'combine'> {
  readonly operation: 'multiply' | 'subtract' | 'average' | 'maximum';
}

/** Each cell becomes `factor` cells: copies of the nearest one, or weighted means of the four around. */
export interface UpsamplingLayer extends LayerOf<'upsampling'> {
  readonly factor: Size;
  readonly interpolation: 'nearest' | 'bilinear';
}

export interface ZeroPaddingLayer extends LayerOf<'zero padding'> {
  readonly insets: Insets;
}

/** Row by row, then column, then channel: index = (y · width + x) · channels + channel. */
export interface FlattenLayer extends LayerOf<'flatten'> {}

/** Does nothing outside training; kept because the network's drawing shows it. */
export interface DropoutLayer extends LayerOf<'dropout'> {
  readonly rate: number;
}

/** Any other layer that does nothing outside training: it changed or disturbed the training pictures. */
export interface TrainingOnlyLayer extends LayerOf<'training only'> {
  /** In plain words: `random flip`. */
  readonly what: string;
}

export type Layer =
  | InputLayer
  | ConvolutionLayer
  | DepthwiseConvolutionLayer
  | DenseLayer
  | ActivationLayer
  | SoftmaxLayer
  | MaxPoolLayer
  | AveragePoolLayer
  | GlobalAveragePoolLayer
  | BatchNormalisationLayer
  | LocalResponseNormalisationLayer
  | NormalisationLayer
  | RescalingLayer
  | ConcatenateLayer
  | AddLayer
  | CombineLayer
  | ZeroPaddingLayer
  | UpsamplingLayer
  | FlattenLayer
  | DropoutLayer
  | TrainingOnlyLayer;

export type LayerKindName = Layer['kind'];

/** The layer type of one kind, e.g. `LayerOfKind<'convolution'>`. */
export type LayerOfKind<K extends LayerKindName> = Extract<Layer, { kind: K }>;

/** How a pixel p in [0, 1] becomes an input value: (p · (high − low) + low − mean) / std, per channel. */
export interface Normalisation {
  readonly range: readonly [low: number, high: number];
  /** One per channel. */
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

export interface Network {
  readonly id: string;
  readonly name: string;
  /** Display names, in the order of the logits. */
  readonly classes: readonly string[];
  readonly normalisation: Normalisation;
  /** In topological order; exactly one is of kind `input`, and it is the first. */
  readonly layers: readonly Layer[];
  /** The layer whose output is the network's answer (probabilities, where it ends in a softmax). */
  readonly output: LayerId;
}

/** One array of weights; values row-major in `shape`. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** By role: `kernel`, `bias`, `gamma`, `beta`, `mean`, `variance`. */
export type LayerWeights = Readonly<Record<string, Weight>>;

/** Only layers that have weights are in it. */
export type Weights = ReadonlyMap<LayerId, LayerWeights>;

/** A network with everything needed to run it. */
export interface TrainedNetwork {
  readonly network: Network;
  readonly weights: Weights;
}

/** @throws RangeError if the network has no such layer */
export function layerById(network: Network, id: LayerId): Layer {
  const layer = network.layers.find((candidate) => candidate.id === id);
  if (!layer) throw new RangeError(`Network ${network.id} has no layer "${id}".`);
  return layer;
}

/** The layer that takes the picture. @throws RangeError if there is none */
export function inputLayer(network: Network): InputLayer {
  const layer = network.layers.find((candidate) => candidate.kind === 'input');
  if (layer?.kind !== 'input') throw new RangeError(`Network ${network.id} has no input layer.`);
  return layer;
}
