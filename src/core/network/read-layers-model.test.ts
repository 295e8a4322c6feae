import { expect, describe as group, test } from 'vitest';
import {
  type FixtureLayer,
  keras2Functional,
  keras3Functional,
  type ModelFile,
  sequential,
} from '../../dev/fixtures/keras-files.ts';
import { conv, flatten, inputOf, kernel } from '../../dev/fixtures/keras-layers.ts';
import type { JsonObject } from './json.ts';
import type { TrainedNetwork } from './network.ts';
import { readLayersModel } from './read-layers-model.ts';

const read = ({ file, shards }: ModelFile): TrainedNetwork => readLayersModel(file, shards);

/** Input → two convolutions → their sum → flatten. */
const diamond = (version: 2 | 3): readonly FixtureLayer[] => [
  inputOf(version),
  conv('left', ['input']),
  conv('right', ['input']),
  { name: 'sum', className: 'Add', inputs: ['left', 'right'] },
  flatten(['sum']),
];

const diamondWeights = [kernel('left', 2), kernel('right', 3)];

group('the graph', () => {
  test.each([
    ['Keras 2', keras2Functional(diamond(2), diamondWeights)],
    ['Keras 3', keras3Functional(diamond(3), diamondWeights)],
  ])('of a functional model of %s', (_version, model) => {
    const { network, weights } = read(model);
    expect(network.layers.map(({ id, kind, inputs }) => [id, kind, inputs])).toEqual([
      ['input', 'input', []],
      ['left', 'convolution', ['input']],
      ['right', 'convolution', ['input']],
      ['sum', 'add', ['left', 'right']],
      ['flat', 'flatten', ['sum']],
    ]);
    expect(network.output).toBe('flat');
    expect(weights.get('left')?.['kernel']?.values).toEqual(new Float32Array([2]));
    expect(weights.get('right')?.['kernel']?.values).toEqual(new Float32Array([3]));
  });

  test('is put in topological order', () => {
    const [input, left, right, sum, flat] = diamond(2) as [
      FixtureLayer,
      FixtureLayer,
      FixtureLayer,
      FixtureLayer,
      FixtureLayer,
    ];
    const { network } = read(keras2Functional([sum, right, left, input, flat], diamondWeights));
    expect(network.layers.map(({ id }) => id)).toEqual(['input', 'right', 'left', 'sum', 'flat']);
  });

  test.each([
    [
      'Keras 2, the input implied',
      sequential(
        '2.15.0',
        [conv('a', [], { batch_input_shape: [null, 4, 4, 1] }), flatten([])],
        [kernel('a', 1)],
      ),
      'a_input',
    ],
    [
      'Keras 3, the input a layer',
      sequential('3.6.0', [inputOf(3), conv('a', []), flatten([])], [kernel('a', 1)]),
      'input',
    ],
    [
      'Keras 3, built later',
      sequential('3.6.0', [conv('a', []), flatten([])], [kernel('a', 1)], {
        build_input_shape: [null, 4, 4, 1],
      }),
      'a_input',
    ],
  ])('of a sequential model of %s', (_version, model, input) => {
    const { network } = read(model);
    expect(network.layers.map(({ id, inputs }) => [id, inputs])).toEqual([
      [input, []],
      ['a', [input]],
      ['flat', ['a']],
    ]);
    expect(network.layers[0]).toMatchObject({ kind: 'input', shape: { height: 4, width: 4, channels: 1 } });
  });

  test('without the wrapper model_config, as tfjs saves it', () => {
    const { file, shards } = keras2Functional(diamond(2), diamondWeights);
    const { model_config, keras_version } = file['modelTopology'] as JsonObject;
    const modelTopology = { ...(model_config as JsonObject), keras_version };
    expect(readLayersModel({ ...file, modelTopology }, shards).network.layers).toHaveLength(5);
  });
});

group('activation functions fused into a layer', () => {
  test('become layers of their own, which the next layers read', () => {
    const layers = [
      inputOf(2),
      conv('a', ['input'], { activation: 'relu' }),
      conv('a_relu', ['a']),
      flatten(['a_relu']),
    ];
    const { network } = read(keras2Functional(layers, [kernel('a', 1), kernel('a_relu', 1)]));
    expect(network.layers.map(({ id, kind, inputs }) => [id, kind, inputs])).toEqual([
      ['input', 'input', []],
      ['a', 'convolution', ['input']],
      ['a_relu_2', 'activation', ['a']],
      ['a_relu', 'convolution', ['a_relu_2']],
      ['flat', 'flatten', ['a_relu']],
    ]);
  });

  test('can be the output', () => {
    const dense = {
      name: 'fc',
      className: 'Dense',
      config: { units: 2, activation: 'softmax' },
      inputs: ['flat'],
    };
    const weights = [
      { name: 'fc/kernel', shape: [16, 2], values: new Array<number>(32).fill(1) },
      { name: 'fc/bias', shape: [2], values: [0, 0] },
    ];
    const { network } = read(keras2Functional([inputOf(2), flatten(['input']), dense], weights));
    expect(network.output).toBe('fc_softmax');
    expect(network.layers.at(-1)).toEqual({ id: 'fc_softmax', kind: 'softmax', inputs: ['fc'] });
  });

  test.each([
    [{ class_name: 'function', config: 'tanh' }, { function: 'tanh' }],
    [
      { class_name: 'LeakyReLU', config: { negative_slope: 0.1 } },
      { function: 'leaky relu', alpha: 0.1 },
    ],
    ['hard_sigmoid', { function: 'hard sigmoid', alpha: 1 / 6 }],
  ])('as Keras 3 writes %j', (activation, expected) => {
    const { network } = read(
      keras3Functional([inputOf(3), conv('a', ['input'], { activation }), flatten(['a'])], [kernel('a', 1)]),
    );
    expect(network.layers[2]).toMatchObject(expected);
  });

  test('of Keras 2 include another hard sigmoid', () => {
    const layers = [inputOf(2), conv('a', ['input'], { activation: 'hard_sigmoid' }), flatten(['a'])];
    expect(read(keras2Functional(layers, [kernel('a', 1)])).network.layers[2]).toMatchObject({ alpha: 0.2 });
  });
});
