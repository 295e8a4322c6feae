import { clone, tensor4d, tidy, valueAndGrad } from '@tensorflow/tfjs-core';
import { type BackwardRules, trueGradient } from '../layers/kind.ts';
import { type RuledLayer, ruledLayer } from '../layers/linear-rules.ts';
import type { Ablation } from '../network/ablation.ts';
import { describe, type NetworkDescription } from '../network/describe.ts';
import { foldBatchNormalisation } from '../network/fold-batch-normalisation.ts';
import { logitsLayer } from '../network/logits-layer.ts';
import {
  inputLayer,
  type Layer,
  type LayerId,
  type Network,
  type Shape,
  type TrainedNetwork,
} from '../network/network.ts';
import type { Activations } from './feature-maps.ts';
import { forwardThrough, outputOf, type Values } from './forward-pass.ts';
import type {
  GradientRequest,
  InputGradient,
  LayerGradient,
  LayerGradientRequest,
  ObjectiveGradient,
  ObjectiveGradientRequest,
} from './gradient-request.ts';
import { registerGradients } from './gradients.ts';
import { ancestorsOf, dependentsOf } from './lineage.ts';
import type { LocalChange } from './local-changes/local-change.ts';
import type { LocalChanges } from './local-changes/local-changes.ts';
import { Masks } from './masks.ts';
import { asObjective, checkObjective, summaryOf, targetOf, valuesFrom } from './objective-tensors.ts';
import { ops, type Tensor4D } from './ops.ts';
import { readOut, readOutputs, shapeOf } from './readback.ts';
import { dispose, upload, type WeightsByLayer } from './upload.ts';

/** A type alias rather than an interface, so that `tidy` takes it for a container of tensors. */
type Differentiated = {
  /** What tells the objective's values; see `summaryOf`. */
  readonly summary: Tensor4D;
  /** A layer's output, [pictures, height, width, channels]. */
  readonly features: Tensor4D;
  /** ∂objective/∂features. */
  readonly gradient: Tensor4D;
};

type LayerObjectiveRequest = ObjectiveGradientRequest & { readonly layer: LayerId };

const nothing: readonly Ablation[] = [];

/**
 * Runs one network on whichever tfjs backend is set. The weights stay on the
 * backend until `dispose`; no other tensor outlives the call that made it.
 * Inputs are [pictures, height, width, channels], normalised as the network wants them.
 * Whatever it computes, it computes for the network with the given parts switched off;
 * gradients are those of that function.
 */
export class Executor {
  readonly network: Network;
  readonly description: NetworkDescription;
  readonly #inputShape: Shape;
  readonly #logits: LayerId;
  readonly #weights: WeightsByLayer;
  readonly #trained: TrainedNetwork;
  /** For rules of relevance; made when first needed. */
  #folded: { readonly executor: Executor; readonly changed: ReadonlySet<LayerId> } | undefined;
  /** Made when first needed. */
  #changes: LocalChanges | undefined;

  /**
   * @throws ShapeError if the layers do not fit together
   * @throws RangeError if the weights do not fit the layers
   */
  constructor(trained: TrainedNetwork) {
    registerGradients();
    const { network, weights } = trained;
    this.#trained = trained;
    this.network = network;
    this.description = describe(network);
    this.#inputShape = inputLayer(network).shape;
    this.#logits = logitsLayer(network).id;
    this.#weights = upload(this.description, weights);
  }

  /**
   * What every layer puts out for one picture. Layers that only rename their
   * input share its array.
   * @throws RangeError if the input is not one picture long, or a part cannot be switched off
   */
  async run(input: Float32Array, ablations = nothing): Promise<Activations> {
    return readOutputs(() => this.#forwardFrom(input, 1, this.network.layers, this.#masks(ablations)));
  }

  /**
   * The network's answer (probabilities, where it ends in a softmax).
   * @returns [pictures, classes]
   * @throws RangeError if the input is not `count` pictures long, or a part cannot be switched off
   */
  predict(inputs: Float32Array, count = 1, ablations = nothing): Promise<Float32Array> {
    return this.#compute(this.network.output, inputs, count, ablations);
  }

  /**
   * What goes into the final softmax.
   * @returns [pictures, classes]
   * @throws RangeError if the input is not `count` pictures long, or a part cannot be switched off
   */
  logits(inputs: Float32Array, count = 1, ablations = nothing): Promise<Float32Array> {
    return this.#compute(this.#logits, inputs, count, ablations);
  }

  /**
   * The logits of many pictures that each differ from one in a small window. Each layer computes
   * only what can differ; the rest is taken from the one picture, whose last pass is kept.
   * @returns [changes, classes]
   * @throws RangeError if the input is not one picture long, a window does not lie in it or lacks values, or a part cannot be switched off
   */
  async logitsOfChanges(
    input: Float32Array,
    changes: readonly LocalChange[],
    ablations = nothing,
  ): Promise<Float32Array> {
    // Few ask for that, and none on the first screen: its code comes when it is wanted.
    const { LocalChanges } = await import('./local-changes/local-changes.ts');
    this.resume();
    const network = { description: this.description, weights: this.#trained.weights };
    this.#changes ??= new LocalChanges(network, this.#logits);
    return this.#changes.outputs(input, changes, ablations, () =>
      this.#forwardFrom(input, 1, this.network.layers, this.#masks(ablations)),
    );
  }

  /**
   * Any objective and ∂objective/∂input, for several pictures at once.
   * @throws RangeError if there is no such class, layer, map or cell, the input is not `count` pictures long, or a part cannot be switched off
   */
  async objectiveGradient(
    inputs: Float32Array,
    request: ObjectiveGradientRequest,
  ): Promise<ObjectiveGradient> {
    const layer = inputLayer(this.network).id;
    const { summary, features, gradient } = this.#differentiateBy(inputs, { ...request, layer });
    features.dispose();
    const [values, slopes] = await Promise.all([valuesFrom(request.of, summary), readOut(gradient)]);
    return { values, gradient: slopes };
  }

  /**
   * ∂logit/∂input for one class.
   * @throws RangeError if there is no such class, the input is not `count` pictures long, or a part cannot be switched off
   */
  async inputGradient(input: Float32Array, request: GradientRequest): Promise<InputGradient> {
    const of = { kind: 'logit', classIndex: request.classIndex } as const;
    const { values, gradient } = await this.objectiveGradient(input, { ...request, of });
    return { scores: values, gradient };
  }

  /**
   * A layer's output and ∂logit/∂output for one class; of silenced maps both are 0.
   * @throws RangeError if there is no such class, its logit does not depend on the layer, or a part cannot be switched off
   */
  async layerGradient(input: Float32Array, request: LayerGradientRequest): Promise<LayerGradient> {
    const of = { kind: 'logit', classIndex: request.classIndex } as const;
    const { summary, features, gradient } = this.#differentiateBy(input, { ...request, of });
    const shape = shapeOf(features);
    const [scores, outputs, values] = await Promise.all([
      valuesFrom(of, summary),
      readOut(features),
      readOut(gradient),
    ]);
    return { scores, shape, features: outputs, gradient: values };
  }

  /** Called after every wait in the middle of a computation: whoever shares tfjs sets his backend again. */
  protected resume(): void {}

  /** Frees the weights; the executor is of no use afterwards. */
  dispose(): void {
    dispose(this.#weights);
    if (this.#folded?.executor !== this) this.#folded?.executor.dispose();
  }

  /** To be called within a `tidy`. @throws RangeError if a part cannot be switched off */
  #masks(ablations: readonly Ablation[]): Masks {
    return new Masks(this.description, ablations);
  }

  async #compute(
    id: LayerId,
    inputs: Float32Array,
    count: number,
    ablations: readonly Ablation[],
  ): Promise<Float32Array> {
    const needed = ancestorsOf(this.network, id);
    const layers = this.network.layers.filter((layer) => needed.has(layer.id));
    return readOut(
      tidy(() => outputOf(this.#forwardFrom(inputs, count, layers, this.#masks(ablations)), id)),
    );
  }

  /** By rules of relevance on the network with its batch normalisation folded, where that changes nothing that is asked about. */
  #differentiateBy(inputs: Float32Array, request: LayerObjectiveRequest): Differentiated {
    const { of, layer, rules, ablations = nothing } = request;
    if ((rules?.linear ?? 'gradient') === 'gradient') return this.#differentiate(inputs, request);
    checkObjective(of, this.description);
    if (!this.#folded) {
      const { trained, changed } = foldBatchNormalisation(this.#trained);
      this.#folded = { executor: changed.size === 0 ? this : new Executor(trained), changed };
    }
    const { executor, changed } = this.#folded;
    const asked = [layer, targetOf(of, this.description), ...ablations.map((part) => part.layer)];
    return (asked.some((id) => changed.has(id)) ? this : executor).#differentiate(inputs, request);
  }

  /** Runs up to the layer first, then once more from there on under the eyes of the gradient tape. */
  #differentiate(inputs: Float32Array, request: LayerObjectiveRequest): Differentiated {
    const { of, layer, rules = trueGradient, count = 1, ablations = nothing } = request;
    checkObjective(of, this.description);
    const target = targetOf(of, this.description);
    const needed = ancestorsOf(this.network, target);
    if (!needed.has(layer))
      throw new RangeError(`The logits of network ${this.network.id} do not depend on layer "${layer}".`);
    if (rules.nonlinear === 'rescale' && count % 2 === 1)
      throw new RangeError(`Expected as many references as pictures, but got ${count} in all.`);
    const dependent = dependentsOf(this.network, layer);
    const layers = this.network.layers.filter(({ id }) => needed.has(id));
    const first = layers.filter(({ id }) => !dependent.has(id));
    const rest = layers.filter(({ id }) => dependent.has(id));
    return tidy(() => {
      const masks = this.#masks(ablations);
      const ruled = rest.map((each) => this.#ruled(each, rules));
      const before = this.#forwardFrom(inputs, count, first, masks);
      const objectiveFrom = (x: Tensor4D): Tensor4D => {
        const values = new Map(before).set(layer, masks.silenced(layer, clone(x)));
        return asObjective(of, outputOf(forwardThrough(ruled, values, masks, rules), target));
      };
      const features = outputOf(before, layer);
      const { value, grad } = valueAndGrad(objectiveFrom)(features);
      return { summary: summaryOf(of, value), features, gradient: grad };
    });
  }

  #forwardFrom(input: Float32Array, count: number, layers: readonly Layer[], masks: Masks): Values {
    const { height, width, channels } = this.#inputShape;
    if (input.length !== count * height * width * channels)
      throw new RangeError(
        `Network ${this.network.id} expects ${count} × ${height} × ${width} × ${channels} values, but got ${input.length}.`,
      );
    // Copied, because tfjs would read the caller's array whenever it gets round to it.
    const pictures = tensor4d(input.slice(), [count, height, width, channels]);
    const [first, ...others] = layers;
    const values: Values = first ? new Map([[first.id, masks.silenced(first.id, pictures)]]) : new Map();
    const plain = others.map((each) => this.#ruled(each, trueGradient));
    return forwardThrough(plain, values, masks, trueGradient);
  }

  #ruled(layer: Layer, rules: BackwardRules): RuledLayer {
    return ruledLayer(ops, { layer, weights: this.#weights.get(layer.id) ?? {} }, rules);
  }
}
