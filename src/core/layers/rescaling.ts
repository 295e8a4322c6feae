import type { RescalingLayer } from '../network/network.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';
import { ShapeError } from './shape-error.ts';

/** y = x · scale + offset, channel by channel. */
export const rescaling: LayerKind<RescalingLayer> = {
  kind: 'rescaling',
  label: () => 'rescaling',
  outputShape: (layer, inputs) => {
    const input = onlyInput(layer, inputs);
    const { scale, offset } = layer;
    if (scale.length !== input.channels || offset.length !== input.channels)
      throw new ShapeError(layer, `${scale.length} channels, as it has factors`, `${input.channels}`);
    return input;
  },
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs) => {
    const perChannel = (values: readonly number[]) => ops.tensor4d([...values], [1, 1, 1, values.length]);
    return ops.withGradient(
      onlyTensor(layer, inputs),
      (x) => ops.add(ops.mul(x, perChannel(layer.scale)), perChannel(layer.offset)),
      (dy) => ops.mul(dy, perChannel(layer.scale)),
    );
  },
  signedParts: (_ops, { layer, weights }) => {
    const withScale = (scale: readonly number[]) => ({
      layer: { ...layer, scale, offset: layer.offset.map(() => 0) },
      weights,
    });
    return {
      positive: withScale(layer.scale.map((factor) => Math.max(factor, 0))),
      negative: withScale(layer.scale.map((factor) => Math.min(factor, 0))),
    };
  },
  keras: ['Rescaling'],
  read: (entry) => ({
    ...entry.base,
    kind: 'rescaling',
    scale: entry.perChannel('scale', 1),
    offset: entry.perChannel('offset', 0),
  }),
};
