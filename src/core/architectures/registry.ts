import { alexnet } from './alexnet.ts';
import type { Architecture } from './architecture.ts';
import { googlenet } from './googlenet.ts';
import { lenet } from './lenet.ts';
import { nasnet } from './nasnet.ts';
import { resnet } from './resnet.ts';
import { vgg } from './vgg.ts';

/** Every architecture of the atlas, in the order of its list. A new one is a file of its own and a line here. */
export const architectures: readonly Architecture[] = [
  ...lenet,
  ...alexnet,
  ...vgg,
  ...googlenet,
  ...resnet,
  ...nasnet,
];

/** The one of this id, if there is one. */
export const architectureById = (id: string): Architecture | undefined =>
  architectures.find((architecture) => architecture.id === id);
