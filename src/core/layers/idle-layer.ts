import type { Layer } from '../network/network.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';

/** What all layers do that do nothing outside training. */
export const idleLayer = {
  outputShape: onlyInput,
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (_ops, layer, inputs) => onlyTensor(layer, inputs),
  handsOn: true,
} as const satisfies Partial<LayerKind<Layer>>;
