import { arrayAt, isArray, isObject, type JsonObject, objectAt, stringAt } from './json.ts';
import { ModelError } from './model-error.ts';
import type { LayerId } from './network.ts';
import { type MovedWeight, outputOf, splitSeparable } from './separable-convolution.ts';

/** One layer as the file writes it. */
export interface KerasEntry {
  readonly id: LayerId;
  readonly className: string;
  readonly config: JsonObject;
  readonly inputs: readonly LayerId[];
}

/** The layers of a Keras model, in topological order, each with what it reads. */
export interface KerasGraph {
  readonly entries: readonly KerasEntry[];
  readonly output: LayerId;
  readonly kerasVersion: 2 | 3;
  /** As the file lists them, before any was taken apart. */
  readonly written: readonly KerasEntry[];
  /** What the file stores with a layer that was taken apart. */
  readonly moved: readonly MovedWeight[];
}

/**
 * The graph in a LayersModel file of Keras 2, Keras 3 or tfjs, sequential or functional.
 * @throws ModelError if it is none, or not a graph with one input and one output
 */
export function readKerasGraph(file: JsonObject): KerasGraph {
  const topology = objectAt(file, 'modelTopology');
  const model = isObject(topology['model_config']) ? topology['model_config'] : topology;
  const kerasVersion = stringAt(topology, 'keras_version')?.startsWith('3') ? 3 : 2;
  const { entries: written, output } = readModel(file, model);
  const { entries, moved } = splitSeparable(written);
  requireUniqueIds(entries);
  return { entries: inOrder(entries), output: outputOf(output, entries), kerasVersion, written, moved };
}

type UnorderedGraph = Pick<KerasGraph, 'entries' | 'output'>;

function readModel(file: JsonObject, model: JsonObject): UnorderedGraph {
  switch (model['class_name']) {
    case 'Sequential':
      return readSequential(model);
    case 'Functional':
    case 'Model':
      return readFunctional(objectAt(model, 'config'));
    default:
      throw new ModelError('not-a-model', notAModel(file, stringAt(model, 'class_name')));
  }
}

function notAModel(file: JsonObject, className: string | undefined): string {
  if (file['format'] === 'graph-model')
    return 'This is a TensorFlow.js graph model, in which the layers are no longer told apart; export it as a LayersModel.';
  if (className)
    return `The model is of a class of its own, “${className}”, whose Python code is not in the file; build it as a Sequential or Functional model.`;
  return 'This is not the model.json of a TensorFlow.js LayersModel: it describes no Sequential or Functional model.';
}

/** Each layer reads the one before it; the input is implied by the first layer's options in older files. */
function readSequential(model: JsonObject): UnorderedGraph {
  const config = objectAt(model, 'config');
  const written = arrayAt(config, 'layers').map(readEntry);
  const [first] = written;
  if (!first) throw new ModelError('not-a-model', 'The model has no layers.');
  const layers = first.className === 'InputLayer' ? written : [impliedInput(first, config), ...written];
  const entries = layers.map((entry, index) => {
    const before = layers[index - 1];
    return { ...entry, inputs: before ? [before.id] : [] };
  });
  return { entries, output: layers.at(-1)?.id ?? first.id };
}

function impliedInput(first: KerasEntry, config: JsonObject): KerasEntry {
  const shape =
    first.config['batch_input_shape'] ?? first.config['batch_shape'] ?? config['build_input_shape'];
  return {
    id: `${first.id}_input`,
    className: 'InputLayer',
    config: { batch_input_shape: shape },
    inputs: [],
  };
}

function readFunctional(config: JsonObject): UnorderedGraph {
  const entries = arrayAt(config, 'layers').map((layer) => ({
    ...readEntry(layer),
    inputs: readInputs(layer),
  }));
  if (entries.length === 0) throw new ModelError('not-a-model', 'The model has no layers.');
  const outputs = readReferences(config['output_layers']);
  const [output] = outputs;
  if (output === undefined || outputs.length > 1)
    throw new ModelError(
      'unsupported-graph',
      `The model has ${outputs.length} outputs; only one can be shown.`,
    );
  if (!entries.some(({ id }) => id === output))
    throw new ModelError('broken-graph', `The model's output "${output}" is not among its layers.`);
  return { entries, output };
}

function readEntry(value: unknown): KerasEntry {
  const layer = isObject(value) ? value : {};
  const config = objectAt(layer, 'config');
  const id = stringAt(layer, 'name') ?? stringAt(config, 'name');
  const className = stringAt(layer, 'class_name');
  if (!id || !className)
    throw new ModelError('not-a-model', 'The model has a layer without a name or a class.');
  return { id, className, config, inputs: [] };
}

/** The ids a functional layer reads. @throws ModelError if it is used more than once */
function readInputs(value: unknown): readonly LayerId[] {
  const layer = isObject(value) ? value : {};
  const nodes = arrayAt(layer, 'inbound_nodes');
  const { id, className } = readEntry(value);
  if (nodes.length > 1)
    throw new ModelError(
      'unsupported-graph',
      `Layer "${id}" (${className}) is used ${nodes.length} times; a layer can be shown in one place only.`,
      { layer: id, kind: className },
    );
  const [node] = nodes;
  return isObject(node) ? readTensors(node['args']) : readReferences(node);
}

/** Keras 2: `["id", 0, 0, {}]`, or a list of such. */
function readReferences(value: unknown): readonly LayerId[] {
  if (!isArray(value)) return [];
  const [first] = value;
  return typeof first === 'string' ? [first] : value.flatMap(readReferences);
}

/** Keras 3: tensors, however deep in lists, each with a history `["id", 0, 0]`. */
function readTensors(value: unknown): readonly LayerId[] {
  if (isArray(value)) return value.flatMap(readTensors);
  if (!isObject(value) || value['class_name'] !== '__keras_tensor__') return [];
  const [id] = arrayAt(objectAt(value, 'config'), 'keras_history');
  return typeof id === 'string' ? [id] : [];
}

function requireUniqueIds(entries: readonly KerasEntry[]): void {
  const seen = new Set<LayerId>();
  for (const { id } of entries) {
    if (seen.has(id)) throw new ModelError('broken-graph', `Two layers are called "${id}".`, { layer: id });
    seen.add(id);
  }
}

/** The entries with every layer after those it reads, else as in the file. @throws ModelError */
function inOrder(entries: readonly KerasEntry[]): readonly KerasEntry[] {
  requireKnownInputs(entries);
  const placed = new Set<LayerId>();
  const ordered: KerasEntry[] = [];
  let waiting = entries;
  while (waiting.length > 0) {
    const next = waiting.find(({ inputs }) => inputs.every((id) => placed.has(id)));
    const [stuck] = waiting;
    if (!next)
      throw new ModelError('broken-graph', `The layers run in a circle at "${stuck?.id}".`, placeOf(stuck));
    placed.add(next.id);
    ordered.push(next);
    waiting = waiting.filter((entry) => entry !== next);
  }
  return ordered;
}

function requireKnownInputs(entries: readonly KerasEntry[]): void {
  const known = new Set(entries.map(({ id }) => id));
  for (const entry of entries)
    for (const input of entry.inputs)
      if (!known.has(input))
        throw new ModelError(
          'broken-graph',
          `Layer "${entry.id}" reads "${input}", which does not exist.`,
          placeOf(entry),
        );
}

function placeOf(entry: KerasEntry | undefined): { readonly layer?: LayerId; readonly kind?: string } {
  return entry ? { layer: entry.id, kind: entry.className } : {};
}
