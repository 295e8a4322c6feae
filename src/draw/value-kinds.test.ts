import { describe, expect, it } from 'vitest';
import type { Layer, Network } from '../core/network/network.ts';
import {
  activation,
  chainNetwork,
  convolution,
  inceptionNetwork,
  maxPool,
  residualNetwork,
} from '../dev/fixtures/networks.ts';
import { inputRange, valueKinds } from './value-kinds.ts';

const NORMALISED = { range: [0, 1], mean: [0.5], std: [0.5] } as const;
const PLAIN = { range: [0, 1], mean: [0], std: [1] } as const;

function network(layers: readonly Layer[], normalisation: Network['normalisation'] = NORMALISED): Network {
  const input: Layer = { id: 'in', kind: 'input', inputs: [], shape: { height: 4, width: 4, channels: 1 } };
  return { id: 'n', name: 'n', classes: [], normalisation, layers: [input, ...layers], output: 'in' };
}

describe('value kinds', () => {
  it('follow a chain: signed out of a convolution, non-negative from its ReLU to the next one', () => {
    const kinds = valueKinds(chainNetwork([[4], [4]]));
    expect([...kinds]).toEqual([
      ['input', 'picture'],
      ['conv1_1', 'signed'],
      ['relu1_1', 'non-negative'],
      ['pool1', 'non-negative'],
      ['conv2_1', 'signed'],
      ['relu2_1', 'non-negative'],
      ['pool2', 'non-negative'],
      ['flatten', 'non-negative'],
      ['logits', 'signed'],
      ['softmax', 'probability'],
    ]);
  });

  it('are signed where a branch that joins is', () => {
    expect(valueKinds(inceptionNetwork()).get('join')).toBe('non-negative');
    expect(valueKinds(residualNetwork()).get('add1')).toBe('signed');
    const joined = network([
      convolution('conv', 'in', 2),
      activation('relu', 'conv'),
      { id: 'sum', kind: 'add', inputs: ['relu', 'relu'] },
      { id: 'mixed', kind: 'concatenate', inputs: ['relu', 'conv'] },
    ]);
    expect(valueKinds(joined).get('sum')).toBe('non-negative');
    expect(valueKinds(joined).get('mixed')).toBe('signed');
  });

  it('do not depend on names', () => {
    const misnamed = network([
      convolution('relu', 'in', 2),
      activation('conv', 'relu'),
      maxPool('softmax', 'relu'),
    ]);
    const kinds = valueKinds(misnamed);
    expect(kinds.get('relu')).toBe('signed');
    expect(kinds.get('conv')).toBe('non-negative');
    expect(kinds.get('softmax')).toBe('signed');
  });

  it('know which functions let a negative value through', () => {
    const functions = ['tanh', 'leaky relu', 'elu', 'swish', 'gelu', 'selu', 'linear'] as const;
    for (const name of functions) {
      const kinds = valueKinds(
        network([
          convolution('c', 'in', 1),
          activation('raw', 'c', name),
          activation('r', 'c'),
          activation('cut', 'r', name),
        ]),
      );
      expect(kinds.get('raw')).toBe('signed');
      expect(kinds.get('cut')).toBe('non-negative');
    }
    for (const name of ['relu', 'relu6', 'sigmoid', 'hard sigmoid', 'softplus'] as const)
      expect(valueKinds(network([convolution('c', 'in', 1), activation('a', 'c', name)])).get('a')).toBe(
        'non-negative',
      );
  });

  it('take into account whether the normalised picture goes below zero', () => {
    const pooled = [maxPool('pool', 'in')];
    expect(valueKinds(network(pooled, NORMALISED)).get('pool')).toBe('signed');
    expect(valueKinds(network(pooled, PLAIN)).get('pool')).toBe('non-negative');
  });
});

describe('the input range', () => {
  it('is that of black and white after normalisation, over all channels', () => {
    expect(inputRange({ range: [0, 1], mean: [0.5, 0.25], std: [0.5, 0.25] })).toEqual([-1, 3]);
    expect(inputRange({ range: [-1, 1], mean: [0], std: [1] })).toEqual([-1, 1]);
  });
});
