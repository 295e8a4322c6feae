import type { Layer, Shape, Size } from '../network/network.ts';
import type { Ops, Tensor, Tensor4D } from '../run/ops.ts';
import type { KerasLayer } from './keras-layer.ts';
import { ShapeError } from './shape-error.ts';

/** One array of weights a layer must be given. */
export interface WeightSpec {
  /** `kernel`, `bias`, `gamma`, `beta`, `mean`, `variance`. */
  readonly role: string;
  readonly shape: readonly number[];
  /** Learnt by gradient descent, so counted as parameters; a stored mean or variance is not. */
  readonly learnt: boolean;
}

/** A window in cells of the layer's input: what one output cell is computed from. */
export interface ReachWindow {
  readonly kernel: Size;
  /** Below 1 where the layer enlarges its input: then places are rounded to whole cells. */
  readonly stride: Size;
  readonly dilation: Size;
  /** Padded cells above and left of the input. */
  readonly padBefore: { readonly y: number; readonly x: number };
}

/** How far one output cell sees: a window, the cell at the same place, or every cell. */
export type Reach = ReachWindow | 'pointwise' | 'everything';

/** What a ReLU does with the gradient that comes back to it. */
export type ReluRule =
  /** dy · [x > 0]: the true gradient. */
  | 'gradient'
  /** dy · [dy > 0] · [x > 0]: Springenberg et al. 2014. */
  | 'guided'
  /** dy · [dy > 0]: Zeiler & Fergus 2014. */
  | 'deconvnet';

/**
 * How weighted sums hand backward what comes back to them, in the form where a value's relevance is
 * value · gradient; R is that of the output z = x · W + b.
 */
export type LinearRule =
  /** Wᵀ · dy: the true gradient. */
  | 'gradient'
  /** Wᵀ · (dy · z / (z + ε sign z)), ε in the unit of z: Bach et al. 2015, eq. 58. */
  | { readonly epsilon: number }
  /** [x > 0] · W⁺ᵀ · s + [x < 0] · W⁻ᵀ · s, s = R / (x⁺ · W⁺ + x⁻ · W⁻), without bias: Montavon et al. 2017, there for x ≥ 0. */
  | 'z-plus';

/** What layers that are no weighted sum hand backward; ReLUs and max pools choose what they let through in each case. */
export type NonlinearRule =
  /** The true gradient. */
  | 'gradient'
  /** y / x instead of dy/dx, so that value · gradient is the same on both sides: Bach et al. 2015. */
  | 'relevance'
  /** Δy / Δx; the second half of the pictures are what the first half is held against. Shrikumar et al. 2017, §3.5.1. */
  | 'rescale';

/** How layers send gradients backward. */
export interface BackwardRules {
  readonly relu: ReluRule;
  /** The true gradient if left out. */
  readonly linear?: LinearRule;
  /** The true gradient if left out. */
  readonly nonlinear?: NonlinearRule;
}

export const trueGradient: BackwardRules = { relu: 'gradient' };

/** A layer's weights on the backend, by role. */
export type WeightTensors = Readonly<Record<string, Tensor>>;

/** A layer and the weights to run it with. */
export interface WeightedLayer<L extends Layer = Layer> {
  readonly layer: L;
  readonly weights: WeightTensors;
}

/** A weighted sum taken apart: with only its positive and only its negative weights, both without bias. */
export interface SignedParts<L extends Layer = Layer> {
  readonly positive: WeightedLayer<L>;
  /** Absent where no weight can be negative. */
  readonly negative?: WeightedLayer<L>;
}

/**
 * Everything the program knows about one kind of layer. Pure data and arithmetic
 * but for `forward`, which is handed the tensor library so that reading shapes
 * and labels does not load it.
 */
export interface LayerKind<L extends Layer> {
  readonly kind: L['kind'];

  /** What a person calls the layer, in lower case: `convolution`, `ReLU`, `max pool`. */
  label(layer: L): string;

  /** @throws ShapeError if the layer cannot take these inputs */
  outputShape(layer: L, inputs: readonly Shape[]): Shape;

  /** In the order in which Keras stores them; empty for a layer without weights. */
  weights(layer: L, inputs: readonly Shape[]): readonly WeightSpec[];

  /**
   * Multiply–accumulates for one picture: those of convolutions and dense layers
   * only, cells of padding included, the additions of biases not.
   */
  macs(layer: L, inputs: readonly Shape[], output: Shape): number;

  window(layer: L, inputs: readonly Shape[]): Reach;

  /**
   * @param inputs each [pictures, height, width, channels]; the input layer gets the pictures
   * @returns [pictures, height, width, channels]; one of the inputs itself where nothing is computed
   */
  forward(
    ops: Ops,
    layer: L,
    inputs: readonly Tensor4D[],
    weights: WeightTensors,
    rules: BackwardRules,
  ): Tensor4D;

  /**
   * Of kinds whose output is a weighted sum of several values, or one with a bias: its parts.
   * Kinds that only copy or move values have none: for them every rule is the true gradient.
   */
  signedParts?(ops: Ops, weighted: WeightedLayer<L>): SignedParts<L>;

  /** Puts several inputs together so that each can be left out by itself: it then counts as 0. */
  readonly joins?: true;

  /** Computes nothing: its maps are its input's, under another name or in another order. */
  readonly handsOn?: true;

  /** Class names of Keras that become this kind. */
  readonly keras: readonly string[];

  /**
   * The layer a Keras entry describes, without the activation function fused into it.
   * @throws ModelError if an option has no counterpart here
   */
  read(entry: KerasLayer): Layer;
}

/** The one input of a layer that takes exactly one. @throws ShapeError */
export function onlyInput(layer: Layer, inputs: readonly Shape[]): Shape {
  const [input] = inputs;
  if (!input || inputs.length > 1) throw new ShapeError(layer, 'one input', `${inputs.length}`);
  return input;
}

/** The one input of a layer that takes exactly one. @throws RangeError if there is none */
export function onlyTensor(layer: Layer, inputs: readonly Tensor4D[]): Tensor4D {
  const [input] = inputs;
  if (!input) throw new RangeError(`Layer "${layer.id}" was given no input.`);
  return input;
}

/** @throws RangeError if the layer was not given this weight */
export function weightTensor<T extends Tensor = Tensor>(
  layer: Layer,
  weights: WeightTensors,
  role: string,
): T {
  const tensor = weights[role];
  if (!tensor) throw new RangeError(`Layer "${layer.id}" was given no weight "${role}".`);
  return tensor as T;
}
