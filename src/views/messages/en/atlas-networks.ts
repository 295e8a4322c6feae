import type { FamilyId, SwitchId } from '../../../core/architectures/architecture.ts';

const families: Readonly<Record<FamilyId, string>> = {
  lenet: 'LeNet',
  alexnet: 'AlexNet',
  vgg: 'VGG',
  inception: 'Inception',
  resnet: 'ResNet',
  nasnet: 'NASNet',
};

const switches: Readonly<Record<SwitchId, string>> = {
  'batch-norm': 'with batch normalisation',
  'auxiliary-heads': 'with the auxiliary heads',
  'paper-strides': 'strides as in the paper (v1)',
};

/** What the architectures are, in a sentence or two each, by id. */
const ideas: Readonly<Record<string, string>> = {};

/** What the networks of the atlas are called and what they brought. */
export const atlasNetworksText = { families, switches, ideas } as const;
