import type { SoftmaxSteps } from '../maths/softmax.ts';
import type { ActivationFunction, CombineLayer, LayerId, Normalisation } from '../network/network.ts';

/** One cell of a layer's output; all three count from 0. */
export interface Cell {
  readonly map: number;
  readonly y: number;
  readonly x: number;
}

/** Where in the network a number stands, and the number. */
export interface ReadValue extends Cell {
  readonly layer: LayerId;
  readonly value: number;
}

/** A cell under a window; outside the input it is a padded cell, of value 0. */
export interface WindowPosition {
  readonly y: number;
  readonly x: number;
  readonly inside: boolean;
}

export interface WindowCell extends WindowPosition {
  readonly value: number;
}

export interface WindowTerm extends WindowCell {
  readonly weight: number;
  /** value · weight */
  readonly product: number;
}

interface Answer {
  readonly layer: LayerId;
  readonly cell: Cell;
  /** Recomputed here in double precision; agrees with `activation` to single precision. */
  readonly value: number;
  /** What the network put out. */
  readonly activation: number;
}

/** What one input map contributes to a cell of a convolution. */
export interface ChannelWindow {
  readonly inputLayer: LayerId;
  /** Input map, from 0. */
  readonly channel: number;
  /** Row by row of the kernel. */
  readonly rows: readonly (readonly WindowTerm[])[];
  /** Sum of the products. */
  readonly partialSum: number;
}

/** value = Σ partial sums + bias. A depthwise convolution has a single channel. */
export interface ConvolutionArithmetic extends Answer {
  readonly kind: 'convolution';
  readonly channels: readonly ChannelWindow[];
  /** Absent where the layer has none. */
  readonly bias?: number;
}

export interface DenseTerm {
  /** Position in the vector the layer reads. */
  readonly index: number;
  /** Where the value stands in the last layer with height and width, traced through flatten and dropout. */
  readonly source: ReadValue;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** value = Σ products + bias. */
export interface DenseArithmetic extends Answer {
  readonly kind: 'dense';
  readonly terms: readonly DenseTerm[];
  readonly bias?: number;
}

/** value = f(input). */
export interface ActivationArithmetic extends Answer {
  readonly kind: 'activation';
  readonly function: ActivationFunction;
  readonly alpha: number;
  readonly input: ReadValue;
}

/** value = exp(zᵢ − max z) / Σⱼ exp(zⱼ − max z). */
export interface SoftmaxArithmetic extends Answer, SoftmaxSteps {
  readonly kind: 'softmax';
  readonly logits: readonly ReadValue[];
}

/** value = the largest in the window; padded cells never win. */
export interface MaxPoolArithmetic extends Answer {
  readonly kind: 'max pool';
  readonly inputLayer: LayerId;
  readonly rows: readonly (readonly WindowCell[])[];
  /** Every cell that holds the maximum: several where there are ties. */
  readonly winners: readonly WindowPosition[];
}

/** value = sum / count; padded cells do not count. Global average pooling has the whole map as its window. */
export interface AverageArithmetic extends Answer {
  readonly kind: 'average';
  readonly inputLayer: LayerId;
  readonly rows: readonly (readonly WindowCell[])[];
  readonly sum: number;
  readonly count: number;
}

/** centred = x − mean; deviation = √(variance + ε); normalised = centred / deviation; value = γ · normalised + β. */
export interface BatchNormalisationArithmetic extends Answer {
  readonly kind: 'batch normalisation';
  readonly input: ReadValue;
  readonly mean: number;
  readonly variance: number;
  readonly epsilon: number;
  readonly gamma: number;
  readonly beta: number;
  readonly centred: number;
  readonly deviation: number;
  readonly normalised: number;
}

/** centred = x − mean; deviation = max(√variance, 10⁻⁷); value = centred / deviation. */
export interface NormalisationArithmetic extends Answer {
  readonly kind: 'normalisation';
  readonly input: ReadValue;
  readonly mean: number;
  readonly centred: number;
  readonly deviation: number;
}

/** scaled = x · scale; value = scaled + offset. */
export interface RescalingArithmetic extends Answer {
  readonly kind: 'rescaling';
  readonly input: ReadValue;
  readonly scale: number;
  readonly scaled: number;
  readonly offset: number;
}

/** base = bias + alpha · sumOfSquares; value = x / base^beta. */
export interface LocalResponseNormalisationArithmetic extends Answer {
  readonly kind: 'local response normalisation';
  readonly input: ReadValue;
  /** The input's own map among them. */
  readonly neighbours: readonly ReadValue[];
  readonly sumOfSquares: number;
  readonly bias: number;
  readonly alpha: number;
  readonly beta: number;
  readonly base: number;
}

/** One term of a sum. */
export interface Addend extends ReadValue {
  /** Its input is cut: it counts as 0, whatever its value. */
  readonly isCut: boolean;
}

/** value = Σ addends that are not cut. */
export interface AddArithmetic extends Answer {
  readonly kind: 'add';
  readonly addends: readonly Addend[];
}

/** value = the product, difference, mean or largest of the operands. */
export interface CombineArithmetic extends Answer {
  readonly kind: 'combine';
  readonly operation: CombineLayer['operation'];
  readonly operands: readonly ReadValue[];
}

export interface UpsamplingTerm extends ReadValue {
  /** In (0, 1]; those of all terms add up to 1. */
  readonly share: number;
  /** value · share */
  readonly product: number;
}

/** value = Σ products, over one to four cells of the input. */
export interface UpsamplingArithmetic extends Answer {
  readonly kind: 'upsampling';
  readonly terms: readonly UpsamplingTerm[];
}

/** value = source: the layer only moves numbers. */
export interface CopyArithmetic extends Answer {
  readonly kind: 'flatten' | 'dropout' | 'training only';
  readonly source: ReadValue;
}

/** value = source, or 0 where its input is cut. */
export interface ConcatenateArithmetic extends Answer {
  readonly kind: 'concatenate';
  readonly source: ReadValue;
  readonly isCut: boolean;
}

/** value = source, or 0 where zeros were added: there is no source then. */
export interface ZeroPaddingArithmetic extends Answer {
  readonly kind: 'zero padding';
  readonly source?: ReadValue;
}

/** value = (byte / 255 · (high − low) + low − mean) / std. */
export interface InputArithmetic extends Answer {
  readonly kind: 'input';
  /** The pixel's channel, 0–255; whole for a picture that came from pixels. */
  readonly byte: number;
  readonly range: Normalisation['range'];
  readonly mean: number;
  readonly std: number;
}

/** value = unsilenced · 0: the map is silenced, whatever the layer computes. */
export interface SilencedArithmetic extends Answer {
  readonly kind: 'silenced';
  /** What the layer would put out in this cell; absent for the picture, of which only what is left is known. */
  readonly unsilenced?: number;
}

/** How one cell of a layer came about, with every number in it. */
export type CellArithmetic =
  | ConvolutionArithmetic
  | DenseArithmetic
  | ActivationArithmetic
  | SoftmaxArithmetic
  | MaxPoolArithmetic
  | AverageArithmetic
  | BatchNormalisationArithmetic
  | LocalResponseNormalisationArithmetic
  | NormalisationArithmetic
  | RescalingArithmetic
  | AddArithmetic
  | CombineArithmetic
  | UpsamplingArithmetic
  | CopyArithmetic
  | ConcatenateArithmetic
  | SilencedArithmetic
  | ZeroPaddingArithmetic
  | InputArithmetic;
