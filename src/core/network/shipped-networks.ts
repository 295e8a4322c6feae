/** A network that comes with the app, in `models/<id>/`. */
export interface ShippedNetwork {
  readonly id: string;
  readonly name: string;
}

/** In the order of the menu; the first is the one to begin with. */
export const shippedNetworks = [
  { id: 'tiny-vgg', name: 'Tiny VGG' },
] as const satisfies readonly ShippedNetwork[];
