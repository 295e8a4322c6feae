import { expect, describe as group, test } from 'vitest';
import { alexNet, googLeNet, resNet, vgg } from '../../dev/fixtures/classic-networks.ts';
import { residualNetwork } from '../../dev/fixtures/networks.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { describe, receptiveFieldOf } from './describe.ts';
import type { Network } from './network.ts';

group('parameters and multiply–accumulates of', () => {
  // Of the papers' layer lists; VGG and the ResNets equal torchvision's metadata as well.
  test.each<[string, Network, number, number]>([
    ['AlexNet in two groups', alexNet(2), 60_965_224, 724_406_816],
    ['AlexNet in one tower', alexNet(1), 62_378_344, 1_135_256_096],
    ['VGG-A', vgg([1, 1, 2, 2, 2]), 132_863_336, 7_609_090_048],
    ['VGG-D', vgg([2, 2, 3, 3, 3]), 138_357_544, 15_470_264_320],
    ['VGG-E', vgg([2, 2, 4, 4, 4]), 143_667_240, 19_632_062_464],
    ['GoogLeNet', googLeNet(), 6_998_552, 1_582_671_872],
    ['ResNet-18', resNet(18), 11_689_512, 1_814_073_344],
    ['ResNet-50', resNet(50), 25_557_032, 4_089_184_256],
  ])('%s', (_name, network, parameters, macs) => {
    const description = describe(network);
    expect(description.parameters).toBe(parameters);
    expect(description.macs).toBe(macs);
  });

  test("VGG-D's conv3_1 alone", () => {
    expect(describe(vgg([2, 2, 3, 3, 3])).layer('conv3_1')).toMatchObject({
      label: 'convolution',
      inputShapes: [{ height: 56, width: 56, channels: 128 }],
      shape: { height: 56, width: 56, channels: 256 },
      parameters: 294_912 + 256,
      macs: 924_844_032,
    });
  });
});

test("AlexNet's shapes: 55, 27, 27, 13, 13, 13, 13, 6", () => {
  const description = describe(alexNet(2));
  const sides = ['conv1', 'pool1', 'conv2', 'pool2', 'conv3', 'conv4', 'conv5', 'pool5'].map(
    (id) => description.layer(id).shape.height,
  );
  expect(sides).toEqual([55, 27, 27, 13, 13, 13, 13, 6]);
});

group('receptive fields', () => {
  // Araujo et al. 2019 give 195, 212 and 483 (v1) by the same recurrence; 427 is of the stride on the 3 × 3.
  test.each<[string, Network, string, number]>([
    ['AlexNet, last pool', alexNet(1), 'pool5', 195],
    ['VGG-A, last pool', vgg([1, 1, 2, 2, 2]), 'pool5', 150],
    ['VGG-D, last pool', vgg([2, 2, 3, 3, 3]), 'pool5', 212],
    ['VGG-E, last pool', vgg([2, 2, 4, 4, 4]), 'pool5', 268],
    ['ResNet-18, last convolution', resNet(18), 'block4_2_b', 435],
    ['ResNet-50, last convolution', resNet(50), 'block4_3_c', 427],
  ])('%s', (_name, network, layer, side) => {
    expect(describe(network).layer(layer).receptiveField.size).toEqual({ height: side, width: side });
  });

  test('of cells: VGG sees 3 pixels after one convolution, 5 after two, 6 after the pool', () => {
    const description = describe(vgg([2, 2, 3, 3, 3]));
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
