import {
  arrayAt,
  isArray,
  isFiniteNumber,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from './json.ts';
import { ModelError } from './model-error.ts';
import { requireManageable } from './most-weights.ts';

/** How a number is stored; `undefined` bytes would make everything after it unreadable. */
const BYTES_PER_VALUE: Readonly<Record<string, number>> = {
  float32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  int8: 1,
  bool: 1,
  int32: 4,
  uint32: 4,
  int64: 8,
  float64: 8,
  complex64: 8,
};

/** One array as the manifest announces it. */
export interface StoredWeight {
  readonly name: string;
  readonly shape: readonly number[];
  /** Number of values. */
  readonly size: number;
  /** How the values are stored. */
  readonly dtype: string;
  readonly bytes: number;
  /** Stored whole numbers q stand for q · scale + min. */
  readonly scale: number;
  readonly min: number;
}

/** Files whose bytes, put end to end, hold the arrays in order. */
export interface WeightGroup {
  readonly paths: readonly string[];
  readonly weights: readonly StoredWeight[];
}

/**
 * The `weightsManifest` of a model file.
 * @throws ModelError if it is none, or announces more values than can be shown
 */
export function readManifest(file: JsonObject): readonly WeightGroup[] {
  if (!isArray(file['weightsManifest']))
    throw new ModelError('not-a-model', 'The file has no "weightsManifest", the list of its weights.');
  const groups = arrayAt(file, 'weightsManifest').map(readGroup);
  requireManageable(groups.flatMap((group) => group.weights).reduce((sum, { size }) => sum + size, 0));
  return groups;
}

function readGroup(value: unknown): WeightGroup {
  const group = isObject(value) ? value : {};
  const paths = arrayAt(group, 'paths').filter((path) => typeof path === 'string');
  return { paths, weights: arrayAt(group, 'weights').map(readStoredWeight) };
}

/** One entry of a manifest. @throws ModelError if it has no name or shape, or a type that is not known */
export function readStoredWeight(value: unknown): StoredWeight {
  const weight = isObject(value) ? value : {};
  const name = stringAt(weight, 'name') ?? '';
  const shape = arrayAt(weight, 'shape');
  if (name === '' || !shape.every(isExtent))
    throw new ModelError(
      'not-a-model',
      `The weights manifest has an entry without name or shape: ${brief(value)}.`,
    );
  const quantization = objectAt(weight, 'quantization');
  const dtype = stringAt(quantization, 'dtype') ?? stringAt(weight, 'dtype') ?? 'float32';
  const bytesPerValue = BYTES_PER_VALUE[dtype];
  if (bytesPerValue === undefined)
    throw new ModelError('weight-type', `Weight "${name}" is stored as "${dtype}", which is not known here.`);
  const size = shape.reduce((product, extent) => product * extent, 1);
  const scale = numberAt(quantization, 'scale') ?? 1;
  const min = numberAt(quantization, 'min') ?? 0;
  return { name, shape, size, dtype, bytes: size * bytesPerValue, scale, min };
}

function isExtent(value: unknown): value is number {
  return isFiniteNumber(value) && Number.isInteger(value) && value >= 0;
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
