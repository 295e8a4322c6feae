import type { Dataset, Group } from 'jsfive';
import { ModelError } from '../network/model-error.ts';
import { requireManageable } from '../network/most-weights.ts';
import type { Weight } from '../network/network.ts';

/** What an HDF5 file of weights holds. */
export interface Hdf5Arrays {
  /** By path, `layers/conv2d/vars/0`; arrays of whole numbers (counters, seeds) are left out. */
  readonly arrays: ReadonlyMap<string, Weight>;
  /** The attribute `name` of groups that have one, by path. */
  readonly names: ReadonlyMap<string, string>;
}

/** Keras nests no deeper than its models do. */
const MOST_LEVELS = 16;

/** The first bytes of every HDF5 file (HDF5 File Format Specification, §II.A). */
const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

export function isHdf5(bytes: Uint8Array): boolean {
  return SIGNATURE.every((value, index) => bytes[index] === value);
}

/**
 * Reads the floating-point arrays below the groups that `wanted` accepts.
 *
 * @param wanted by the path of a group; what lies below others is not read
 * @throws ModelError if the file is cut short, damaged, too large, or of a layout that is not known here
 */
export async function readHdf5(
  name: string,
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Promise<Hdf5Arrays> {
  const { File, Dataset } = await import('jsfive');
  const arrays = new Map<string, Weight>();
  const names = new Map<string, string>();
  let values = 0;
  const visit = (group: Group, path: string, level: number) => {
    if (level > MOST_LEVELS) throw new RangeError('its groups are nested too deeply');
    const label = group.attrs['name'];
    if (typeof label === 'string') names.set(path, label);
    for (const key of group.keys) {
      const below = path === '' ? key : `${path}/${key}`;
      if (!wanted(below)) continue;
      const item = group.get(key);
      if (!(item instanceof Dataset)) visit(item, below, level + 1);
      else if (isFloat(item.dtype)) {
        values += sizeOf(item.shape);
        requireManageable(values);
        arrays.set(below, readDataset(item, below));
      }
    }
  };
  try {
    visit(new File(exactBuffer(bytes), name), '', 0);
  } catch (error) {
    throw error instanceof ModelError ? error : damaged(name, error);
  }
  return { arrays, names };
}

function readDataset(dataset: Dataset, path: string): Weight {
  const values = new Float32Array(dataset.value);
  const expected = sizeOf(dataset.shape);
  if (values.length !== expected)
    throw new RangeError(`${path} holds ${values.length} values, not ${expected}`);
  return { shape: [...dataset.shape], values };
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, extent) => product * extent, 1);

/** The very bytes, where they have a buffer of their own, else a copy. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length ? buffer : bytes.slice().buffer;
}

/** `<f4`, as in NumPy. */
const isFloat = (dtype: unknown): boolean => typeof dtype === 'string' && /^[<>|]?f[248]$/.test(dtype);

/** jsfive throws strings, and whatever reading beyond the end of a file gives. */
function damaged(name: string, error: unknown): ModelError {
  const detail = error instanceof Error ? error.message : String(error);
  return new ModelError(
    'damaged',
    `The weights in “${name}” cannot be read (${detail}); the file may be cut short or damaged. Save or download it again.`,
  );
}
