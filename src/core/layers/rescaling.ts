import { isArray, isFiniteNumber } from '../network/json.ts';
import type { RescalingLayer } from '../network/network.ts';
import type { KerasLayer } from './keras-layer.ts';
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
  keras: ['Rescaling'],
  read: (entry) => ({
    ...entry.base,
    kind: 'rescaling',
    scale: perChannel(entry, 'scale', 1),
    offset: perChannel(entry, 'offset', 0),
  }),
};

/** An option written as one number for all channels or as a list of one for each. */
function perChannel(entry: KerasLayer, option: string, ifAbsent: number): readonly number[] {
  const value = entry.config[option] ?? ifAbsent;
  const channels = entry.inputShapes[0]?.channels ?? 0;
  const values = isArray(value) ? value : new Array<unknown>(channels).fill(value);
  if (values.length !== channels || !values.every(isFiniteNumber))
    throw entry.wrongOption(option, 'a number, or one for each channel');
  return values;
}
