import type { LayerId } from '../network/network.ts';
import type { Architecture, Blueprint, ImageNetAccuracy, Paper } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';

const paper: Paper = {
  authors: 'K. He, X. Zhang, S. Ren, J. Sun',
  title: 'Deep residual learning for image recognition',
  where: 'CVPR',
  year: 2016,
};

interface Plan {
  readonly id: string;
  readonly name: string;
  /** Residual blocks of conv2_x to conv5_x. */
  readonly depths: readonly [number, number, number, number];
  /**
   * `basic`: 3 × 3, 3 × 3. `bottleneck`: 1 × 1 with a quarter of the channels, 3 × 3, 1 × 1.
   * `plain`: basic without the skip connection.
   */
  readonly block: 'basic' | 'bottleneck' | 'plain';
  /** Of the strides as torchvision has them. */
  readonly accuracy?: ImageNetAccuracy;
}

/** He et al. 2016, table 1 and figure 3. */
const plans: readonly Plan[] = [
  { id: 'plain-34', name: 'Plain-34', depths: [3, 4, 6, 3], block: 'plain' },
  {
    id: 'resnet-18',
    name: 'ResNet-18',
    depths: [2, 2, 2, 2],
    block: 'basic',
    accuracy: { top1: 69.758, top5: 89.078 },
  },
  {
    id: 'resnet-34',
    name: 'ResNet-34',
    depths: [3, 4, 6, 3],
    block: 'basic',
    accuracy: { top1: 73.314, top5: 91.42 },
  },
  {
    id: 'resnet-50',
    name: 'ResNet-50',
    depths: [3, 4, 6, 3],
    block: 'bottleneck',
    accuracy: { top1: 76.13, top5: 92.862 },
  },
  {
    id: 'resnet-101',
    name: 'ResNet-101',
    depths: [3, 4, 23, 3],
    block: 'bottleneck',
    accuracy: { top1: 77.374, top5: 93.546 },
  },
  {
    id: 'resnet-152',
    name: 'ResNet-152',
    depths: [3, 8, 36, 3],
    block: 'bottleneck',
    accuracy: { top1: 78.312, top5: 94.046 },
  },
];

/** Skip connections that make depth trainable, and the plain network they were held against. */
export const resnet: readonly Architecture[] = plans.map((plan) => ({
  id: plan.id,
  name: plan.name,
  family: 'resnet',
  paper,
  switches: plan.block === 'bottleneck' ? ['paper-strides'] : [],
  build: (on) => build(plan, on.has('paper-strides') && plan.block === 'bottleneck'),
}));

/** What one residual block does to the extents of its input. */
interface BlockSizes {
  /** Channels of its inner convolutions. */
  readonly width: number;
  readonly output: number;
  readonly stride: 1 | 2;
}

function build({ id, name, depths, block, accuracy }: Plan, paperStrides: boolean): Blueprint {
  const builder = new BlueprintBuilder({ height: 224, width: 224, channels: 3 });
  const residual = new ResidualBlocks(builder, block, paperStrides);
  builder.convolution('conv1', { filters: 64, kernel: 7, stride: 2, pad: 3, bias: false });
  builder.batchNormalisation('bn1');
  builder.relu('relu1');
  builder.maxPool('pool1', { kernel: 3, stride: 2, pad: 1 });
  depths.forEach((count, index) => {
    const stage = index + 2;
    const width = 64 * 2 ** index;
    const output = block === 'bottleneck' ? 4 * width : width;
    builder.block(`conv${stage}_x`, 'stage', () => {
      for (let place = 1; place <= count; place++) {
        const stride = stage > 2 && place === 1 ? 2 : 1;
        residual.write(`${stage}_${place}`, { width, output, stride });
      }
    });
  });
  builder.block('classifier', 'classifier', () => {
    builder.globalAveragePool('avgpool');
    builder.dense('fc', 1000);
    builder.softmax('softmax');
  });
  return {
    network: builder.network(id, name),
    blocks: builder.blocks,
    departures: [],
    ...(accuracy && !paperStrides && { accuracy }),
  };
}

/** Writes one block after another; remembers how many channels the next one gets. */
class ResidualBlocks {
  readonly #builder: BlueprintBuilder;
  readonly #kind: Plan['block'];
  readonly #paperStrides: boolean;
  #channels = 64;

  constructor(builder: BlueprintBuilder, kind: Plan['block'], paperStrides: boolean) {
    this.#builder = builder;
    this.#kind = kind;
    this.#paperStrides = paperStrides;
  }

  /** @param at stage and place, for the layers' ids: `4_2` */
  write(at: string, sizes: BlockSizes): void {
    if (this.#kind === 'plain') {
      this.#residual(at, sizes);
      this.#builder.relu(`relu${at}_b`);
    } else {
      this.#builder.block(`conv${at}`, 'residual block', () => this.#addition(at, sizes));
    }
    this.#channels = sizes.output;
  }

  #addition(at: string, sizes: BlockSizes): void {
    const input = this.#builder.last;
    const residual = this.#residual(at, sizes);
    const skip = this.#skip(at, sizes, input);
    this.#builder.add(`add${at}`, [residual, skip]);
    this.#builder.relu(`relu${at}`);
  }

  /** The path with the 3 × 3 convolutions, up to where the skip connection comes in. */
  #residual(at: string, { width, output, stride }: BlockSizes): LayerId {
    if (this.#kind !== 'bottleneck') {
      this.#normalised(`${at}_a`, { filters: width, kernel: 3, stride });
      this.#builder.relu(`relu${at}_a`);
      return this.#normalised(`${at}_b`, { filters: output, kernel: 3, stride: 1 });
    }
    const [first, second] = this.#paperStrides ? ([stride, 1] as const) : ([1, stride] as const);
    this.#normalised(`${at}_a`, { filters: width, kernel: 1, stride: first });
    this.#builder.relu(`relu${at}_a`);
    this.#normalised(`${at}_b`, { filters: width, kernel: 3, stride: second });
    this.#builder.relu(`relu${at}_b`);
    return this.#normalised(`${at}_c`, { filters: output, kernel: 1, stride: 1 });
  }

  /** The input itself, or a 1 × 1 convolution where extents change: the paper's option B. */
  #skip(at: string, { output, stride }: BlockSizes, input: LayerId): LayerId {
    if (stride === 1 && output === this.#channels) return input;
    return this.#normalised(`${at}_skip`, { filters: output, kernel: 1, stride }, input);
  }

  #normalised(
    at: string,
    { filters, kernel, stride }: { filters: number; kernel: 1 | 3; stride: 1 | 2 },
    from?: LayerId,
  ): LayerId {
    const pad = (kernel - 1) / 2;
    this.#builder.convolution(`conv${at}`, { filters, kernel, stride, pad, bias: false }, from);
    return this.#builder.batchNormalisation(`bn${at}`);
  }
}
