import type { Architecture, ImageNetAccuracy, Paper } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';

const paper: Paper = {
  authors: 'K. Simonyan, A. Zisserman',
  title: 'Very deep convolutional networks for large-scale image recognition',
  where: 'ICLR',
  year: 2015,
};

/** A convolution of a stage: 3 × 3, or 1 × 1 as configuration C has them. */
type Kernel = 3 | 1;

interface Configuration {
  readonly id: string;
  readonly name: string;
  /** Of each stage, the kernel sizes of its convolutions. */
  readonly stages: readonly (readonly Kernel[])[];
  /** Configuration A-LRN normalises after its first convolution. */
  readonly normalises?: boolean;
  /** torchvision has those with four sizes, plain and with batch normalisation. */
  readonly plain?: ImageNetAccuracy;
  readonly normalised?: ImageNetAccuracy;
}

/** Filters of the convolutions of each stage: Simonyan & Zisserman 2015, table 1. */
const filtersOfStages = [64, 128, 256, 512, 512];

const configurations: readonly Configuration[] = [
  {
    id: 'vgg-a',
    name: 'VGG-11 (A)',
    stages: [[3], [3], [3, 3], [3, 3], [3, 3]],
    plain: { top1: 69.02, top5: 88.628 },
    normalised: { top1: 70.37, top5: 89.81 },
  },
  {
    id: 'vgg-a-lrn',
    name: 'VGG-11 with normalisation (A-LRN)',
    stages: [[3], [3], [3, 3], [3, 3], [3, 3]],
    normalises: true,
  },
  {
    id: 'vgg-b',
    name: 'VGG-13 (B)',
    stages: [
      [3, 3],
      [3, 3],
      [3, 3],
      [3, 3],
      [3, 3],
    ],
    plain: { top1: 69.928, top5: 89.246 },
    normalised: { top1: 71.586, top5: 90.374 },
  },
  {
    id: 'vgg-c',
    name: 'VGG-16 with 1 × 1 convolutions (C)',
    stages: [
      [3, 3],
      [3, 3],
      [3, 3, 1],
      [3, 3, 1],
      [3, 3, 1],
    ],
  },
  {
    id: 'vgg-d-vgg16',
    name: 'VGG-16 (D)',
    stages: [
      [3, 3],
      [3, 3],
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
    ],
    plain: { top1: 71.592, top5: 90.382 },
    normalised: { top1: 73.36, top5: 91.516 },
  },
  {
    id: 'vgg-e-vgg19',
    name: 'VGG-19 (E)',
    stages: [
      [3, 3],
      [3, 3],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
    ],
    plain: { top1: 72.376, top5: 90.876 },
    normalised: { top1: 74.218, top5: 91.842 },
  },
];

/** Small filters, stacked: every configuration of the paper's table 1. */
export const vgg: readonly Architecture[] = configurations.map((configuration) => ({
  id: configuration.id,
  name: configuration.name,
  family: 'vgg',
  paper,
  switches: ['batch-norm'],
  build: (on) => build(configuration, on.has('batch-norm')),
}));

function build({ id, name, stages, normalises, plain, normalised }: Configuration, batchNorm: boolean) {
  const builder = new BlueprintBuilder({ height: 224, width: 224, channels: 3 });
  stages.forEach((kernels, index) => {
    const stage = index + 1;
    builder.block(`conv${stage}_x`, 'stage', () => {
      kernels.forEach((kernel, place) => {
        const at = `${stage}_${place + 1}`;
        const filters = filtersOfStages[index] ?? 0;
        builder.convolution(`conv${at}`, { filters, kernel, pad: (kernel - 1) / 2 });
        if (batchNorm) builder.batchNormalisation(`bn${at}`);
        builder.relu(`relu${at}`);
        if (normalises && stage === 1) builder.localResponseNormalisation('lrn1');
      });
      builder.maxPool(`pool${stage}`, { kernel: 2, stride: 2 });
    });
  });
  builder.block('classifier', 'classifier', () => {
    builder.flatten('flatten');
    for (const place of [6, 7]) {
      builder.dense(`fc${place}`, 4096);
      builder.relu(`relu${place}`);
      builder.dropout(`dropout${place}`, 0.5);
    }
    builder.dense('fc8', 1000);
    builder.softmax('softmax');
  });
  const accuracy = batchNorm ? normalised : plain;
  return {
    network: builder.network(id, name),
    blocks: builder.blocks,
    departures: [],
    ...(accuracy && { accuracy }),
  };
}
