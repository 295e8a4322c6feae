import type {
  Architecture,
  Blueprint,
  Departure,
  ImageNetAccuracy,
  Paper,
  SwitchId,
} from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';
import { type InceptionWidths, type WriteConvolution, writeInceptionModule } from './inception-module.ts';

const paper: Paper = {
  authors: 'C. Szegedy, W. Liu, Y. Jia and six others',
  title: 'Going deeper with convolutions',
  where: 'CVPR',
  year: 2015,
};

interface Variant {
  readonly id: string;
  readonly name: string;
  /** With batch normalisation, convolutions have no biases and nothing else normalises. */
  readonly batchNorm: boolean;
  /** Side of the kernels in the branch that the paper gives 5 × 5. */
  readonly largest: 3 | 5;
  /** Of the last pool before the fifth stage. */
  readonly pool4: 2 | 3;
  /** Of the main answer. */
  readonly dropout: number;
  /** Windows of the pool that the auxiliary heads begin with, 3 cells apart. */
  readonly headPool: 4 | 5;
  readonly accuracy?: ImageNetAccuracy;
}

const variants: readonly Variant[] = [
  {
    id: 'googlenet-paper',
    name: 'GoogLeNet (2014)',
    batchNorm: false,
    largest: 5,
    pool4: 3,
    dropout: 0.4,
    headPool: 5,
  },
  {
    id: 'googlenet-torchvision',
    name: 'GoogLeNet (torchvision)',
    batchNorm: true,
    largest: 3,
    pool4: 2,
    dropout: 0.2,
    headPool: 4,
    accuracy: { top1: 69.778, top5: 89.53 },
  },
];

type ModuleName = '3a' | '3b' | '4a' | '4b' | '4c' | '4d' | '4e' | '5a' | '5b';

/** Szegedy et al. 2015, table 1. */
const modules: Readonly<Record<ModuleName, InceptionWidths>> = {
  '3a': widths(64, 96, 128, 16, 32, 32),
  '3b': widths(128, 128, 192, 32, 96, 64),
  '4a': widths(192, 96, 208, 16, 48, 64),
  '4b': widths(160, 112, 224, 24, 64, 64),
  '4c': widths(128, 128, 256, 24, 64, 64),
  '4d': widths(112, 144, 288, 32, 64, 64),
  '4e': widths(256, 160, 320, 32, 128, 128),
  '5a': widths(256, 160, 320, 32, 128, 128),
  '5b': widths(384, 192, 384, 48, 128, 128),
};

/** Modules of parallel branches with cheap 1 × 1 convolutions before the costly ones. */
export const googlenet: readonly Architecture[] = variants.map((variant) => ({
  id: variant.id,
  name: variant.name,
  family: 'inception',
  paper,
  switches: ['auxiliary-heads'],
  build: (on) => build(variant, on),
}));

function build(variant: Variant, on: ReadonlySet<SwitchId>): Blueprint {
  const { id, name, dropout, accuracy, pool4 } = variant;
  const builder = new BlueprintBuilder({ height: 224, width: 224, channels: 3 });
  const convolution = convolutions(builder, variant.batchNorm);
  const heads = on.has('auxiliary-heads');
  const module = (place: ModuleName) =>
    writeInceptionModule(builder, `inception_${place}`, `inc${place}`, modules[place], {
      convolution,
      largest: variant.largest,
    });
  const head = (place: 1 | 2) => {
    if (heads) writeHead(builder, place, variant, convolution);
  };
  writeStem(builder, variant, convolution);
  builder.block('inception_3', 'stage', () => {
    module('3a');
    module('3b');
    builder.maxPool('pool3', { kernel: 3, stride: 2, rounding: 'ceil' });
  });
  builder.block('inception_4', 'stage', () => {
    module('4a');
    head(1);
    module('4b');
    module('4c');
    module('4d');
    head(2);
    module('4e');
    builder.maxPool('pool4', { kernel: pool4, stride: 2, rounding: 'ceil' });
  });
  builder.block('inception_5', 'stage', () => {
    module('5a');
    module('5b');
  });
  builder.block('classifier', 'classifier', () => {
    builder.globalAveragePool('avgpool');
    builder.dropout('dropout', dropout);
    builder.dense('fc', 1000);
    builder.softmax('softmax');
  });
  return {
    network: builder.network(id, name),
    blocks: builder.blocks,
    departures: heads && variant.headPool === 4 ? unevenPools : [],
    ...(accuracy && { accuracy }),
  };
}

/** A convolution with what follows each of them: batch normalisation, if any, and ReLU. */
function convolutions(builder: BlueprintBuilder, batchNorm: boolean): WriteConvolution {
  return (id, options, from) => {
    builder.convolution(id, { ...options, bias: !batchNorm }, from);
    if (batchNorm) builder.batchNormalisation(`${id}_bn`);
    return builder.relu(`${id}_relu`);
  };
}

function writeStem(builder: BlueprintBuilder, { batchNorm }: Variant, convolution: WriteConvolution): void {
  convolution('conv1', { filters: 64, kernel: 7, stride: 2, pad: 3 });
  builder.maxPool('pool1', { kernel: 3, stride: 2, rounding: 'ceil' });
  if (!batchNorm) builder.localResponseNormalisation('norm1');
  convolution('conv2_reduce', { filters: 64, kernel: 1 });
  convolution('conv2', { filters: 192, kernel: 3, pad: 1 });
  if (!batchNorm) builder.localResponseNormalisation('norm2');
  builder.maxPool('pool2', { kernel: 3, stride: 2, rounding: 'ceil' });
}

/** A dead end that helps training and is left out afterwards; the network goes on where it branched off. §5. */
function writeHead(
  builder: BlueprintBuilder,
  place: 1 | 2,
  { headPool }: Variant,
  convolution: WriteConvolution,
): void {
  const trunk = builder.last;
  const id = `aux${place}`;
  builder.block(id, 'auxiliary head', () => {
    builder.averagePool(`${id}_pool`, { kernel: headPool, stride: 3 });
    convolution(`${id}_conv`, { filters: 128, kernel: 1 });
    builder.flatten(`${id}_flatten`);
    builder.dense(`${id}_fc1`, 1024);
    builder.relu(`${id}_fc1_relu`);
    builder.dropout(`${id}_dropout`, 0.7);
    builder.dense(`${id}_fc2`, 1000);
    builder.softmax(`${id}_softmax`);
  });
  builder.last = trunk;
}

const unevenPools: readonly Departure[] = ['aux1_pool', 'aux2_pool'].map((layer) => ({
  layer,
  weights: 0,
  biases: 0,
  macs: 0,
  why: 'torchvision divides 14 cells into 4 windows of 4 that begin at 0, 3, 7 and 10; here they are 3 apart, so the last two begin at 6 and 9.',
}));

function widths(
  one: number,
  threeReduce: number,
  three: number,
  fiveReduce: number,
  five: number,
  poolProjection: number,
): InceptionWidths {
  return { one, threeReduce, three, fiveReduce, five, poolProjection };
}
