import type { SampleSetId } from './sample-sets.ts';

/** A network that comes with the app, in `models/<id>/`. */
export interface ShippedNetwork {
  readonly id: string;
  readonly name: string;
  /** The sample pictures that suit it. */
  readonly pictures: SampleSetId;
  /** Whether moments of its training come along, in `checkpoints.json`. */
  readonly hasCheckpoints?: boolean;
  /** A network trained by the same recipe, whose curves are shown with this one's. */
  readonly curvesBeside?: string;
  /** The same structure, trained on labels dealt out at random; beside this one in `models`, and not in the menu. */
  readonly twin?: string;
}

/** In the order of the menu; the first is the one to begin with. */
export const shippedNetworks = [
  {
    id: 'tiny-vgg',
    name: 'Tiny VGG',
    pictures: 'photos',
    hasCheckpoints: true,
    twin: 'tiny-vgg-random-labels',
  },
  { id: 'mini-alexnet', name: 'Mini AlexNet', pictures: 'photos', hasCheckpoints: true },
  { id: 'mini-vgg', name: 'Mini VGG', pictures: 'photos' },
  { id: 'mini-inception', name: 'Mini Inception', pictures: 'photos' },
  { id: 'mini-resnet', name: 'Mini ResNet', pictures: 'photos' },
  { id: 'plain-20', name: 'Plain-20', pictures: 'photos', curvesBeside: 'resnet-20' },
  { id: 'resnet-20', name: 'ResNet-20', pictures: 'photos', curvesBeside: 'plain-20' },
  { id: 'lenet-5', name: 'LeNet-5', pictures: 'digits' },
] as const satisfies readonly ShippedNetwork[];

/** The one of this id; absent for a network that a person brought. */
export const shippedNetwork = (id: string): ShippedNetwork | undefined =>
  shippedNetworks.find((shipped) => shipped.id === id);
