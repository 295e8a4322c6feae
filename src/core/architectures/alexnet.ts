import type { Architecture, Blueprint, Departure, ImageNetAccuracy, Paper } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';

const imageNetPaper: Paper = {
  authors: 'A. Krizhevsky, I. Sutskever, G. E. Hinton',
  title: 'ImageNet classification with deep convolutional neural networks',
  where: 'NIPS',
  year: 2012,
};

const oneTowerPaper: Paper = {
  authors: 'A. Krizhevsky',
  title: 'One weird trick for parallelizing convolutional neural networks',
  where: 'arXiv',
  year: 2014,
};

interface Variant {
  readonly id: string;
  readonly name: string;
  readonly paper: Paper;
  /** Pixels. */
  readonly side: 227 | 224;
  /** Zeros around the picture: 224 pixels need 2 for conv1 to come out at 55. */
  readonly pad: 0 | 2;
  /** Filters of the five convolutions. */
  readonly filters: readonly [number, number, number, number, number];
  /** In how many groups convolutions 2, 4 and 5 read: the paper had a graphics card for each. */
  readonly groups: 1 | 2;
  /** Where the first two stages normalise their responses, seen from their pool. */
  readonly normalises?: 'before the pool' | 'after the pool';
  /** Seen from the two large dense layers. */
  readonly dropout: 'before' | 'after';
  readonly departures: readonly Departure[];
  readonly accuracy?: ImageNetAccuracy;
}

const printedInput: Departure = {
  layer: 'input',
  weights: 0,
  biases: 0,
  macs: 0,
  why: 'The paper says 224 × 224, which does not come out even: (224 − 11) / 4 + 1 = 54.25. With 227 it is 55, as the paper has it from there on.',
};

const variants: readonly Variant[] = [
  {
    id: 'alexnet-2012-grouped',
    name: 'AlexNet (2012, two groups)',
    paper: imageNetPaper,
    side: 227,
    pad: 0,
    filters: [96, 256, 384, 384, 256],
    groups: 2,
    normalises: 'before the pool',
    dropout: 'after',
    departures: [printedInput],
  },
  {
    id: 'alexnet-lecture-single-tower',
    name: 'AlexNet (one tower, 227)',
    paper: imageNetPaper,
    side: 227,
    pad: 0,
    filters: [96, 256, 384, 384, 256],
    groups: 1,
    normalises: 'after the pool',
    dropout: 'after',
    departures: [],
  },
  {
    id: 'alexnet-torchvision',
    name: 'AlexNet (torchvision)',
    paper: oneTowerPaper,
    side: 224,
    pad: 2,
    filters: [64, 192, 384, 256, 256],
    groups: 1,
    dropout: 'before',
    departures: [],
    accuracy: { top1: 56.522, top5: 79.066 },
  },
];

/** The network that won ImageNet in 2012, as published, as lectures draw it and as torchvision has it. */
export const alexnet: readonly Architecture[] = variants.map((variant) => ({
  id: variant.id,
  name: variant.name,
  family: 'alexnet',
  paper: variant.paper,
  switches: [],
  build: () => build(variant),
}));

function build(variant: Variant): Blueprint {
  const { id, name, side, departures, accuracy } = variant;
  const builder = new BlueprintBuilder({ height: side, width: side, channels: 3 });
  writeConvolutions(builder, variant);
  builder.block('classifier', 'classifier', () => writeClassifier(builder, variant));
  return {
    network: builder.network(id, name),
    blocks: builder.blocks,
    departures,
    ...(accuracy && { accuracy }),
  };
}

function writeConvolutions(builder: BlueprintBuilder, { filters, groups, pad, normalises }: Variant): void {
  const [first, second, third, fourth, fifth] = filters;
  const pool = (place: number) => {
    if (normalises === 'before the pool') builder.localResponseNormalisation(`norm${place}`);
    builder.maxPool(`pool${place}`, { kernel: 3, stride: 2 });
    if (normalises === 'after the pool') builder.localResponseNormalisation(`norm${place}`);
  };
  builder.convolution('conv1', { filters: first, kernel: 11, stride: 4, pad });
  builder.relu('relu1');
  pool(1);
  builder.convolution('conv2', { filters: second, kernel: 5, pad: 2, groups });
  builder.relu('relu2');
  pool(2);
  builder.convolution('conv3', { filters: third, kernel: 3, pad: 1 });
  builder.relu('relu3');
  builder.convolution('conv4', { filters: fourth, kernel: 3, pad: 1, groups });
  builder.relu('relu4');
  builder.convolution('conv5', { filters: fifth, kernel: 3, pad: 1, groups });
  builder.relu('relu5');
  builder.maxPool('pool5', { kernel: 3, stride: 2 });
}

function writeClassifier(builder: BlueprintBuilder, { dropout }: Variant): void {
  builder.flatten('flatten');
  for (const place of [6, 7]) {
    if (dropout === 'before') builder.dropout(`dropout${place}`, 0.5);
    builder.dense(`fc${place}`, 4096);
    builder.relu(`relu${place}`);
    if (dropout === 'after') builder.dropout(`dropout${place}`, 0.5);
  }
  builder.dense('fc8', 1000);
  builder.softmax('softmax');
}
