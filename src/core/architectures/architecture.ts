import type { LayerId, Network } from '../network/network.ts';

/** Networks that belong together in a list. */
export const familyIds = ['lenet', 'alexnet', 'vgg', 'inception', 'resnet', 'nasnet'] as const;
export type FamilyId = (typeof familyIds)[number];

/** What can be had with or without in some architectures. */
export const switchIds = ['batch-norm', 'auxiliary-heads', 'paper-strides'] as const;
export type SwitchId = (typeof switchIds)[number];

export interface Paper {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly year: number;
}

/** Share of the 50,000 validation pictures of ImageNet-1K, in %, one model, one centred crop: torchvision's V1 weights. */
export interface ImageNetAccuracy {
  readonly top1: number;
  readonly top5: number;
}

/** What layers of one block have in common; says how a drawing may fold them. */
export const blockKinds = [
  'stage',
  'residual block',
  'inception module',
  'auxiliary head',
  'cell',
  /** Two operations in a cell and the sum of what comes out. */
  'combination',
  'classifier',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Layers that a drawing may fold into one box. */
export interface Block {
  /** Unique among a network's blocks: `conv4_x`, `inception_3a`. */
  readonly id: string;
  readonly kind: BlockKind;
  /** In the network's order, those of the blocks within included. */
  readonly layers: readonly LayerId[];
  readonly blocks: readonly Block[];
}

/** Where a paper's layer is not quite one of this program's kinds, its own figures for it. */
export interface Departure {
  readonly layer: LayerId;
  readonly weights: number;
  readonly biases: number;
  readonly macs: number;
  /** One sentence. */
  readonly why: string;
}

/** One architecture, built with the switches a person chose. */
export interface Blueprint {
  readonly network: Network;
  /** From the input on; layers in none of them stand by themselves. */
  readonly blocks: readonly Block[];
  readonly departures: readonly Departure[];
  /** Absent where no such network was trained and measured by torchvision. */
  readonly accuracy?: ImageNetAccuracy;
}

export interface Architecture {
  readonly id: string;
  readonly name: string;
  readonly family: FamilyId;
  readonly paper: Paper;
  /** The switches it has; all are off to begin with. */
  readonly switches: readonly SwitchId[];
  /** @param on switches it does not have change nothing */
  build(on: ReadonlySet<SwitchId>): Blueprint;
}
