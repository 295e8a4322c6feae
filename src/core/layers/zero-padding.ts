import { isArray, isFiniteNumber } from '../network/json.ts';
import type { Insets, ZeroPaddingLayer } from '../network/network.ts';
import type { Tensor4D } from '../run/ops.ts';
import type { KerasLayer } from './keras-layer.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';

/** Rows and columns of zeros around the input. */
export const zeroPadding: LayerKind<ZeroPaddingLayer> = {
  kind: 'zero padding',
  label: () => 'zero padding',
  outputShape: (layer, inputs) => {
    const { height, width, channels } = onlyInput(layer, inputs);
    const { top, bottom, left, right } = layer.insets;
    return { height: height + top + bottom, width: width + left + right, channels };
  },
  weights: () => [],
  macs: () => 0,
  window: (layer) => ({
    kernel: { height: 1, width: 1 },
    stride: { height: 1, width: 1 },
    dilation: { height: 1, width: 1 },
    padBefore: { y: layer.insets.top, x: layer.insets.left },
  }),
  forward: (ops, layer, inputs) => {
    const { top, bottom, left, right } = layer.insets;
    return ops.pad<Tensor4D>(onlyTensor(layer, inputs), [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ]);
  },
  keras: ['ZeroPadding2D'],
  read: (entry) => {
    entry.requireChannelsLast();
    return { ...entry.base, kind: 'zero padding', insets: readInsets(entry) };
  },
};

/** Keras writes `n`, `[vertical, horizontal]` or `[[top, bottom], [left, right]]`. */
function readInsets(entry: KerasLayer): Insets {
  const option = entry.config['padding'] ?? 1;
  const [vertical, horizontal] = isArray(option) && option.length === 2 ? option : [option, option];
  const [top, bottom] = isArray(vertical) ? vertical : [vertical, vertical];
  const [left, right] = isArray(horizontal) ? horizontal : [horizontal, horizontal];
  if (!isInset(top) || !isInset(bottom) || !isInset(left) || !isInset(right))
    throw entry.wrongOption('padding', 'whole numbers from zero');
  return { top, bottom, left, right };
}

function isInset(value: unknown): value is number {
  return isFiniteNumber(value) && Number.isInteger(value) && value >= 0;
}
