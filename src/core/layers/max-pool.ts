import type { MaxPoolLayer } from '../network/network.ts';
import type { KerasLayer } from './keras-layer.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { pairOf, tensorPadding } from './slide.ts';
import { fittingPoolSize, reachOf, readPoolWindow } from './sliding-layer.ts';

/** The largest value in each window, channel by channel; padded cells never win. */
export const maxPool: LayerKind<MaxPoolLayer> = {
  kind: 'max pool',
  label: () => 'max pool',
  outputShape: (layer, inputs) => {
    const input = onlyInput(layer, inputs);
    return { ...fittingPoolSize(layer, input), channels: input.channels };
  },
  weights: () => [],
  macs: () => 0,
  window: (layer, inputs) => reachOf(layer, onlyInput(layer, inputs)),
  forward: (ops, layer, inputs) => {
    const x = onlyTensor(layer, inputs);
    return ops.maxPool(x, pairOf(layer.kernel), pairOf(layer.stride), tensorPadding(layer, x));
  },
  keras: ['MaxPooling2D', 'GlobalMaxPooling2D'],
  read: (entry) =>
    entry.className === 'GlobalMaxPooling2D'
      ? readGlobalPool(entry)
      : { ...entry.base, kind: 'max pool', ...readPoolWindow(entry) },
};

/** A global max pool is a max pool whose window is the whole input. */
function readGlobalPool(entry: KerasLayer): MaxPoolLayer {
  entry.requireChannelsLast();
  const [input] = entry.inputShapes;
  if (!input) throw entry.error('broken-graph', 'it reads no layer');
  const kernel = { height: input.height, width: input.width };
  const dilation = { height: 1, width: 1 };
  return {
    ...entry.base,
    kind: 'max pool',
    kernel,
    stride: kernel,
    dilation,
    padding: 'valid',
    rounding: 'floor',
  };
}
