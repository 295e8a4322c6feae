import type { DropoutLayer } from '../network/network.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';

/** Nothing, outside training. */
export const dropout: LayerKind<DropoutLayer> = {
  kind: 'dropout',
  label: () => 'dropout',
  outputShape: onlyInput,
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (_ops, layer, inputs) => onlyTensor(layer, inputs),
  handsOn: true,
  keras: ['Dropout', 'SpatialDropout2D', 'AlphaDropout', 'GaussianDropout'],
  read: (entry) => ({ ...entry.base, kind: 'dropout', rate: entry.number('rate') }),
};
