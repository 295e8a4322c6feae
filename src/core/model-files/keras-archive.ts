import type { NetworkDescription } from '../network/describe.ts';
import { isObject, type JsonObject, stringAt } from '../network/json.ts';
import type { KerasEntry, KerasGraph } from '../network/keras-graph.ts';
import { ModelError } from '../network/model-error.ts';
import type { LayerId, Weight } from '../network/network.ts';
import type { Hdf5Arrays } from './hdf5.ts';
import { parseJson } from './parse-json.ts';

/** What the unpacked files of a Keras 3 archive are called. */
export const KERAS_CONFIG = 'config.json';
export const KERAS_METADATA = 'metadata.json';
export const KERAS_WEIGHTS = 'model.weights.h5';

/** Where the layers' arrays stand: `layers` in Keras 3, the other in its forerunners. */
const CONTAINER = /^(?:layers|_layer_checkpoint_dependencies)$/;

/** Whether what lies below this path is a layer's: the optimiser's arrays are not needed. */
export const holdsLayers = (path: string): boolean => CONTAINER.test(path.split('/')[0] ?? '');

/** `config.json` and `metadata.json`, put the way a model.json says the same. @throws ModelError */
export function asModelFile(config: Uint8Array, metadata: Uint8Array | undefined): JsonObject {
  const facts = metadata ? parseJson(KERAS_METADATA, metadata) : {};
  const model = parseJson(KERAS_CONFIG, config);
  if (!isObject(model))
    throw new ModelError('not-a-model', `“${KERAS_CONFIG}” in the file describes no model.`);
  const version = (isObject(facts) && stringAt(facts, 'keras_version')) || '3';
  return { modelTopology: { keras_version: version, model_config: model } };
}

/**
 * Names the arrays of `model.weights.h5`, which are only numbered there, as a model.json
 * would: `<layer>/<role>`.
 */
export function nameVariables(
  graph: KerasGraph,
  description: NetworkDescription,
  { arrays, names }: Hdf5Arrays,
): ReadonlyMap<string, Weight> {
  const layers = layersByGroup(graph.written);
  const named = new Map<string, Weight>();
  for (const [path, weight] of arrays) {
    const [, group = '', vars, index] = path.split('/');
    const layer = names.get(path.slice(0, path.lastIndexOf('/'))) ?? layers.get(group);
    if (layer === undefined || vars !== 'vars') continue;
    const role = rolesOf(layer, graph, description)[Number(index)];
    if (role !== undefined) named.set(`${layer}/${role}`, weight);
  }
  return named;
}

/** The roles of a layer's arrays in the order in which Keras stores them. */
function rolesOf(id: LayerId, { moved }: KerasGraph, { layers }: NetworkDescription): readonly string[] {
  const taken = moved.filter(({ from }) => from.layer === id).map(({ from }) => from.role);
  if (taken.length > 0) return taken;
  return layers.find(({ layer }) => layer.id === id)?.weightSpecs.map(({ role }) => role) ?? [];
}

/** Earlier versions name a group by its layer's class, numbered from the second one on: `conv2d`, `conv2d_1`. */
function layersByGroup(written: readonly KerasEntry[]): ReadonlyMap<string, LayerId> {
  const counts = new Map<string, number>();
  return new Map(
    written.map(({ id, className }) => {
      const name = snakeCase(className);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [count === 0 ? name : `${name}_${count}`, id];
    }),
  );
}

/** As Keras does it: `MaxPooling2D` → `max_pooling2d`. */
function snakeCase(className: string): string {
  return className
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
