import type { AveragePoolLayer } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { onlyPositive } from './signed-kernel.ts';
import { pairOf, tensorPadding } from './slide.ts';
import { fittingPoolSize, reachOf, readPoolWindow } from './sliding-layer.ts';
import { outputSize, resolvePadding } from './window.ts';

/** The mean of each window, channel by channel, over its cells that lie inside the input. */
export const averagePool: LayerKind<AveragePoolLayer> = {
  kind: 'average pool',
  label: () => 'average pool',
  outputShape: (layer, inputs) => {
    const input = onlyInput(layer, inputs);
    return { ...fittingPoolSize(layer, input), channels: input.channels };
  },
  weights: () => [],
  macs: () => 0,
  window: (layer, inputs) => reachOf(layer, onlyInput(layer, inputs)),
  forward: (ops, layer, inputs) => {
    const x = onlyTensor(layer, inputs);
    const pad = tensorPadding(layer, x);
    if (pad === 'valid') return ops.avgPool(x, pairOf(layer.kernel), pairOf(layer.stride), pad);
    // tfjs's gradient of a padded average pool divides by the whole window at the edges too.
    const mean = ops.avgPool(
      ops.pad(x, pad) as Tensor4D,
      pairOf(layer.kernel),
      pairOf(layer.stride),
      'valid',
    );
    return ops.mul(mean, shareInside(ops, layer, x));
  },
  signedParts: onlyPositive,
  keras: ['AveragePooling2D'],
  read: (entry) => ({ ...entry.base, kind: 'average pool', ...readPoolWindow(entry) }),
};

/** Cells of the window ÷ those of them inside the input, for every output cell: [1, height, width, 1]. */
function shareInside(ops: Ops, layer: AveragePoolLayer, x: Tensor4D): Tensor4D {
  const input = { height: x.shape[1], width: x.shape[2] };
  const { height, width } = outputSize(layer, input);
  const { top, left } = resolvePadding(layer, input);
  const rows = cellsInside(height, layer.stride.height, layer.kernel.height, top, input.height);
  const columns = cellsInside(width, layer.stride.width, layer.kernel.width, left, input.width);
  const area = layer.kernel.height * layer.kernel.width;
  const shares = rows.flatMap((row) => columns.map((column) => area / (row * column)));
  return ops.tensor4d(shares, [1, height, width, 1]);
}

/** Along one axis: how many cells of each window lie inside the input. */
function cellsInside(
  windows: number,
  stride: number,
  kernel: number,
  before: number,
  input: number,
): number[] {
  return Array.from({ length: windows }, (_, index) => {
    const start = index * stride - before;
    return Math.min(start + kernel, input) - Math.max(start, 0);
  });
}
