import { expect, describe as group, test } from 'vitest';
import { type FixtureLayer, keras2Functional, type ModelFile } from '../../dev/fixtures/keras-files.ts';
import { conv, flatten, inputOf, kernel } from '../../dev/fixtures/keras-layers.ts';
import type { JsonObject } from './json.ts';
import { ModelError } from './model-error.ts';
import type { TrainedNetwork } from './network.ts';
import { readLayersModel } from './read-layers-model.ts';

const read = ({ file, shards }: ModelFile): TrainedNetwork => readLayersModel(file, shards);

group('a file that cannot be opened', () => {
  const chain = [inputOf(2), conv('a', ['input']), flatten(['a'])];
  const withLayer = (layer: FixtureLayer) =>
    keras2Functional([inputOf(2), layer, flatten([layer.name])], [kernel(layer.name, 1)]);

  function failure(model: ModelFile): ModelError {
    try {
      read(model);
    } catch (error) {
      if (error instanceof ModelError) return error;
      throw error;
    }
    throw new Error('The model was opened.');
  }

  const broken = (file: unknown): ModelFile => ({ file: file as JsonObject, shards: () => undefined });
  const twoInputs = [
    inputOf(2),
    { ...inputOf(2), name: 'second' },
    { name: 'sum', className: 'Add', inputs: ['input', 'second'] },
    flatten(['sum']),
  ];
  const circle = [inputOf(2), conv('a', ['b']), conv('b', ['a']), flatten(['b'])];
  const pool = { name: 'p', className: 'MaxPooling2D', config: { pool_size: 9 }, inputs: ['input'] };
  const dense = { name: 'fc', className: 'Dense', config: { units: 1, use_bias: false }, inputs: ['flat'] };

  const enlarged = {
    name: 'up',
    className: 'UpSampling2D',
    config: { size: [64, 64] },
    inputs: ['input'],
  };

  test.each<[string, ModelFile, Partial<ModelError>]>([
    ['no JSON object', broken([]), { reason: 'not-a-model' }],
    ['some other JSON', broken({ a: 1 }), { reason: 'not-a-model' }],
    [
      'a graph model',
      broken({ format: 'graph-model', modelTopology: { node: [] }, weightsManifest: [] }),
      { reason: 'not-a-model' },
    ],
    ['no layers', keras2Functional([]), { reason: 'not-a-model' }],
    [
      'an unknown kind',
      withLayer({ name: 'up', className: 'Conv2DTranspose', inputs: ['input'] }),
      { reason: 'unknown-kind', layer: 'up', kind: 'Conv2DTranspose' },
    ],
    [
      'a model within the model',
      withLayer({ name: 'inner', className: 'Functional', inputs: ['input'] }),
      { reason: 'unknown-kind', layer: 'inner', kind: 'Functional' },
    ],
    [
      'an unknown function',
      withLayer(conv('a', ['input'], { activation: 'mish' })),
      { reason: 'unsupported-option', layer: 'a', kind: 'Conv2D' },
    ],
    [
      'channels first',
      withLayer(conv('a', ['input'], { data_format: 'channels_first' })),
      { reason: 'unsupported-option', layer: 'a' },
    ],
    [
      'an option of the wrong type',
      withLayer(conv('a', ['input'], { filters: 'many' })),
      { reason: 'unsupported-option', layer: 'a' },
    ],
    [
      'causal padding',
      withLayer(conv('a', ['input'], { padding: 'causal' })),
      { reason: 'unsupported-option', layer: 'a' },
    ],
    [
      'an odd concatenation',
      withLayer({ name: 'c', className: 'Concatenate', config: { axis: 1 }, inputs: ['input'] }),
      { reason: 'unsupported-option', layer: 'c' },
    ],
    ['two inputs', keras2Functional(twoInputs), { reason: 'unsupported-graph' }],
    [
      'maps as output',
      keras2Functional([inputOf(2), conv('a', ['input'])], [kernel('a', 1)]),
      { reason: 'unsupported-graph', layer: 'a' },
    ],
    ['a circle', keras2Functional(circle), { reason: 'broken-graph', layer: 'a' }],
    [
      'an input that is missing',
      keras2Functional([inputOf(2), flatten(['nothing'])]),
      { reason: 'broken-graph', layer: 'flat' },
    ],
    [
      'a name used twice',
      keras2Functional([inputOf(2), conv('a', ['input']), conv('a', ['input']), flatten(['a'])]),
      { reason: 'broken-graph', layer: 'a' },
    ],
    [
      'a window that does not fit',
      withLayer(pool),
      { reason: 'shapes-disagree', layer: 'p', kind: 'MaxPooling2D' },
    ],
    [
      'no fixed input size',
      keras2Functional([inputOf(2, [null, null, null, 3]), flatten(['input'])]),
      { reason: 'unsupported-input', layer: 'input' },
    ],
    [
      'a vector as input',
      keras2Functional([inputOf(2, [null, 16]), flatten(['input'])]),
      { reason: 'unsupported-input', layer: 'input' },
    ],
    [
      'five channels',
      keras2Functional([inputOf(2, [null, 4, 4, 5]), flatten(['input'])]),
      { reason: 'unsupported-input', layer: 'input' },
    ],
    [
      'too large an input',
      keras2Functional([inputOf(2, [null, 513, 4, 1]), flatten(['input'])]),
      { reason: 'too-large', layer: 'input' },
    ],
    [
      'outputs that no memory holds',
      keras2Functional([inputOf(2, [null, 512, 512, 3]), enlarged, flatten(['up'])]),
      { reason: 'too-large', layer: 'up', kind: 'UpSampling2D' },
    ],
    ['a missing weight', keras2Functional(chain), { reason: 'missing-weight', layer: 'a' }],
    [
      'a weight of another shape',
      keras2Functional(chain, [{ name: 'a/kernel', shape: [1], values: [1] }]),
      { reason: 'weight-shape', layer: 'a' },
    ],
    [
      'a dense layer for another input',
      keras2Functional(
        [inputOf(2), flatten(['input']), dense],
        [{ name: 'fc/kernel', shape: [8, 1], values: [1, 1, 1, 1, 1, 1, 1, 1] }],
      ),
      { reason: 'weight-shape', layer: 'fc' },
    ],
    ['NaN', keras2Functional(chain, [kernel('a', Number.NaN)]), { reason: 'not-finite', layer: 'a' }],
    [
      'infinity',
      keras2Functional(chain, [kernel('a', Number.POSITIVE_INFINITY)]),
      { reason: 'not-finite', layer: 'a' },
    ],
    [
      'a missing shard',
      { ...keras2Functional(chain, [kernel('a', 1)]), shards: () => undefined },
      { reason: 'missing-shard', message: expect.stringContaining('weight files together') },
    ],
    [
      'a shard cut short',
      { ...keras2Functional(chain, [kernel('a', 1)]), shards: () => new ArrayBuffer(3) },
      { reason: 'weights-size' },
    ],
    [
      'a shard too long',
      { ...keras2Functional(chain, [kernel('a', 1)]), shards: () => new ArrayBuffer(8) },
      { reason: 'weights-size' },
    ],
  ])('%s', (_what, model, expected) => {
    expect(failure(model)).toMatchObject(expected);
  });

  test('two outputs', () => {
    const { file, shards } = keras2Functional(chain, [kernel('a', 1)]);
    const model = structuredClone(file) as {
      modelTopology: { model_config: { config: { output_layers: unknown } } };
    };
    model.modelTopology.model_config.config.output_layers = [
      ['flat', 0, 0],
      ['a', 0, 0],
    ];
    expect(() => readLayersModel(model, shards)).toThrow(
      expect.objectContaining({ reason: 'unsupported-graph' }),
    );
  });

  test('a layer used twice', () => {
    const { file, shards } = keras2Functional(chain, [kernel('a', 1)]);
    const model = structuredClone(file) as {
      modelTopology: { model_config: { config: { layers: { inbound_nodes: unknown[] }[] } } };
    };
    model.modelTopology.model_config.config.layers[1]?.inbound_nodes.push([['input', 0, 0, {}]]);
    expect(() => readLayersModel(model, shards)).toThrow(
      expect.objectContaining({ reason: 'unsupported-graph', layer: 'a' }),
    );
  });

  test('weights by the hundred million, refused before any is read', () => {
    const { file } = keras2Functional(chain);
    const weightsManifest = [
      { paths: [], weights: [{ name: 'a/kernel', shape: [10_000, 10_000], dtype: 'float32' }] },
    ];
    expect(() => readLayersModel({ ...file, weightsManifest }, () => undefined)).toThrow(
      expect.objectContaining({ reason: 'too-large' }),
    );
  });

  test('says which layer and kind in its message', () => {
    const messageOf = (className: string) =>
      failure(withLayer({ name: 'x', className, inputs: ['input'] })).message;
    expect(messageOf('Mystery')).toBe('Layer "x" (Mystery): this kind of layer is not known here.');
    expect(messageOf('Lambda')).toMatch(/^Layer "x" \(Lambda\): it holds Python code/);
    expect(messageOf('LSTM')).toMatch(/works on sequences/);
    expect(messageOf('Conv3D')).toMatch(/one or three dimensions/);
  });
});
