import { expect, describe as group, test } from 'vitest';
import { type FixtureWeight, keras2Functional, type ModelFile } from '../../dev/fixtures/keras-files.ts';
import { conv, flatten, inputOf } from '../../dev/fixtures/keras-layers.ts';
import type { JsonObject } from './json.ts';
import type { TrainedNetwork } from './network.ts';
import { readLayersModel, shardPaths } from './read-layers-model.ts';

const read = ({ file, shards }: ModelFile): TrainedNetwork => readLayersModel(file, shards);

group('weights', () => {
  const chain = [inputOf(2), conv('a', ['input'], { kernel_size: [1, 2], padding: 'same' }), flatten(['a'])];
  const kernelOf = (weight: Omit<FixtureWeight, 'shape'>) =>
    read(keras2Functional(chain, [{ shape: [1, 2, 1, 1], ...weight }])).weights.get('a')?.['kernel']?.values;

  test.each(['a/kernel', 'a/kernel:0', 'model/a/kernel', 'model/block/a/kernel:0', 'a/a_inner/kernel'])(
    'are found under the name %s',
    (name) => expect(kernelOf({ name, values: [1, 2] })).toEqual(new Float32Array([1, 2])),
  );

  test('stored as float16: 1 and −0.5', () => {
    const quantization = { dtype: 'float16' } as const;
    expect(kernelOf({ name: 'a/kernel', values: [0x3c00, 0xb800], quantization })).toEqual(
      new Float32Array([1, -0.5]),
    );
  });

  test.each(['uint8', 'uint16'] as const)('stored as %s: q · scale + min', (dtype) => {
    const quantization = { dtype, scale: 0.5, min: -2 };
    expect(kernelOf({ name: 'a/kernel', values: [0, 255], quantization })).toEqual(
      new Float32Array([-2, 125.5]),
    );
  });

  test('are split over several files anywhere', () => {
    const { file, shards } = keras2Functional(chain, [
      { name: 'a/kernel', shape: [1, 2, 1, 1], values: [1, 2] },
    ]);
    const bytes = shards('group1-shard1of1.bin') ?? new ArrayBuffer();
    const parts = new Map([
      ['one', bytes.slice(0, 3)],
      ['two', bytes.slice(3)],
    ]);
    const [manifest] = file['weightsManifest'] as readonly JsonObject[];
    const split = { ...file, weightsManifest: [{ ...manifest, paths: ['one', 'two'] }] };
    expect(shardPaths(split)).toEqual(['one', 'two']);
    const { weights } = readLayersModel(split, (path) => parts.get(path));
    expect(weights.get('a')?.['kernel']?.values).toEqual(new Float32Array([1, 2]));
  });

  test('of batch normalisation and depthwise convolution go by other names in Keras', () => {
    const layers = [
      inputOf(2),
      {
        name: 'd',
        className: 'DepthwiseConv2D',
        config: { kernel_size: 1, use_bias: false },
        inputs: ['input'],
      },
      { name: 'n', className: 'BatchNormalization', config: { axis: [3], epsilon: 0.5 }, inputs: ['d'] },
      flatten(['n']),
    ];
    const named = ['gamma', 'beta', 'moving_mean', 'moving_variance'].map((name, index) => ({
      name: `n/${name}`,
      shape: [1],
      values: [index],
    }));
    const { weights } = read(
      keras2Functional(layers, [{ name: 'd/depthwise_kernel', shape: [1, 1, 1, 1], values: [7] }, ...named]),
    );
    expect(weights.get('d')?.['kernel']?.values).toEqual(new Float32Array([7]));
    expect(weights.get('n')?.['mean']?.values).toEqual(new Float32Array([2]));
    expect(weights.get('n')?.['variance']?.values).toEqual(new Float32Array([3]));
  });

  test('that are counters or seeds are passed over', () => {
    const { file } = keras2Functional(chain, []);
    const weights = [
      { name: 'seed_generator/seed_generator_state', shape: [2], dtype: 'uint32' },
      { name: 'a/kernel', shape: [1, 2, 1, 1], dtype: 'float32' },
    ];
    const bytes = new Float32Array([9, 9, 1, 2]).buffer;
    const trained = readLayersModel({ ...file, weightsManifest: [{ paths: ['all'], weights }] }, () => bytes);
    expect(trained.weights.get('a')?.['kernel']?.values).toEqual(new Float32Array([1, 2]));
  });

  test.each(['float64', 'string', 'complex64'])('stored as %s are refused', (dtype) => {
    const { file } = keras2Functional(chain);
    const weights = [{ name: 'a/kernel', shape: [1, 2, 1, 1], dtype }];
    const read = () =>
      readLayersModel({ ...file, weightsManifest: [{ paths: ['all'], weights }] }, () => new ArrayBuffer(16));
    expect(read).toThrow(expect.objectContaining({ reason: 'weight-type' }));
  });
});
