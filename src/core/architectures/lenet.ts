import type { Architecture, Blueprint, Departure, Paper } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';

const paper: Paper = {
  authors: 'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner',
  title: 'Gradient-based learning applied to document recognition',
  where: 'Proceedings of the IEEE',
  year: 1998,
};

/** The network that read digits on cheques: as published, and as it is built today. */
export const lenet: readonly Architecture[] = [
  {
    id: 'lenet-5-1998',
    name: 'LeNet-5 (1998)',
    family: 'lenet',
    paper,
    switches: [],
    build: buildPublished,
  },
  { id: 'lenet-5-today', name: 'LeNet-5 (today)', family: 'lenet', paper, switches: [], build: buildToday },
];

/** LeCun et al. 1998, §II.B, its layers under their own names. */
function buildPublished(): Blueprint {
  const builder = new BlueprintBuilder({ height: 32, width: 32, channels: 1 });
  builder.convolution('C1', { filters: 6, kernel: 5 });
  builder.activation('tanh_C1', 'tanh');
  builder.averagePool('S2', { kernel: 2, stride: 2 });
  builder.activation('tanh_S2', 'tanh');
  builder.convolution('C3', { filters: 16, kernel: 5 });
  builder.activation('tanh_C3', 'tanh');
  builder.averagePool('S4', { kernel: 2, stride: 2 });
  builder.activation('tanh_S4', 'tanh');
  builder.convolution('C5', { filters: 120, kernel: 5 });
  builder.activation('tanh_C5', 'tanh');
  builder.block('classifier', 'classifier', () => {
    builder.dense('F6', 84);
    builder.activation('tanh_F6', 'tanh');
    builder.dense('RBF', 10, { bias: false });
  });
  return { network: builder.network('lenet-5-1998', 'LeNet-5 (1998)'), blocks: builder.blocks, departures };
}

const trainablePool =
  'Each map of this pool learns a coefficient, which multiplies the sum of its four values, and a bias.';

/** Of the 96 pairs of a map of S2 and a map of C3, the paper's table I joins 60. */
const joinedPairs = 6 * 3 + 6 * 4 + 3 * 4 + 6;

const departures: readonly Departure[] = [
  { layer: 'S2', weights: 6, biases: 6, macs: 6 * 14 * 14, why: trainablePool },
  {
    layer: 'C3',
    weights: joinedPairs * 5 * 5,
    biases: 16,
    macs: joinedPairs * 5 * 5 * 10 * 10,
    why: 'Each map reads only 3, 4 or 6 of the 6 maps before it, by a table: 60 kernels of 5 × 5 instead of 96.',
  },
  { layer: 'S4', weights: 16, biases: 16, macs: 16 * 5 * 5, why: trainablePool },
  {
    layer: 'RBF',
    weights: 0,
    biases: 0,
    macs: 84 * 10,
    why: 'Each class has a drawing of its character, 7 × 12 values set by hand; the answer is the squared distance to it, Σ (x − w)². The 840 values are not learnt.',
  },
];

/** Pools that learn nothing, every map of the second convolution reading all of the first pool's, and a softmax. */
function buildToday(): Blueprint {
  const builder = new BlueprintBuilder({ height: 28, width: 28, channels: 1 });
  builder.convolution('conv1', { filters: 6, kernel: 5, pad: 2 });
  builder.activation('tanh1', 'tanh');
  builder.averagePool('pool1', { kernel: 2, stride: 2 });
  builder.convolution('conv2', { filters: 16, kernel: 5 });
  builder.activation('tanh2', 'tanh');
  builder.averagePool('pool2', { kernel: 2, stride: 2 });
  builder.block('classifier', 'classifier', () => {
    builder.flatten('flatten');
    builder.dense('fc3', 120);
    builder.activation('tanh3', 'tanh');
    builder.dense('fc4', 84);
    builder.activation('tanh4', 'tanh');
    builder.dense('fc5', 10);
    builder.softmax('softmax');
  });
  return {
    network: builder.network('lenet-5-today', 'LeNet-5 (today)'),
    blocks: builder.blocks,
    departures: [],
  };
}
