import type { DropoutLayer } from '../network/network.ts';
import { idleLayer } from './idle-layer.ts';
import type { LayerKind } from './kind.ts';

/** Nothing, outside training. */
export const dropout: LayerKind<DropoutLayer> = {
  ...idleLayer,
  kind: 'dropout',
  label: () => 'dropout',
  keras: ['Dropout', 'SpatialDropout2D', 'AlphaDropout', 'GaussianDropout'],
  read: (entry) => ({ ...entry.base, kind: 'dropout', rate: entry.number('rate') }),
};
