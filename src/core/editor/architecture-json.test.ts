import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenNetworks } from '../../dev/fixtures/written-networks.ts';
import { ArchitectureJsonError, readArchitectureJson, writeArchitectureJson } from './architecture-json.ts';

const problemOf = (text: string) => {
  try {
    readArchitectureJson(text);
    return undefined;
  } catch (error) {
    if (error instanceof ArchitectureJsonError) return error.problem;
    throw error;
  }
};

const input = { id: 'input', kind: 'input', height: 8, width: 8, channels: 1 };
const file = (layers: readonly unknown[], more = {}) =>
  JSON.stringify({ format: 'convolens-architecture', version: 1, output: 'input', layers, ...more });

describe('a network as JSON', () => {
  test.each(writtenNetworks().map(({ file: name, network }) => [name, network] as const))(
    'is the same when it is read back: %s',
    (_name, network) => {
      const { id, name, layers, output } = readArchitectureJson(writeArchitectureJson(network));
      expect({ id, name, layers, output }).toEqual({
        id: network.id,
        name: network.name,
        layers: network.layers,
        output: network.output,
      });
    },
  );

  test('may leave out what a kind has to begin with', () => {
    const network = readArchitectureJson(file([input, { id: 'c', kind: 'convolution', inputs: ['input'] }]));
    expect(network.layers[1]).toMatchObject({ filters: 64, kernel: { height: 3, width: 3 }, bias: true });
  });

  test('may have its layers in any order', () => {
    const network = readArchitectureJson(file([{ id: 'a', kind: 'softmax', inputs: ['input'] }, input]));
    expect(network.layers.map(({ id }) => id)).toEqual(['input', 'a']);
  });

  test.each<[string, unknown]>([
    ['{', { why: 'not-json' }],
    ['[]', { why: 'not-architecture' }],
    ['{"format": "layers-model"}', { why: 'not-architecture' }],
    [file([input], { version: 2 }), { why: 'newer', version: 2 }],
    [file([input], { output: 'z' }), { why: 'no-output', output: 'z' }],
    [file([]), { why: 'not-one-input' }],
    [file([input, { kind: 'softmax' }]), { why: 'layer-without-name', place: 2 }],
    [file([input, input]), { why: 'name-twice', layer: 'input' }],
    [file([input, { id: 'a', kind: 'toString' }]), { why: 'unknown-kind', layer: 'a', kind: 'toString' }],
    [
      file([input, { id: 'a', kind: 'softmax', inputs: ['b'] }]),
      { why: 'unknown-input', layer: 'a', input: 'b' },
    ],
    [file([input, { id: 'a', kind: 'softmax' }]), { why: 'wrong-inputs', layer: 'a', inputs: 0 }],
    [
      file([input, { id: 'a', kind: 'softmax', inputs: ['b'] }, { id: 'b', kind: 'softmax', inputs: ['a'] }]),
      { why: 'circle' },
    ],
    [
      file([input, { id: 'a', kind: 'dropout', inputs: ['input'], rate: 2 }]),
      {
        why: 'bad-value',
        layer: 'a',
        field: 'rate',
        value: '2',
        form: { type: 'decimal', from: 0, to: 0.99 },
      },
    ],
  ])('is refused with the reason: %s', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.array(fc.json()).map(file)), (text) => {
        problemOf(text);
      }),
    );
  });
});
