import { assignWeights } from './assign-weights.ts';
import { describe } from './describe.ts';
import { isObject, type JsonObject } from './json.ts';
import { type KerasGraph, readKerasGraph } from './keras-graph.ts';
import { ModelError } from './model-error.ts';
import { type ModelDefaults, readMetadata } from './model-metadata.ts';
import type { Network, TrainedNetwork } from './network.ts';
import { readTopology } from './read-topology.ts';
import { type ReadShard, readWeights } from './read-weights.ts';
import { readManifest } from './weight-manifest.ts';

/**
 * Reads a tfjs LayersModel, as Keras 2, Keras 3 and tfjs write it.
 *
 * @param file the parsed model.json
 * @param shards the weight files, by the names of `shardPaths`
 * @param defaults for what the file does not say of itself
 * @throws ModelError if it cannot be opened
 */
export function readLayersModel(
  file: unknown,
  shards: ReadShard,
  defaults: ModelDefaults = {},
): TrainedNetwork {
  const model = requireObject(file);
  const graph = readKerasGraph(model);
  const description = describe(readNetwork(model, graph, defaults));
  const stored = readWeights(readManifest(model), shards);
  return { network: description.network, weights: assignWeights(description, stored, graph.moved) };
}

/** The weight files a model names. @throws ModelError if the manifest cannot be read */
export function shardPaths(file: unknown): readonly string[] {
  return readManifest(requireObject(file)).flatMap((group) => group.paths);
}

/** The network a graph amounts to. @param model the file, for what it says of itself @throws ModelError */
export function readNetwork(model: JsonObject, graph: KerasGraph, defaults: ModelDefaults): Network {
  const { layers, output, ends } = readTopology(graph);
  return { ...readMetadata(model, ends, defaults), layers, output };
}

function requireObject(file: unknown): JsonObject {
  if (!isObject(file)) throw new ModelError('not-a-model', 'This is not the model.json of a LayersModel.');
  return file;
}
