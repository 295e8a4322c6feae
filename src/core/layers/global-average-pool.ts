import type { GlobalAveragePoolLayer } from '../network/network.ts';
import type { Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { onlyPositive } from './signed-kernel.ts';

/** The mean of each channel over all cells. */
export const globalAveragePool: LayerKind<GlobalAveragePoolLayer> = {
  kind: 'global average pool',
  label: () => 'global average pool',
  outputShape: (layer, inputs) => ({ height: 1, width: 1, channels: onlyInput(layer, inputs).channels }),
  weights: () => [],
  macs: () => 0,
  window: () => 'everything',
  forward: (ops, layer, inputs) => ops.mean<Tensor4D>(onlyTensor(layer, inputs), [1, 2], true),
  signedParts: onlyPositive,
  keras: ['GlobalAveragePooling2D'],
  read: (entry) => {
    entry.requireChannelsLast();
    return { ...entry.base, kind: 'global average pool' };
  },
};
