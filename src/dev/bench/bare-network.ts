import * as tf from '@tensorflow/tfjs-core';
import type { Layer, Padding, TrainedNetwork } from '../../core/network/network.ts';

/**
 * The yardstick: the same operations as the executor's, called on tfjs-core by
 * hand layer by layer, and every output read back by itself.
 */
export class BareNetwork {
  readonly #input: string;
  readonly #layers: readonly Layer[];
  readonly #shape: [number, number, number, number];
  readonly #weights: ReadonlyMap<string, { readonly kernel: tf.Tensor; readonly bias: tf.Tensor }>;

  constructor({ network, weights }: TrainedNetwork) {
    const [input, ...layers] = network.layers;
    if (input?.kind !== 'input') throw new RangeError('The first layer is not the input.');
    const { height, width, channels } = input.shape;
    this.#shape = [1, height, width, channels];
    this.#input = input.id;
    this.#layers = layers;
    this.#weights = new Map(
      [...weights].map(([id, { kernel, bias }]) => {
        if (!kernel || !bias) throw new RangeError(`Layer ${id} lacks a kernel or a bias.`);
        return [id, { kernel: tf.tensor(kernel.values, [...kernel.shape]), bias: tf.tensor(bias.values) }];
      }),
    );
  }

  async run(input: Float32Array): Promise<Float32Array[]> {
    const outputs = tf.tidy(() => this.#outputs(tf.tensor4d(input, this.#shape)));
    const values = await Promise.all(outputs.map((output) => output.data<'float32'>()));
    tf.dispose(outputs);
    return values;
  }

  async inputGradient(input: Float32Array, classIndex: number): Promise<Float32Array> {
    const gradient = tf.tidy(() => {
      const logit = (x: tf.Tensor) => {
        const logits = this.#outputs(x as tf.Tensor4D).at(-2) as tf.Tensor2D;
        return tf.reshape(tf.slice(logits, [0, classIndex], [1, 1]), []);
      };
      return tf.grad(logit)(tf.tensor4d(input, this.#shape));
    });
    const values = await gradient.data<'float32'>();
    gradient.dispose();
    return values;
  }

  dispose(): void {
    for (const { kernel, bias } of this.#weights.values()) tf.dispose([kernel, bias]);
  }

  #outputs(picture: tf.Tensor4D): tf.Tensor[] {
    const outputs = new Map<string, tf.Tensor>([[this.#input, picture]]);
    for (const layer of this.#layers) {
      const inputs = layer.inputs.map((id) => outputs.get(id) ?? missing(id));
      outputs.set(layer.id, this.#apply(layer, inputs));
    }
    outputs.delete(this.#input);
    return [...outputs.values()];
  }

  #apply(layer: Layer, inputs: readonly tf.Tensor[]): tf.Tensor {
    const x = inputs[0] ?? missing(layer.id);
    switch (layer.kind) {
      case 'convolution': {
        const { kernel, bias } = this.#weightsOf(layer);
        const padding = namedPadding(layer.padding);
        return tf.add(tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, layer.stride.height, padding), bias);
      }
      case 'activation':
        return layer.function === 'tanh' ? tf.tanh(x) : tf.relu(x);
      case 'max pool': {
        const padding = namedPadding(layer.padding);
        return tf.maxPool(x as tf.Tensor4D, layer.kernel.height, layer.stride.height, padding);
      }
      case 'average pool': {
        const padding = namedPadding(layer.padding);
        return tf.avgPool(x as tf.Tensor4D, layer.kernel.height, layer.stride.height, padding);
      }
      case 'local response normalisation':
        return tf.localResponseNormalization(
          x as tf.Tensor4D,
          layer.radius,
          layer.bias,
          layer.alpha,
          layer.beta,
        );
      case 'add':
        return tf.addN([...inputs]);
      case 'concatenate':
        return tf.concat([...inputs], 3);
      case 'global average pool':
        return tf.mean(x, [1, 2]);
      case 'dropout':
        return tf.reshape(x, x.shape);
      case 'flatten':
        return tf.reshape(x, [1, -1]);
      case 'dense': {
        const { kernel, bias } = this.#weightsOf(layer);
        return tf.add(tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D), bias);
      }
      case 'softmax':
        return tf.softmax(x);
      default:
        throw new RangeError(`The yardstick has no ${layer.kind}.`);
    }
  }

  #weightsOf(layer: Layer) {
    const weights = this.#weights.get(layer.id);
    if (!weights) throw new RangeError(`Layer ${layer.id} has no weights.`);
    return weights;
  }
}

function missing(id: string): never {
  throw new RangeError(`Nothing has been computed for ${id} yet.`);
}

function namedPadding(padding: Padding): 'same' | 'valid' {
  if (typeof padding !== 'string') throw new RangeError('The yardstick knows padding by its name only.');
  return padding;
}
