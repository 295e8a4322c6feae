import { isArray } from '../network/json.ts';
import type { FlattenLayer } from '../network/network.ts';
import type { KerasLayer } from './keras-layer.ts';
import { type LayerKind, onlyInput, onlyTensor } from './kind.ts';

/** The same values in a row: index = (y · width + x) · channels + channel. */
export const flatten: LayerKind<FlattenLayer> = {
  kind: 'flatten',
  label: () => 'flatten',
  outputShape: (layer, inputs) => {
    const { height, width, channels } = onlyInput(layer, inputs);
    return { height: 1, width: 1, channels: height * width * channels };
  },
  weights: () => [],
  macs: () => 0,
  window: () => 'everything',
  forward: (ops, layer, inputs) => {
    const x = onlyTensor(layer, inputs);
    return ops.reshape(x, [x.shape[0], 1, 1, x.shape[1] * x.shape[2] * x.shape[3]]);
  },
  handsOn: true,
  keras: ['Flatten', 'Reshape'],
  read: (entry) => {
    if (entry.className === 'Reshape') requireVector(entry);
    else entry.requireChannelsLast();
    return { ...entry.base, kind: 'flatten' };
  },
};

/** @throws ModelError unless a Reshape does what Flatten does: put every value in the last axis */
function requireVector(entry: KerasLayer): void {
  const target = entry.config['target_shape'];
  const values = entry.inputShapes.reduce(
    (sum, { height, width, channels }) => sum + height * width * channels,
    0,
  );
  const extents = isArray(target) ? target : [];
  const last = extents.at(-1);
  const isVector = (last === values || last === -1) && extents.slice(0, -1).every((extent) => extent === 1);
  if (!isVector) throw entry.wrongOption('target_shape', `[${values}], the only shape known here`);
}
