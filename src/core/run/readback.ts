import { type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayerId, Shape } from '../network/network.ts';
import type { Activations, FeatureMaps } from './feature-maps.ts';
import type { Tensor4D } from './ops.ts';

/**
 * Computes outputs for one picture and reads them all back at the same time,
 * which on WebGL is faster than packing them into one tensor first. Layers that
 * share their data on the backend share one array. No tensor is left.
 *
 * @param compute outputs by layer, each [1, height, width, channels]
 */
export async function readOutputs(compute: () => ReadonlyMap<LayerId, Tensor4D>): Promise<Activations> {
  const outputs = keepOutputs(compute);
  try {
    const arrays = readOnce([...outputs.values()]);
    const entries = [...outputs].map(async ([id, output]): Promise<[LayerId, FeatureMaps]> => {
      const values = await arrays.get(output.dataId);
      if (!values) throw new RangeError(`The output of layer "${id}" was not read.`);
      return [id, { shape: shapeOf(output), values }];
    });
    return new Map(await Promise.all(entries));
  } finally {
    for (const output of outputs.values()) output.dispose();
  }
}

/** The tensor's values; the tensor is gone afterwards, whether reading succeeds or not. */
export async function readOut(tensor: Tensor): Promise<Float32Array> {
  try {
    return await tensor.data<'float32'>();
  } finally {
    tensor.dispose();
  }
}

export function shapeOf(output: Tensor4D): Shape {
  const [, height, width, channels] = output.shape;
  return { height, width, channels };
}

/** Everything that `compute` makes on the way is freed. */
function keepOutputs(compute: () => ReadonlyMap<LayerId, Tensor4D>): ReadonlyMap<LayerId, Tensor4D> {
  let outputs: ReadonlyMap<LayerId, Tensor4D> = new Map();
  tidy(() => {
    outputs = compute();
    return [...outputs.values()];
  });
  return outputs;
}

/** One pending read for each piece of data, however many tensors are views of it. */
function readOnce(tensors: readonly Tensor4D[]): ReadonlyMap<object, Promise<Float32Array>> {
  const arrays = new Map<object, Promise<Float32Array>>();
  for (const tensor of tensors)
    if (!arrays.has(tensor.dataId)) arrays.set(tensor.dataId, tensor.data<'float32'>());
  return arrays;
}
