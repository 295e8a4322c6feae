import { isArray, isFiniteNumber } from '../network/json.ts';
import type { InputLayer, Shape } from '../network/network.ts';
import type { KerasLayer } from './keras-layer.ts';
import { type LayerKind, onlyTensor } from './kind.ts';

/** The picture. */
export const input: LayerKind<InputLayer> = {
  kind: 'input',
  label: () => 'input',
  outputShape: (layer) => layer.shape,
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (_ops, layer, pictures) => onlyTensor(layer, pictures),
  keras: ['InputLayer'],
  read: (entry) => ({ ...entry.base, kind: 'input', shape: batchShape(entry) }),
};

/** Keras 2 writes `batch_input_shape`, Keras 3 `batch_shape`; the first entry is the number of pictures. */
function batchShape(entry: KerasLayer): Shape {
  const option = entry.config['batch_input_shape'] ?? entry.config['batch_shape'];
  const extents = isArray(option) ? option.slice(1) : [];
  if (extents.length === 0 || !extents.every(isFiniteNumber))
    throw entry.error(
      'unsupported-input',
      'the model takes pictures of any size; export it with a fixed input size',
    );
  const [height, width, channels] = extents;
  if (extents.length !== 3 || height === undefined || width === undefined || channels === undefined)
    throw entry.error(
      'unsupported-input',
      `the input should be height × width × channels, but is [${extents.join(', ')}]`,
    );
  return { height, width, channels };
}
