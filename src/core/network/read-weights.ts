import { float16ToFloat32 } from './float16.ts';
import { ModelError } from './model-error.ts';
import type { Weight } from './network.ts';
import type { StoredWeight, WeightGroup } from './weight-manifest.ts';

/** The bytes of a weight file named in the model; undefined if there is none. */
export type ReadShard = (path: string) => ArrayBuffer | undefined;

/**
 * All arrays of numbers in the model's weight files, by name. Arrays of whole
 * numbers (counters, seeds) are left out: no layer computes with them.
 * @throws ModelError if a file is missing or the files hold more or fewer bytes than announced
 */
export function readWeights(groups: readonly WeightGroup[], shards: ReadShard): ReadonlyMap<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const group of groups) {
    const bytes = joinedShards(group, shards);
    let offset = 0;
    for (const stored of group.weights) {
      const values = decode(stored, bytes.slice(offset, offset + stored.bytes).buffer);
      if (values) weights.set(stored.name, { shape: stored.shape, values });
      offset += stored.bytes;
    }
  }
  return weights;
}

function joinedShards(group: WeightGroup, shards: ReadShard): Uint8Array {
  const parts = group.paths.map((path) => {
    const shard = shards(path);
    if (!shard)
      throw new ModelError(
        'missing-shard',
        `The weight file "${path}" is missing. Choose model.json and its weight files together.`,
      );
    return new Uint8Array(shard);
  });
  const got = parts.reduce((sum, part) => sum + part.length, 0);
  const expected = group.weights.reduce((sum, { bytes }) => sum + bytes, 0);
  if (got !== expected)
    throw new ModelError(
      'weights-size',
      `The weights need ${expected} bytes, but ${group.paths.join(', ') || 'no file'} holds ${got}.`,
    );
  const joined = new Uint8Array(got);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Files are little-endian, and so is every machine with a browser. */
function decode(
  { dtype, scale, min, name }: StoredWeight,
  buffer: ArrayBufferLike,
): Float32Array | undefined {
  switch (dtype) {
    case 'float32':
      return new Float32Array(buffer);
    case 'float16':
      return float16ToFloat32(new Uint16Array(buffer));
    case 'uint8':
      return new Float32Array(new Uint8Array(buffer)).map((q) => q * scale + min);
    case 'uint16':
      return new Float32Array(new Uint16Array(buffer)).map((q) => q * scale + min);
    case 'float64':
    case 'complex64':
      throw new ModelError('weight-type', `Weight "${name}" is stored as "${dtype}"; export it as float32.`);
    default:
      return undefined;
  }
}
