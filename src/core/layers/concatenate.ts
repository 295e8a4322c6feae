import type { ConcatenateLayer } from '../network/network.ts';
import type { LayerKind } from './kind.ts';
import { ShapeError, shapeText } from './shape-error.ts';

/** The channels of all inputs, one after another. */
export const concatenate: LayerKind<ConcatenateLayer> = {
  kind: 'concatenate',
  label: () => 'concatenate',
  outputShape: (layer, inputs) => {
    const [first, ...others] = inputs;
    if (!first) throw new ShapeError(layer, 'at least one input', 'none');
    const odd = others.find(({ height, width }) => height !== first.height || width !== first.width);
    if (odd) throw new ShapeError(layer, `inputs all ${first.height} × ${first.width}`, shapeText(odd));
    return { ...first, channels: inputs.reduce((sum, { channels }) => sum + channels, 0) };
  },
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, _layer, inputs) => ops.concat([...inputs], 3),
  joins: true,
  keras: ['Concatenate'],
  read: (entry) => {
    entry.requireChannelAxis();
    return { ...entry.base, kind: 'concatenate' };
  },
};
