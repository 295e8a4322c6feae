import { arrayAt, isArray, isFiniteNumber, type JsonObject, objectAt, stringAt } from './json.ts';
import { ModelError } from './model-error.ts';
import type { Normalisation } from './network.ts';

/** What a model that says nothing of itself is taken to be. */
export interface ModelDefaults {
  readonly id?: string;
  readonly name?: string;
  /** Display names, in the order of the outputs. */
  readonly classes?: readonly string[];
  readonly normalisation?: Normalisation;
}

export interface ModelMetadata {
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
  readonly normalisation: Normalisation;
}

/** Size of what goes into a model and what comes out. */
export interface ModelEnds {
  /** Channels of the input picture. */
  readonly channels: number;
  /** Values of the output. */
  readonly outputs: number;
}

/**
 * The file's `userDefinedMetadata` { id, name, classes, input: { range, mean, std } };
 * what it leaves out comes from the defaults, else: classes are numbered, pixels go in as 0 to 1.
 * @throws ModelError if the classes are not one per output, or the normalisation does not fit the channels
 */
export function readMetadata(file: JsonObject, ends: ModelEnds, defaults: ModelDefaults): ModelMetadata {
  const metadata = objectAt(file, 'userDefinedMetadata');
  return {
    id: stringAt(metadata, 'id') ?? defaults.id ?? 'model',
    name: stringAt(metadata, 'name') ?? defaults.name ?? 'Unnamed model',
    classes: readClasses(metadata, ends.outputs, defaults),
    normalisation: readNormalisation(metadata, ends.channels, defaults),
  };
}

function readClasses(metadata: JsonObject, outputs: number, defaults: ModelDefaults): readonly string[] {
  const named = isArray(metadata['classes']) ? metadata['classes'].map(String) : defaults.classes;
  const classes = named ?? Array.from({ length: outputs }, (_, index) => `class ${index + 1}`);
  if (classes.length !== outputs)
    throw new ModelError('classes', `The model has ${outputs} outputs, but names ${classes.length} classes.`);
  return classes;
}

function readNormalisation(metadata: JsonObject, channels: number, defaults: ModelDefaults): Normalisation {
  const written =
    metadata['input'] === undefined ? defaults.normalisation : readInput(objectAt(metadata, 'input'));
  const mean = written?.mean ?? new Array<number>(channels).fill(0);
  const std = written?.std ?? new Array<number>(channels).fill(1);
  if (mean.length !== channels || std.length !== channels || std.includes(0))
    throw new ModelError(
      'unsupported-input',
      `The model's "mean" and "std" should each be ${channels} numbers, one per channel, and no "std" 0.`,
    );
  return { range: written?.range ?? [0, 1], mean, std };
}

function readInput(input: JsonObject): Partial<Normalisation> {
  const [low, high] = numbersAt(input, 'range') ?? [];
  const mean = numbersAt(input, 'mean');
  const std = numbersAt(input, 'std');
  return {
    ...(low !== undefined && high !== undefined && { range: [low, high] }),
    ...(mean && { mean }),
    ...(std && { std }),
  };
}

function numbersAt(owner: JsonObject, key: string): readonly number[] | undefined {
  return owner[key] === undefined ? undefined : arrayAt(owner, key).filter(isFiniteNumber);
}
