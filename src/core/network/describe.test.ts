import { expect, describe as group, test } from 'vitest';
import { descriptionOf } from '../../dev/fixtures/described-architectures.ts';
import { residualNetwork } from '../../dev/fixtures/networks.ts';
import { square, toyConvolution, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { describe, receptiveFieldOf } from './describe.ts';

test("VGG-16's conv3_1 alone", () => {
  expect(descriptionOf('vgg-d-vgg16').layer('conv3_1')).toMatchObject({
    label: 'convolution',
    inputShapes: [{ height: 56, width: 56, channels: 128 }],
    shape: { height: 56, width: 56, channels: 256 },
    parameters: 294_912 + 256,
    macs: 924_844_032,
  });
});

test('parameters and multiply–accumulates are those of all layers', () => {
  // Three of 2 × 2 × 1 with biases over 4 × 4 make 3 × 3 × 3; a dense layer of two over their 27 values.
  const convolution = { ...toyConvolution, kernel: square(2), padding: 'valid', filters: 3 } as const;
  const flatten = { id: 'flatten', kind: 'flatten', inputs: ['conv'] } as const;
  const dense = { id: 'dense', kind: 'dense', inputs: ['flatten'], units: 2, bias: false } as const;
  const { parameters, macs } = describe(toyNetwork([toyInput(4, 4, 1), convolution, flatten, dense]));
  expect(parameters).toBe(3 * 4 + 3 + 27 * 2);
  expect(macs).toBe(27 * 4 + 27 * 2);
});

group('receptive fields', () => {
  test('of cells: VGG sees 3 pixels after one convolution, 5 after two, 6 after the pool', () => {
    const description = descriptionOf('vgg-d-vgg16');
    expect(receptiveFieldOf(description, 'conv1_1', { y: 0, x: 5 })).toEqual({
      top: -1,
      left: 4,
      height: 3,
      width: 3,
    });
    expect(receptiveFieldOf(description, 'conv1_2', { y: 0, x: 5 })).toEqual({
      top: -2,
      left: 3,
      height: 5,
      width: 5,
    });
    expect(receptiveFieldOf(description, 'pool1', { y: 0, x: 5 })).toEqual({
      top: -2,
      left: 8,
      height: 6,
      width: 6,
    });
  });

  test('of branches are the union', () => {
    const description = describe(residualNetwork());
    const { receptiveField } = description.layer('add1');
    expect(receptiveField).toEqual(description.layer('conv1_2').receptiveField);
    expect(receptiveField.size.height).toBeGreaterThan(
      description.layer('stem_relu').receptiveField.size.height,
    );
  });
});

test('consumers are the layers that read a layer', () => {
  const description = describe(residualNetwork());
  expect(description.layer('stem_relu').consumers).toEqual(['conv1_1', 'add1']);
  expect(description.layer('softmax').consumers).toEqual([]);
});

group('a graph that does not hold together is refused', () => {
  const dropout = (id: string, from: string) => ({ id, kind: 'dropout', inputs: [from], rate: 0.5 }) as const;

  test('because a layer reads one that comes later', () => {
    const network = toyNetwork([toyInput(1, 1, 1), dropout('a', 'b'), dropout('b', 'input')]);
    expect(() => describe(network)).toThrow(new RangeError('Network toy has no layer "b" at this point.'));
  });

  test('when asked for a layer it does not have', () => {
    expect(() => describe(residualNetwork()).layer('nowhere')).toThrow(RangeError);
  });
});
