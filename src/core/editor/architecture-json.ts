import { arrayAt, isArray, isObject, type JsonObject, numberAt, stringAt } from '../network/json.ts';
import type { Layer, LayerId, Network } from '../network/network.ts';
import type { Field, FieldForm } from './field.ts';
import { fieldsOfKind, fieldsOfLayer } from './kind-fields.ts';
import { editorKind, kindNamed } from './kinds.ts';
import { inOrder } from './rewire.ts';

/**
 * A network without weights as a file:
 *
 *     { "format": "convolens-architecture", "version": 1, "id": …, "name": …, "output": "softmax",
 *       "layers": [{ "id": "conv1", "kind": "convolution", "inputs": ["input"], "filters": 64, "kernel": "3", … }] }
 *
 * Sizes are `"3"` or `"3x5"` (height x width), padding is `"same"`, `"valid"`, `"1"` or top/bottom/left/right.
 */
const FORMAT = 'convolens-architecture';
const VERSION = 1;

/** More layers than any network has that a person edits by hand. */
const MOST_LAYERS = 5000;

/** Why a file is no network that can be edited. */
export type JsonProblem =
  | { readonly why: 'not-json' }
  | { readonly why: 'not-architecture' }
  | { readonly why: 'newer'; readonly version: number }
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
  const entries = arrayAt(file, 'layers');
  if (entries.length > MOST_LAYERS)
    throw new ArchitectureJsonError({ why: 'too-many-layers', layers: entries.length, most: MOST_LAYERS });
  const layers = connected(entries.map(readLayer));
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
    return JSON.parse(text);
  } catch {
    throw new ArchitectureJsonError({ why: 'not-json' });
  }
}

function readLayer(entry: unknown, index: number): Layer {
  const id = isObject(entry) ? stringAt(entry, 'id') : undefined;
  if (!isObject(entry) || !id)
    throw new ArchitectureJsonError({ why: 'layer-without-name', place: index + 1 });
  const kindName = stringAt(entry, 'kind') ?? '';
  const kind = kindNamed(kindName);
  if (!kind) throw new ArchitectureJsonError({ why: 'unknown-kind', layer: id, kind: kindName });
  const inputs = inputsOf(entry['inputs'], id);
  const { fresh, joins } = editorKind(kind);
  const fits = kind === 'input' ? inputs.length === 0 : joins ? inputs.length > 0 : inputs.length === 1;
  if (!fits) throw new ArchitectureJsonError({ why: 'wrong-inputs', layer: id, inputs: inputs.length });
  return fieldsOfKind(kind).reduce(
    (layer, field) => withValue(layer, field, entry[field.id]),
    fresh(id, inputs),
  );
}

/** @param value left out: as the kind has it to begin with */
function withValue(layer: Layer, field: Field<Layer>, value: unknown): Layer {
  if (value === undefined) return layer;
  const text = value === true ? 'yes' : value === false ? 'no' : String(value);
  const changed = field.write(layer, text);
  if (!changed)
    throw new ArchitectureJsonError({
      why: 'bad-value',
      layer: layer.id,
      field: field.id,
      value: text,
      form: field.form,
    });
  return changed;
}

function inputsOf(value: unknown, layer: LayerId): readonly LayerId[] {
  const ids = isArray(value) ? value : [];
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
