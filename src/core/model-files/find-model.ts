import { strFromU8 } from 'fflate';
import type { NetworkDescription } from '../network/describe.ts';
import { isArray, isObject, type JsonObject } from '../network/json.ts';
import { type KerasGraph, readKerasGraph } from '../network/keras-graph.ts';
import { ModelError } from '../network/model-error.ts';
import type { Weight } from '../network/network.ts';
import { readWeights } from '../network/read-weights.ts';
import { readManifest } from '../network/weight-manifest.ts';
import { readClassNames } from './class-names.ts';
import { isHdf5, readHdf5 } from './hdf5.ts';
import {
  asModelFile,
  holdsLayers,
  KERAS_CONFIG,
  KERAS_METADATA,
  KERAS_WEIGHTS,
  nameVariables,
} from './keras-archive.ts';
import { baseName, folderOf, type ModelFiles, stemOf } from './model-files.ts';
import { parseJson } from './parse-json.ts';
import { isZip, UnpackBudget, unzip } from './unzip.ts';

/** A model as it was found among files, not yet made into a network. */
export interface FoundModel {
  readonly kind: 'layers-model' | 'keras';
  /** As its file is called. */
  readonly name: string;
  /** As in a model.json. */
  readonly file: JsonObject;
  readonly graph: KerasGraph;
  /** What files beside the model name: lists of names, any of which may be its classes. */
  readonly namesBeside: readonly (readonly string[])[];
  /** The model's arrays by name. @param description of the network they are for @throws ModelError */
  weights(description: NetworkDescription): ReadonlyMap<string, Weight>;
}

/** The names of ImageNet's 1000 classes take 35 KB. */
const MOST_NAME_BYTES = 1e6;

/**
 * Finds the one model among files: a `model.json` with its shards, or a Keras 3 archive;
 * either may be inside a zip.
 *
 * @throws ModelError if there is none, or it cannot be read
 */
export async function findModel(given: ModelFiles): Promise<FoundModel> {
  requireBytes(given);
  const budget = new UnpackBudget();
  // Twice, for an archive that was zipped once more.
  const files = unpacked(unpacked(given, budget), budget);
  const [config, metadata, weights] = [KERAS_CONFIG, KERAS_METADATA, KERAS_WEIGHTS].map((name) =>
    [...files].find(([path]) => baseName(path) === name),
  );
  const found = { name: nameOf(given), namesBeside: namesBeside(files) };
  if (config && weights) return { ...found, ...(await kerasModel(config[1], metadata?.[1], weights[1])) };
  const model = modelJson(files);
  if (model) return { ...found, ...layersModel(model, files) };
  throw noModel(files);
}

function requireBytes(files: ModelFiles): void {
  for (const [path, bytes] of files)
    if (bytes.length === 0)
      throw new ModelError('empty', `“${baseName(path)}” is empty (0 bytes). Save or download it again.`);
}

/** The files, those in zips among them in place of the zips. */
function unpacked(given: ModelFiles, budget: UnpackBudget): ModelFiles {
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of given) {
    if (!isZip(bytes)) {
      if (/\.(keras|zip)$/i.test(path) && !isHdf5(bytes)) throw notAnArchive(path);
      files.set(path, bytes);
      continue;
    }
    for (const [inner, content] of unzip(baseName(path), bytes, budget)) files.set(inner, content);
  }
  return files;
}

function notAnArchive(path: string): ModelError {
  return new ModelError(
    'damaged',
    `“${baseName(path)}” is not the archive that its name says; save or download it again.`,
  );
}

type ReadModel = Omit<FoundModel, 'name' | 'namesBeside'>;

async function kerasModel(
  config: Uint8Array,
  metadata: Uint8Array | undefined,
  weights: Uint8Array,
): Promise<ReadModel> {
  const file = asModelFile(config, metadata);
  const graph = readKerasGraph(file);
  const arrays = await readHdf5(KERAS_WEIGHTS, weights, holdsLayers);
  return {
    kind: 'keras',
    file,
    graph,
    weights: (description) => nameVariables(graph, description, arrays),
  };
}

interface ModelJson {
  readonly path: string;
  readonly file: JsonObject;
}

/** @throws ModelError if there is none, and there is JSON that cannot be read */
function modelJson(files: ModelFiles): ModelJson | undefined {
  const unreadable = new Map<string, unknown>();
  for (const [path, bytes] of files) {
    if (!/\.json$/i.test(path)) continue;
    try {
      const file = parseJson(baseName(path), bytes);
      if (isObject(file) && (isObject(file['modelTopology']) || isArray(file['weightsManifest'])))
        return { path, file };
    } catch (error) {
      unreadable.set(baseName(path), error);
    }
  }
  const [first] = unreadable.values();
  if (first) throw unreadable.get('model.json') ?? first;
  return undefined;
}

function layersModel({ path, file }: ModelJson, files: ModelFiles): ReadModel {
  const graph = readKerasGraph(file);
  const shards = (shard: string) => shardBytes(files, folderOf(path), shard);
  return { kind: 'layers-model', file, graph, weights: () => readWeights(readManifest(file), shards) };
}

/** Beside the model.json, as it says; else by its name alone, wherever it was dropped from. */
function shardBytes(files: ModelFiles, folder: string, shard: string): ArrayBuffer | undefined {
  const bytes =
    files.get(`${folder}${shard}`) ?? [...files].find(([path]) => baseName(path) === baseName(shard))?.[1];
  return bytes?.slice().buffer;
}

function namesBeside(files: ModelFiles): readonly (readonly string[])[] {
  return [...files]
    .filter(([path, { length }]) => /\.(txt|json)$/i.test(path) && length < MOST_NAME_BYTES)
    .map(([, bytes]) => readClassNames(strFromU8(bytes)))
    .filter((names) => names.length > 0);
}

/** The archive's name; of loose files the folder's, else the model file's own. */
function nameOf(given: ModelFiles): string {
  const paths = [...given.keys()];
  const archive = paths.find((path) => /\.(keras|zip)$/i.test(path));
  if (archive) return stemOf(archive);
  const main = paths.find((path) => /\.json$/i.test(path)) ?? paths[0] ?? '';
  return baseName(folderOf(main).slice(0, -1)) || stemOf(main);
}

function noModel(files: ModelFiles): ModelError {
  const paths = [...files.keys()];
  const has = (ending: RegExp) => paths.some((path) => ending.test(path));
  const detail =
    has(/(^|\/)metadata\.json$/) && has(/(^|\/)config\.json$/)
      ? `The archive holds no “${KERAS_WEIGHTS}”; save the whole model again.`
      : [...files.values()].some(isHdf5)
        ? 'A Keras HDF5 file of weights or of the older whole-model format was found; save the model as “.keras” instead.'
        : has(/saved_model\.pb$/)
          ? 'This is a TensorFlow SavedModel; save the model from Keras as “.keras” instead.'
          : has(/\.(onnx|pt|pth|tflite|safetensors)$/i)
            ? 'Models of this format cannot be opened; save yours from Keras as “.keras”, or convert it to a TensorFlow.js LayersModel.'
            : has(/\.bin$/i)
              ? 'The model.json that belongs to the weight files is missing; choose or drop them together.'
              : 'No model was found: choose a “.keras” file, or the model.json of a LayersModel with its weight files.';
  return new ModelError('unknown-file', detail);
}
