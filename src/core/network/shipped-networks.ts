import type { SampleSetId } from './sample-sets.ts';

/** A network that comes with the app, in `models/<id>/`. */
export interface ShippedNetwork {
  readonly id: string;
  readonly name: string;
  /** The sample pictures that suit it. */
  readonly pictures: SampleSetId;
}

/** In the order of the menu; the first is the one to begin with. */
export const shippedNetworks = [
  { id: 'tiny-vgg', name: 'Tiny VGG', pictures: 'photos' },
] as const satisfies readonly ShippedNetwork[];
