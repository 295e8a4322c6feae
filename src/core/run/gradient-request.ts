import type { BackwardRules } from '../layers/kind.ts';
import type { Ablation } from '../network/ablation.ts';
import type { LayerId, Shape } from '../network/network.ts';
import type { Objective } from './objective.ts';

/** How something is differentiated. */
interface Differentiation {
  /** The true gradient if left out. */
  readonly rules?: BackwardRules;
  /** Pictures in the input; 1 if left out. */
  readonly count?: number;
  /** Parts switched off; none if left out. */
  readonly ablations?: readonly Ablation[];
}

/** Which number is differentiated, and how. */
export interface ObjectiveGradientRequest extends Differentiation {
  readonly of: Objective;
}

/** Which class's logit is differentiated, and how. */
export interface GradientRequest extends Differentiation {
  readonly classIndex: number;
}

export interface LayerGradientRequest extends GradientRequest {
  readonly layer: LayerId;
}

export interface ObjectiveGradient {
  /** The objective, one per picture. */
  readonly values: Float32Array;
  /** ∂objective/∂input, [pictures, height, width, channels], per unit of the normalised input. */
  readonly gradient: Float32Array;
}

export interface InputGradient {
  /** The class's logit, one per picture. */
  readonly scores: Float32Array;
  /** ∂logit/∂input, [pictures, height, width, channels], in logits per unit of the normalised input. */
  readonly gradient: Float32Array;
}

export interface LayerGradient {
  /** The class's logit, one per picture. */
  readonly scores: Float32Array;
  /** Of the layer's output for one picture. */
  readonly shape: Shape;
  /** The layer's output, [pictures, height, width, channels]. */
  readonly features: Float32Array;
  /** ∂logit/∂features, same layout. */
  readonly gradient: Float32Array;
}
