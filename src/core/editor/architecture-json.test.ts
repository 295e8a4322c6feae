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
const convolution = { id: 'c', kind: 'convolution', inputs: ['input'], filters: 8 };
const counts = { type: 'whole', from: 1, to: 65_536 } as const;
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
    const network = readArchitectureJson(
      file([input, { id: 'c', kind: 'convolution', inputs: ['input'], filters: 64 }]),
    );
    expect(network.layers[1]).toMatchObject({ filters: 64, kernel: { height: 3, width: 3 }, bias: true });
  });

  test('may say sizes as arrays and begin with a byte order mark', () => {
    const layer = { ...convolution, kernel: [3, 5], stride: [2, 2], padding: [1, 2], bias: false };
    expect(readArchitectureJson(`\uFEFF${file([input, layer])}`).layers[1]).toMatchObject({
      kernel: { height: 3, width: 5 },
      stride: { height: 2, width: 2 },
      padding: { top: 1, bottom: 1, left: 2, right: 2 },
      bias: false,
    });
  });

  test('may have its layers in any order', () => {
    const network = readArchitectureJson(file([{ id: 'a', kind: 'softmax', inputs: ['input'] }, input]));
    expect(network.layers.map(({ id }) => id)).toEqual(['input', 'a']);
  });

  test.each<[string, unknown]>([
    ['{', { why: 'not-json' }],
    ['[]', { why: 'not-architecture' }],
    ['{"format": "layers-model"}', { why: 'not-architecture' }],
    ['{"format": "convolens-architecture"}', { why: 'no-layers' }],
    [file([input], { layers: {} }), { why: 'no-layers' }],
    [file([input], { nam: 'x' }), { why: 'unknown-key', key: 'nam', nearest: 'name' }],
    [
      file([input, { ...convolution, fliters: 9 }]),
      { why: 'unknown-key', layer: 'c', key: 'fliters', nearest: 'filters' },
    ],
    [
      file([input, { ...convolution, pad: 1 }]),
      { why: 'unknown-key', layer: 'c', key: 'pad', nearest: 'padding' },
    ],
    [file([input, { ...convolution, wormhole: 1 }]), { why: 'unknown-key', layer: 'c', key: 'wormhole' }],
    [
      file([input, { ...convolution, filters: undefined }]),
      { why: 'missing-value', layer: 'c', field: 'filters', form: counts },
    ],
    [
      file([{ ...input, width: undefined }]),
      { why: 'missing-value', layer: 'input', field: 'width', form: { ...counts, to: 4096 } },
    ],
    [
      file([input, { ...convolution, filters: { a: 1 } }]),
      { why: 'bad-value', layer: 'c', field: 'filters', value: '{"a":1}', form: counts },
    ],
    [
      file([input, { ...convolution, bias: 1 }]),
      { why: 'bad-value', layer: 'c', field: 'bias', value: '1', form: { type: 'flag' } },
    ],
    [file([input, { ...convolution, inputs: 'input' }]), { why: 'inputs-no-list', layer: 'c' }],
    [
      file([input, { ...convolution, id: 'c'.repeat(201) }]),
      { why: 'long-name', name: 'c'.repeat(201), most: 200 },
    ],
    [file([input], { name: 'n'.repeat(121) }), { why: 'long-name', name: 'n'.repeat(121), most: 120 }],
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
