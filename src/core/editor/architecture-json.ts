import {
  arrayAt,
  isArray,
  isFiniteNumber,
  isObject,
  type JsonObject,
  numberAt,
  stringAt,
} from '../network/json.ts';
import type { Layer, LayerId, LayerKindName, Network } from '../network/network.ts';
import { LONGEST_NETWORK_NAME } from './changed-network.ts';
import type { Field, FieldForm } from './field.ts';
import { fieldsOfKind, fieldsOfLayer } from './kind-fields.ts';
import { editorKind, kindNamed } from './kinds.ts';
import { nearestWord } from './nearest-word.ts';
import { inOrder } from './rewire.ts';

/**
 * A network without weights as a file:
 *
 *     { "format": "convolens-architecture", "version": 1, "id": …, "name": …, "output": "softmax",
 *       "layers": [{ "id": "conv1", "kind": "convolution", "inputs": ["input"], "filters": 64, "kernel": "3", … }] }
 *
 * Sizes are `"3"` or `"3x5"` (height x width), padding is `"same"`, `"valid"`, `"1"` or top/bottom/left/right;
 * arrays such as `[3, 5]` will do too.
 */
const FORMAT = 'convolens-architecture';
const VERSION = 1;

/** More layers than any network has that a person edits by hand. */
const MOST_LAYERS = 5000;
const LONGEST_LAYER_NAME = 200;

const KEYS = ['format', 'version', 'id', 'name', 'output', 'layers'];
const LAYER_KEYS = ['id', 'kind', 'inputs'];

/** What no network would take for granted: without it a file is refused. */
const needed: Partial<Readonly<Record<LayerKindName, readonly string[]>>> = {
  input: ['height', 'width', 'channels'],
  convolution: ['filters'],
  dense: ['units'],
};

/** Why a file is no network that can be edited. */
export type JsonProblem =
  | { readonly why: 'not-json' }
  | { readonly why: 'not-architecture' }
  | { readonly why: 'newer'; readonly version: number }
  | { readonly why: 'no-layers' }
  | {
      readonly why: 'unknown-key';
      /** Left out for one of the network itself. */
      readonly layer?: LayerId;
      readonly key: string;
      /** The key that may be meant. */
      readonly nearest?: string;
    }
  | {
      readonly why: 'missing-value';
      readonly layer: LayerId;
      readonly field: string;
      readonly form: FieldForm;
    }
  | { readonly why: 'inputs-no-list'; readonly layer: LayerId }
  | { readonly why: 'long-name'; readonly name: string; readonly most: number }
  | { readonly why: 'too-many-layers'; readonly layers: number; readonly most: number }
  | { readonly why: 'layer-without-name'; readonly place: number }
  | { readonly why: 'name-twice'; readonly layer: LayerId }
  | { readonly why: 'unknown-kind'; readonly layer: LayerId; readonly kind: string }
  | {
      readonly why: 'bad-value';
      readonly layer: LayerId;
      readonly field: string;
      readonly value: string;
      readonly form: FieldForm;
    }
  | { readonly why: 'wrong-inputs'; readonly layer: LayerId; readonly inputs: number }
  | { readonly why: 'unknown-input'; readonly layer: LayerId; readonly input: string }
  | { readonly why: 'circle' }
  | { readonly why: 'not-one-input' }
  | { readonly why: 'no-output'; readonly output: string };

export class ArchitectureJsonError extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(`The text is no network that can be edited: ${problem.why}.`);
    this.name = 'ArchitectureJsonError';
    this.problem = problem;
  }
}

/** The network as a file that `readArchitectureJson` reads, one layer a line. */
export function writeArchitectureJson({ id, name, layers, output }: Network): string {
  const head = { format: FORMAT, version: VERSION, id, name, output };
  const lines = layers.map((layer) => `    ${JSON.stringify(layerJson(layer))}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "layers": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @throws ArchitectureJsonError if it is no such file, or its layers do not hang together */
export function readArchitectureJson(text: string): Network {
  const file = parsed(text);
  for (const name of [file['id'], file['name']]) checkLength(name, LONGEST_NETWORK_NAME);
  if (!isArray(file['layers'])) throw new ArchitectureJsonError({ why: 'no-layers' });
  const entries = arrayAt(file, 'layers');
  if (entries.length > MOST_LAYERS)
    throw new ArchitectureJsonError({ why: 'too-many-layers', layers: entries.length, most: MOST_LAYERS });
  const layers = connected(entries.map(readLayer));
  checkKeys(file, KEYS);
  const output = stringAt(file, 'output') ?? '';
  if (!layers.some((layer) => layer.id === output))
    throw new ArchitectureJsonError({ why: 'no-output', output });
  return {
    id: stringAt(file, 'id') ?? 'network',
    name: stringAt(file, 'name') ?? 'Network',
    classes: [],
    normalisation: { range: [0, 1], mean: [], std: [] },
    layers,
    output,
  };
}

function layerJson(layer: Layer): JsonObject {
  const { id, kind, inputs } = layer;
  const fields = fieldsOfLayer(layer).map((field) => [field.id, valueJson(field, layer)] as const);
  return { id, kind, ...(kind !== 'input' && { inputs }), ...Object.fromEntries(fields) };
}

/** Counts as numbers and flags as booleans, the rest as in links. */
function valueJson(field: Field<Layer>, layer: Layer): unknown {
  const text = field.read(layer);
  const { type } = field.form;
  if (type === 'flag') return text === 'yes';
  return type === 'whole' || type === 'decimal' ? Number(text) : text;
}

function parsed(text: string): JsonObject {
  const file = jsonOf(text);
  if (!isObject(file) || file['format'] !== FORMAT)
    throw new ArchitectureJsonError({ why: 'not-architecture' });
  const version = numberAt(file, 'version') ?? VERSION;
  if (version > VERSION) throw new ArchitectureJsonError({ why: 'newer', version });
  return file;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ArchitectureJsonError({ why: 'not-json' });
  }
}

function readLayer(entry: unknown, index: number): Layer {
  const id = isObject(entry) ? stringAt(entry, 'id') : undefined;
  if (!isObject(entry) || !id)
    throw new ArchitectureJsonError({ why: 'layer-without-name', place: index + 1 });
  checkLength(id, LONGEST_LAYER_NAME);
  const kindName = stringAt(entry, 'kind') ?? '';
  const kind = kindNamed(kindName);
  if (!kind) throw new ArchitectureJsonError({ why: 'unknown-kind', layer: id, kind: kindName });
  const inputs = inputsOf(entry['inputs'], id);
  const { fresh, joins } = editorKind(kind);
  const fits = kind === 'input' ? inputs.length === 0 : joins ? inputs.length > 0 : inputs.length === 1;
  if (!fits) throw new ArchitectureJsonError({ why: 'wrong-inputs', layer: id, inputs: inputs.length });
  const fields = fieldsOfKind(kind);
  checkKeys(entry, [...LAYER_KEYS, ...fields.map((field) => field.id)], id);
  const missing = fields.find(
    (field) => entry[field.id] === undefined && needed[kind]?.includes(field.id) === true,
  );
  if (missing)
    throw new ArchitectureJsonError({
      why: 'missing-value',
      layer: id,
      field: missing.id,
      form: missing.form,
    });
  return fields.reduce((layer, field) => withValue(layer, field, entry[field.id]), fresh(id, inputs));
}

/** @throws ArchitectureJsonError if an object has a key that means nothing */
function checkKeys(owner: JsonObject, known: readonly string[], layer?: LayerId): void {
  const key = Object.keys(owner).find((name) => !known.includes(name));
  if (key === undefined) return;
  const nearest = nearestWord(key, known);
  throw new ArchitectureJsonError({
    why: 'unknown-key',
    key,
    ...(layer !== undefined && { layer }),
    ...(nearest !== undefined && { nearest }),
  });
}

function checkLength(name: unknown, most: number): void {
  if (typeof name === 'string' && name.length > most)
    throw new ArchitectureJsonError({ why: 'long-name', name, most });
}

/** @param value left out: as the kind has it to begin with */
function withValue(layer: Layer, field: Field<Layer>, value: unknown): Layer {
  if (value === undefined) return layer;
  const text = textOf(value, field.form);
  const changed = text === undefined ? undefined : field.write(layer, text);
  if (!changed)
    throw new ArchitectureJsonError({
      why: 'bad-value',
      layer: layer.id,
      field: field.id,
      value: text ?? JSON.stringify(value),
      form: field.form,
    });
  return changed;
}

/** A value as links write it; nothing if it is of a type that the form does not take. */
function textOf(value: unknown, form: FieldForm): string | undefined {
  if (typeof value === 'boolean') return form.type === 'flag' ? (value ? 'yes' : 'no') : undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isArray(value) || !value.every(isFiniteNumber)) return undefined;
  switch (form.type) {
    case 'size':
      return value.length === 2 ? value.join('x') : undefined;
    case 'padding':
    case 'insets': {
      const [tall, wide] = value;
      return value.length === 2 ? [tall, tall, wide, wide].join('/') : value.join('/');
    }
    case 'fixed':
      return value.join(' ');
    default:
      return undefined;
  }
}

function inputsOf(value: unknown, layer: LayerId): readonly LayerId[] {
  if (value !== undefined && !isArray(value))
    throw new ArchitectureJsonError({ why: 'inputs-no-list', layer });
  const ids = value ?? [];
  const odd = ids.find((id) => typeof id !== 'string');
  if (odd !== undefined) throw new ArchitectureJsonError({ why: 'unknown-input', layer, input: String(odd) });
  return ids as readonly LayerId[];
}

/** In an order in which each comes after those it reads. */
function connected(layers: readonly Layer[]): readonly Layer[] {
  const ids = new Set<LayerId>();
  for (const { id } of layers) {
    if (ids.has(id)) throw new ArchitectureJsonError({ why: 'name-twice', layer: id });
    ids.add(id);
  }
  for (const { id, inputs } of layers)
    for (const input of inputs)
      if (!ids.has(input)) throw new ArchitectureJsonError({ why: 'unknown-input', layer: id, input });
  if (layers.filter(({ kind }) => kind === 'input').length !== 1)
    throw new ArchitectureJsonError({ why: 'not-one-input' });
  const ordered = inOrder(layers);
  if (!ordered) throw new ArchitectureJsonError({ why: 'circle' });
  const isInput = ({ kind }: Layer) => kind === 'input';
  return [...ordered.filter(isInput), ...ordered.filter((layer) => !isInput(layer))];
}
