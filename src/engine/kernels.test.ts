import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { getKernelsForBackend, registerBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AttributionMethod } from '../core/attribution/method.ts';
import { methodEntry } from '../core/attribution/method-list.ts';
import { methods } from '../core/attribution/registry.ts';
import type { Layer, Network, Shape, TrainedNetwork } from '../core/network/network.ts';
import { type LayerVariant, layerVariants } from '../dev/fixtures/layer-variants.ts';
import { randomInput, withRandomWeights } from '../dev/fixtures/random-weights.ts';
import { square } from '../dev/fixtures/toy-networks.ts';
import { registerCpuKernels } from './cpu-kernels.ts';
import { createMachine } from './executor-machine.ts';
import { registerWebglKernels } from './webgl-kernels.ts';

const normalisation = { range: [0, 1], mean: [0, 0, 0], std: [1, 1, 1] } as const;
const picture: Layer = {
  id: 'picture',
  kind: 'input',
  inputs: [],
  shape: { height: 7, width: 6, channels: 3 },
};

/** The layer, fed by convolutions of the picture and followed by a classifier, with random weights. */
function networkAround({ layer, inputs }: LayerVariant): TrainedNetwork {
  const sources = inputs.map(sourceOf);
  const examined: Layer = { ...layer, inputs: sources.map((chain) => chain.at(-1)?.id ?? '') };
  const network: Network = {
    id: 'example',
    name: 'Example',
    classes: ['a', 'b'],
    normalisation,
    layers: [
      picture,
      ...sources.flat(),
      examined,
      { id: 'means', kind: 'global average pool', inputs: [examined.id] },
      { id: 'logits', kind: 'dense', inputs: ['means'], units: 2, bias: true },
      { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
    ],
    output: 'softmax',
  };
  return withRandomWeights(network, 7);
}

/** Layers that make maps of this shape from the picture; a vector is their means. */
function sourceOf({ height, width, channels }: Shape, index: number): readonly Layer[] {
  const maps: Layer = {
    id: `maps ${index}`,
    kind: 'convolution',
    inputs: [picture.id],
    kernel: square(3),
    stride: square(1),
    dilation: square(1),
    padding: 'same',
    filters: channels,
    groups: 1,
    bias: true,
  };
  if (height * width > 1) return [maps];
  return [maps, { id: `means ${index}`, kind: 'global average pool', inputs: [maps.id] }];
}

const breathing = { now: () => 0, delay: async () => {} };
const context = { onProgress: () => {}, signal: new AbortController().signal };

const cases = layerVariants
  .filter(({ layer }) => layer.kind !== 'input')
  .map((variant) => [`${variant.layer.kind}, ${variant.what}`, variant] as const);

beforeAll(() => {
  registerCpuKernels();
  registerBackend('cpu', () => new MathBackendCPU());
});

describe.each(cases)('the kernels suffice for %s', (_, variant) => {
  const trained = networkAround(variant);
  const input = randomInput(trained.network, 5);

  test('forward', async () => {
    const machine = createMachine(trained, 'cpu', breathing);
    const activations = await machine.run(input);
    machine.dispose();
    expect([...activations.keys()]).toEqual(trained.network.layers.map(({ id }) => id));
    for (const { values } of activations.values()) expect(values.every(Number.isFinite)).toBe(true);
  });

  test.each(Object.values(methods))('and for $id', async (method) => {
    const machine = createMachine(trained, 'cpu', breathing);
    const mapOf = (classIndex: number) =>
      machine.attribute(
        input,
        {
          method: method.id,
          classIndex,
          options: quickest(method),
          ...(methodEntry(method.id).over === 'layer' && { layer: 'maps 0' }),
        },
        context,
      );
    // Of one class alone a map may rightly be zero: where nothing speaks for it.
    const values = [...(await mapOf(0)).values, ...(await mapOf(1)).values];
    machine.dispose();
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.some((value) => value !== 0)).toBe(true);
  });
});

test('WebGL has the same kernels', () => {
  registerWebglKernels();
  const names = (backend: string) =>
    getKernelsForBackend(backend)
      .map(({ kernelName }) => kernelName)
      .sort();
  expect(names('webgl')).toEqual(names('cpu'));
});

/** The fewest masks, steps and samples: which kernels they use does not depend on how many there are. */
function quickest({ options, slow }: AttributionMethod) {
  return slow ? Object.fromEntries(options.map(({ id, min }) => [id, min])) : {};
}
