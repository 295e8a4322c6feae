import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { getKernelsForBackend, registerBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { methods } from '../core/attribution/registry.ts';
import { activationFunctions } from '../core/layers/activation-functions.ts';
import { seededRandom } from '../core/maths/random.ts';
import { describe as describeNetwork } from '../core/network/describe.ts';
import type {
  ActivationFunction,
  Layer,
  LayerKindName,
  LayerOfKind,
  Network,
  TrainedNetwork,
  Weights,
} from '../core/network/network.ts';
import { registerCpuKernels } from './cpu-kernels.ts';
import { createMachine } from './executor-machine.ts';
import { registerWebglKernels } from './webgl-kernels.ts';

const side = { height: 3, width: 3 };
const one = { height: 1, width: 1 };
const from = { id: 'examined', inputs: ['before'] };
const window = { kernel: side, stride: one, dilation: one, padding: 'same' as const };
const insets = { top: 1, bottom: 2, left: 0, right: 1 };

/** Layers of every kind, in all the variants that compute differently. */
const examples: { readonly [K in LayerKindName]: readonly LayerOfKind<K>[] } = {
  input: [],
  convolution: [
    { ...from, kind: 'convolution', ...window, filters: 4, groups: 1, bias: true },
    { ...from, kind: 'convolution', ...window, filters: 4, groups: 2, bias: false },
    { ...from, kind: 'convolution', ...window, padding: insets, filters: 2, groups: 1, bias: true },
    {
      ...from,
      kind: 'convolution',
      ...window,
      dilation: { height: 2, width: 2 },
      filters: 2,
      groups: 1,
      bias: true,
    },
    {
      ...from,
      kind: 'convolution',
      ...window,
      stride: { height: 2, width: 2 },
      filters: 2,
      groups: 1,
      bias: true,
    },
    { ...from, kind: 'convolution', ...window, kernel: one, filters: 2, groups: 1, bias: true },
  ],
  'depthwise convolution': [
    { ...from, kind: 'depthwise convolution', ...window, multiplier: 2, bias: true },
    { ...from, kind: 'depthwise convolution', ...window, padding: insets, multiplier: 1, bias: false },
    {
      ...from,
      kind: 'depthwise convolution',
      ...window,
      dilation: { height: 2, width: 2 },
      multiplier: 1,
      bias: true,
    },
  ],
  dense: [
    { ...from, kind: 'dense', units: 3, bias: true },
    { ...from, kind: 'dense', units: 3, bias: false },
  ],
  activation: (Object.keys(activationFunctions) as ActivationFunction[]).map((name) => ({
    ...from,
    kind: 'activation',
    function: name,
    alpha: activationFunctions[name].defaultAlpha,
  })),
  softmax: [{ ...from, kind: 'softmax' }],
  'max pool': [
    { ...from, kind: 'max pool', ...window, rounding: 'floor' },
    { ...from, kind: 'max pool', ...window, padding: insets, rounding: 'floor' },
    {
      ...from,
      kind: 'max pool',
      ...window,
      stride: { height: 2, width: 2 },
      padding: 'valid',
      rounding: 'ceil',
    },
  ],
  'average pool': [
    { ...from, kind: 'average pool', ...window, rounding: 'floor' },
    { ...from, kind: 'average pool', ...window, padding: insets, rounding: 'floor' },
    {
      ...from,
      kind: 'average pool',
      ...window,
      stride: { height: 2, width: 2 },
      padding: 'valid',
      rounding: 'ceil',
    },
  ],
  'global average pool': [{ ...from, kind: 'global average pool' }],
  'batch normalisation': [
    { ...from, kind: 'batch normalisation', epsilon: 1e-3, scale: true, centre: true },
    { ...from, kind: 'batch normalisation', epsilon: 1e-3, scale: false, centre: false },
  ],
  'local response normalisation': [
    { ...from, kind: 'local response normalisation', radius: 2, bias: 1, alpha: 1e-2, beta: 0.75 },
  ],
  concatenate: [{ ...from, kind: 'concatenate', inputs: ['before', 'beside', 'before'] }],
  add: [{ ...from, kind: 'add', inputs: ['before', 'beside', 'before'] }],
  'zero padding': [{ ...from, kind: 'zero padding', insets }],
  flatten: [{ ...from, kind: 'flatten' }],
  dropout: [{ ...from, kind: 'dropout', rate: 0.5 }],
};

/** The layer between two convolutions and a classifier, with random weights. */
function networkAround(examined: Layer): TrainedNetwork {
  const pointwise = { kind: 'convolution' as const, ...window, filters: 4, groups: 1, bias: true };
  const layers: Layer[] = [
    { id: 'input', kind: 'input', inputs: [], shape: { height: 7, width: 8, channels: 3 } },
    { id: 'before', inputs: ['input'], ...pointwise },
    { id: 'beside', inputs: ['before'], ...pointwise },
    examined,
    { id: 'pool', kind: 'global average pool', inputs: ['examined'] },
    { id: 'logits', kind: 'dense', inputs: ['pool'], units: 2, bias: true },
    { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
  ];
  const normalisation = { range: [0, 1], mean: [0, 0, 0], std: [1, 1, 1] } as const;
  const network: Network = {
    id: 'example',
    name: 'Example',
    classes: ['a', 'b'],
    normalisation,
    layers,
    output: 'softmax',
  };
  return { network, weights: randomWeights(network) };
}

function randomWeights(network: Network): Weights {
  const random = seededRandom(7);
  return new Map(
    describeNetwork(network).layers.map(({ layer, weightSpecs }) => [
      layer.id,
      Object.fromEntries(
        weightSpecs.map(({ role, shape }) => {
          const length = shape.reduce((product, extent) => product * extent, 1);
          return [role, { shape, values: Float32Array.from({ length }, () => 0.1 + random.uniform()) }];
        }),
      ),
    ]),
  );
}

const breathing = { now: () => 0, delay: async () => {} };
const context = { onProgress: () => {}, signal: new AbortController().signal };
const input = Float32Array.from({ length: 7 * 8 * 3 }, (_, i) => Math.sin(i));

const cases = Object.values(examples)
  .flat()
  .map((layer, index) => [`${layer.kind} ${index}`, layer] as const);

beforeAll(() => {
  registerCpuKernels();
  registerBackend('cpu', () => new MathBackendCPU());
});

describe.each(cases)('the kernels suffice for %s', (_, layer) => {
  const trained = networkAround(layer);

  test('forward', async () => {
    const machine = createMachine(trained, 'cpu', breathing);
    const activations = await machine.run(input);
    machine.dispose();
    expect([...activations.keys()]).toEqual(trained.network.layers.map(({ id }) => id));
    for (const { values } of activations.values()) expect(values.every(Number.isFinite)).toBe(true);
  });

  test.each(Object.values(methods))('and for $id', async (method) => {
    const machine = createMachine(trained, 'cpu', breathing);
    const map = await machine.attribute(
      input,
      { method: method.id, classIndex: 1, options: {}, ...(method.needs === 'layer' && { layer: 'before' }) },
      context,
    );
    machine.dispose();
    expect(map.values.some((value) => value !== 0)).toBe(true);
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
