import { activationLayer } from '../layers/keras-activation.ts';
import { KerasLayer } from '../layers/keras-layer.ts';
import { kindOf, kindOfKerasClass } from '../layers/registry.ts';
import { ShapeError, shapeText } from '../layers/shape-error.ts';
import { LARGEST_SIDE } from './input-size.ts';
import { isObject, objectAt, stringAt } from './json.ts';
import type { KerasEntry, KerasGraph } from './keras-graph.ts';
import { ModelError } from './model-error.ts';
import type { ModelEnds } from './model-metadata.ts';
import type { InputLayer, Layer, LayerId, Shape } from './network.ts';
import { whyUnsupported } from './unsupported-kinds.ts';

/** 256 MB: the outputs of all layers are kept for the picture on screen. */
const MOST_VALUES = 64e6;

export interface Topology {
  /** In topological order, the input first. */
  readonly layers: readonly Layer[];
  readonly output: LayerId;
  readonly ends: ModelEnds;
}

/**
 * Turns Keras's layers into ours. An activation function that Keras fuses into
 * a layer becomes a layer of its own, `<layer>_<function>`.
 * @throws ModelError if a layer is of an unknown kind, has an unknown option, or does not fit its inputs
 */
export function readTopology(graph: KerasGraph): Topology {
  const builder = new TopologyBuilder(graph);
  for (const entry of graph.entries) builder.add(entry);
  return builder.finish();
}

class TopologyBuilder {
  readonly #graph: KerasGraph;
  readonly #layers: Layer[] = [];
  readonly #shapes = new Map<LayerId, Shape>();
  /** In the outputs of all layers so far, for one picture. */
  #values = 0;
  /** Where the output of a Keras layer is found: its fused activation, if it has one. */
  readonly #outputs = new Map<LayerId, LayerId>();

  constructor(graph: KerasGraph) {
    this.#graph = graph;
  }

  add(entry: KerasEntry): void {
    const inputs = entry.inputs.map((id) => this.#outputs.get(id) ?? id);
    const keras = this.#kerasLayer(entry, inputs);
    const layer = readLayer(keras);
    this.#place(layer, keras);
    const fused = this.#fusedActivation(keras, layer);
    if (fused) this.#place(fused, keras);
    this.#outputs.set(entry.id, fused?.id ?? layer.id);
  }

  finish(): Topology {
    const output = this.#outputs.get(this.#graph.output) ?? this.#graph.output;
    const { channels } = requireOnePicture(this.#layers);
    const outputs = requireClasses(output, this.#shapes.get(output));
    return { layers: this.#layers, output, ends: { channels, outputs } };
  }

  #kerasLayer(entry: KerasEntry, inputs: readonly LayerId[]): KerasLayer {
    const inputShapes = inputs.flatMap((id) => this.#shapes.get(id) ?? []);
    return new KerasLayer({ ...entry, inputs, inputShapes, kerasVersion: this.#graph.kerasVersion });
  }

  /** The function in the option `activation` of a layer that is not itself an activation. */
  #fusedActivation(keras: KerasLayer, layer: Layer): Layer | undefined {
    const option = keras.config['activation'] ?? 'linear';
    if (layer.kind === 'activation' || layer.kind === 'softmax' || option === 'linear') return undefined;
    const className = isObject(option) ? stringAt(option, 'class_name') : undefined;
    if (isObject(option) && className && className !== 'function') {
      const id = this.#newId(`${layer.id}_${className.toLowerCase()}`);
      const config = objectAt(option, 'config');
      return readLayer(this.#kerasLayer({ id, className, config, inputs: [] }, [layer.id]));
    }
    const name = keras.functionName('activation') ?? 'linear';
    return activationLayer(keras, name, { id: this.#newId(`${layer.id}_${name}`), inputs: [layer.id] });
  }

  #newId(wanted: LayerId): LayerId {
    const taken = (id: LayerId) =>
      this.#shapes.has(id) || this.#graph.entries.some((entry) => entry.id === id);
    let id = wanted;
    for (let next = 2; taken(id); next++) id = `${wanted}_${next}`;
    return id;
  }

  #place(layer: Layer, keras: KerasLayer): void {
    const inputShapes = layer.inputs.flatMap((id) => this.#shapes.get(id) ?? []);
    const shape = fittingShape(layer, inputShapes, keras);
    this.#values += shape.height * shape.width * shape.channels;
    if (this.#values > MOST_VALUES) throw keras.error('too-large', tooManyValues(shape));
    this.#layers.push(layer);
    this.#shapes.set(layer.id, shape);
  }
}

function readLayer(keras: KerasLayer): Layer {
  const kind = kindOfKerasClass(keras.className);
  if (!kind) throw keras.error('unknown-kind', whyUnsupported(keras.className));
  return kind.read(keras);
}

function fittingShape(layer: Layer, inputShapes: readonly Shape[], keras: KerasLayer): Shape {
  try {
    return kindOf(layer).outputShape(layer, inputShapes);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ModelError('shapes-disagree', error.message, { layer: layer.id, kind: keras.className });
  }
}

const tooManyValues = (shape: Shape) =>
  `its output is ${shapeText(shape)}, and with it the outputs of all layers so far hold more than ${MOST_VALUES / 1e6} million values, the most that can be shown`;

/** The shape of the only input. */
function requireOnePicture(layers: readonly Layer[]): Shape {
  const inputs = layers.filter((layer) => layer.kind === 'input');
  const [input] = inputs;
  if (!input || inputs.length > 1)
    throw new ModelError(
      'unsupported-graph',
      `The model has ${inputs.length} inputs${listed(inputs)}; it should have one, the picture.`,
    );
  requirePicture(input);
  return input.shape;
}

const listed = (inputs: readonly Layer[]) =>
  inputs.length === 0 ? '' : ` (${inputs.map(({ id }) => `"${id}"`).join(', ')})`;

function requirePicture({ id, shape }: InputLayer): void {
  const { height, width, channels } = shape;
  const place = { layer: id, kind: 'InputLayer' };
  if (channels !== 1 && channels !== 3)
    throw new ModelError(
      'unsupported-input',
      `The model's input has ${channels} channels; a picture has 3, or 1 if it is grey.`,
      place,
    );
  if (height > LARGEST_SIDE || width > LARGEST_SIDE)
    throw new ModelError(
      'too-large',
      `The model's input is ${height} × ${width} pixels; at most ${LARGEST_SIDE} × ${LARGEST_SIDE} can be shown.`,
      place,
    );
}

/** The number of classes. */
function requireClasses(output: LayerId, shape: Shape | undefined): number {
  if (shape?.height !== 1 || shape.width !== 1)
    throw new ModelError(
      'unsupported-graph',
      `The model's output "${output}" is a set of maps; it should be one value per class.`,
      { layer: output },
    );
  return shape.channels;
}
