import type { MaxPoolLayer } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import type { KerasLayer } from './keras-layer.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { type PoolSteps, toFirstMaxima } from './max-pool-gradient.ts';
import { quotient } from './quotient.ts';
import { difference, halvesOf, twice } from './rescale.ts';
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
  forward: (ops, layer, inputs, _weights, rules) => {
    const x = onlyTensor(layer, inputs);
    const steps = {
      kernel: pairOf(layer.kernel),
      stride: pairOf(layer.stride),
      pad: tensorPadding(layer, x),
    };
    const pool = (values: Tensor4D) => ops.maxPool(values, steps.kernel, steps.stride, steps.pad);
    if (rules.nonlinear === 'rescale')
      return ops.withGradient(x, pool, (dy, input) => rescaled(ops, steps, input, pool(input), dy));
    // Windows of nothing but zeros, which ReLUs leave, count by this rule only: all others stop at the ReLU.
    if (rules.relu === 'deconvnet')
      return ops.withGradient(x, pool, (dy, input) => toFirstMaxima(ops, steps, input, dy));
    return pool(x);
  },
  keras: ['MaxPooling2D', 'GlobalMaxPooling2D'],
  read: (entry) =>
    entry.className === 'GlobalMaxPooling2D'
      ? readGlobalPool(entry)
      : { ...entry.base, kind: 'max pool', ...readPoolWindow(entry) },
};

/**
 * By how much a window's maximum changed is put down to one cell: the picture's winning one where its
 * maximum is the larger, else the reference's. Its own change is at least as large and of the same
 * sign, so that multipliers lie in [0, 1].
 */
function rescaled(ops: Ops, steps: PoolSteps, x: Tensor4D, y: Tensor4D, dy: Tensor4D): Tensor4D {
  const coming = halvesOf(ops, dy).of;
  const change = difference(ops, halvesOf(ops, y));
  const rise: Tensor4D = ops.mul(coming, ops.relu(change));
  const fall: Tensor4D = ops.mul(coming, ops.minimum(change, 0));
  const put = halvesOf(ops, toFirstMaxima(ops, steps, x, ops.concat([rise, fall], 0)));
  const plain = halvesOf(ops, toFirstMaxima(ops, steps, x, twice(ops, coming))).of;
  return twice(ops, quotient(ops, ops.add(put.of, put.against), difference(ops, halvesOf(ops, x)), plain));
}

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
