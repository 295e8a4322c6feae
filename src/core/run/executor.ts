import { clone, tensor4d, tidy, valueAndGrad } from '@tensorflow/tfjs-core';
import { type BackwardRules, trueGradient } from '../layers/kind.ts';
import { kindOf } from '../layers/registry.ts';
import type { Ablation } from '../network/ablation.ts';
import { describe, type NetworkDescription } from '../network/describe.ts';
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
import type {
  GradientRequest,
  InputGradient,
  LayerGradient,
  LayerGradientRequest,
} from './gradient-request.ts';
import { registerGradients } from './gradients.ts';
import { ancestorsOf, dependentsOf } from './lineage.ts';
import { Masks } from './masks.ts';
import { ops, type Tensor4D } from './ops.ts';
import { readOut, readOutputs, shapeOf } from './readback.ts';
import { dispose, upload, type WeightsByLayer } from './upload.ts';

/** A type alias rather than an interface, so that `tidy` takes it for a container of tensors. */
type Differentiated = {
  /** [pictures, 1, 1, classes]. */
  readonly logits: Tensor4D;
  /** A layer's output, [pictures, height, width, channels]. */
  readonly features: Tensor4D;
  /** ∂logit/∂features. */
  readonly gradient: Tensor4D;
};

/** Outputs so far, by layer. */
type Values = Map<LayerId, Tensor4D>;

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

  /**
   * @throws ShapeError if the layers do not fit together
   * @throws RangeError if the weights do not fit the layers
   */
  constructor({ network, weights }: TrainedNetwork) {
    registerGradients();
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
   * ∂logit/∂input for one class.
   * @throws RangeError if there is no such class, the input is not `count` pictures long, or a part cannot be switched off
   */
  async inputGradient(input: Float32Array, request: GradientRequest): Promise<InputGradient> {
    const layer = inputLayer(this.network).id;
    const { logits, features, gradient } = this.#differentiate(input, { ...request, layer });
    features.dispose();
    const [allLogits, values] = await Promise.all([readOut(logits), readOut(gradient)]);
    return { scores: this.#scoresOf(allLogits, request), gradient: values };
  }

  /**
   * A layer's output and ∂logit/∂output for one class; of silenced maps both are 0.
   * @throws RangeError if there is no such class, its logit does not depend on the layer, or a part cannot be switched off
   */
  async layerGradient(input: Float32Array, request: LayerGradientRequest): Promise<LayerGradient> {
    const { logits, features, gradient } = this.#differentiate(input, request);
    const shape = shapeOf(features);
    const [allLogits, outputs, values] = await Promise.all([
      readOut(logits),
      readOut(features),
      readOut(gradient),
    ]);
    return { scores: this.#scoresOf(allLogits, request), shape, features: outputs, gradient: values };
  }

  /** Frees the weights; the executor is of no use afterwards. */
  dispose(): void {
    dispose(this.#weights);
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

  /** Runs up to the layer first, then once more from there on under the eyes of the gradient tape. */
  #differentiate(input: Float32Array, request: LayerGradientRequest): Differentiated {
    this.#checkGradientRequest(request);
    const { classIndex, layer, rules = trueGradient, count = 1, ablations = nothing } = request;
    const needed = ancestorsOf(this.network, this.#logits);
    const dependent = dependentsOf(this.network, layer);
    const layers = this.network.layers.filter(({ id }) => needed.has(id));
    const first = layers.filter(({ id }) => !dependent.has(id));
    const rest = layers.filter(({ id }) => dependent.has(id));
    return tidy(() => {
      const masks = this.#masks(ablations);
      const before = this.#forwardFrom(input, count, first, masks);
      const logitsFrom = (x: Tensor4D): Tensor4D => {
        const values = new Map(before).set(layer, masks.silenced(layer, clone(x)));
        return outputOf(this.#forward(values, rest, masks, rules), this.#logits);
      };
      const features = outputOf(before, layer);
      const { value, grad } = valueAndGrad(logitsFrom)(features, this.#onesAt(classIndex, count));
      return { logits: value, features, gradient: grad };
    });
  }

  /** The class's logit of every picture. */
  #scoresOf(logits: Float32Array, { classIndex }: GradientRequest): Float32Array {
    const { channels } = this.description.layer(this.#logits).shape;
    return logits.filter((_, index) => index % channels === classIndex);
  }

  /** ∂logit/∂logits: 1 at the class, 0 elsewhere, for every picture. */
  #onesAt(classIndex: number, count: number): Tensor4D {
    const { channels } = this.description.layer(this.#logits).shape;
    const values = Float32Array.from({ length: count * channels }, (_, i) =>
      i % channels === classIndex ? 1 : 0,
    );
    return tensor4d(values, [count, 1, 1, channels]);
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
    return this.#forward(values, others, masks, trueGradient);
  }

  /** Adds the layers' outputs to the values. */
  #forward(values: Values, layers: readonly Layer[], masks: Masks, rules: BackwardRules): Values {
    for (const layer of layers) {
      const inputs = layer.inputs.map((id) => masks.cut(layer.id, id, outputOf(values, id)));
      const weights = this.#weights.get(layer.id) ?? {};
      const output = kindOf(layer).forward(ops, layer, inputs, weights, rules);
      values.set(layer.id, masks.silenced(layer.id, output));
    }
    return values;
  }

  #checkGradientRequest({ classIndex, layer }: LayerGradientRequest): void {
    const { height, width, channels } = this.description.layer(this.#logits).shape;
    if (height * width !== 1)
      throw new RangeError(`Network ${this.network.id} has no logits, but maps of ${height} × ${width}.`);
    if (!Number.isInteger(classIndex) || classIndex < 0 || classIndex >= channels)
      throw new RangeError(
        `Network ${this.network.id} has ${channels} classes, but none of index ${classIndex}.`,
      );
    if (!ancestorsOf(this.network, this.#logits).has(layer))
      throw new RangeError(`The logits of network ${this.network.id} do not depend on layer "${layer}".`);
  }
}

function outputOf(values: Values, id: LayerId): Tensor4D {
  const value = values.get(id);
  if (!value) throw new RangeError(`Layer "${id}" has not been computed.`);
  return value;
}
