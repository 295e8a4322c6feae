import type { SoftmaxLayer } from '../network/network.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';

/** p[c] = e^x[c] / Σ e^x, over the channels of each cell. */
export const softmax: LayerKind<SoftmaxLayer> = {
  kind: 'softmax',
  label: () => 'softmax',
  outputShape: onlyInput,
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs) => ops.softmax(onlyTensor(layer, inputs)),
  keras: ['Softmax'],
  read: (entry) => {
    entry.requireChannelAxis();
    return { ...entry.base, kind: 'softmax' };
  },
};
