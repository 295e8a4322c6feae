import { concat1d, reshape, tidy } from '@tensorflow/tfjs-core';
import type { LayerId, Shape } from '../network/network.ts';
import type { Activations, FeatureMaps } from './feature-maps.ts';
import type { Tensor1D, Tensor4D } from './ops.ts';

/** Where a layer's values stand in the packed tensor. */
interface Slot {
  readonly shape: Shape;
  readonly offset: number;
}

export interface Packed {
  /** All layers' values in a row; layers that share their data stand in it once. */
  readonly tensor: Tensor1D;
  readonly slots: ReadonlyMap<LayerId, Slot>;
}

/**
 * Computes outputs and puts them all into one tensor, because on WebGL each
 * tensor read back costs a round trip of its own. What `compute` makes is gone
 * afterwards.
 *
 * @param compute outputs for one picture, by layer
 */
export function pack(compute: () => ReadonlyMap<LayerId, Tensor4D>): Packed {
  const slots = new Map<LayerId, Slot>();
  const tensor = tidy(() => {
    const offsets = new Map<object, number>();
    const parts: Tensor1D[] = [];
    let length = 0;
    for (const [id, value] of compute()) {
      const known = offsets.get(value.dataId);
      slots.set(id, { shape: shapeOf(value), offset: known ?? length });
      if (known !== undefined) continue;
      offsets.set(value.dataId, length);
      parts.push(reshape(value, [value.size]));
      length += value.size;
    }
    return concat1d(parts);
  });
  return { tensor, slots };
}

/** The layers' values as views of the one array that was read back. */
export function unpack(slots: ReadonlyMap<LayerId, Slot>, values: Float32Array): Activations {
  const activations = new Map<LayerId, FeatureMaps>();
  for (const [id, { shape, offset }] of slots) {
    const length = shape.height * shape.width * shape.channels;
    activations.set(id, { shape, values: values.subarray(offset, offset + length) });
  }
  return activations;
}

export function shapeOf(value: Tensor4D): Shape {
  const [, height, width, channels] = value.shape;
  return { height, width, channels };
}
