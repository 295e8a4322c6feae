import type { AddLayer, Shape } from '../network/network.ts';
import type { LayerKind } from './kind.ts';
import { ShapeError, shapeText } from './shape-error.ts';
import { onlyPositive } from './signed-kernel.ts';

/** The sum of all inputs, value by value. */
export const add: LayerKind<AddLayer> = {
  kind: 'add',
  label: () => 'add',
  outputShape: (layer, inputs) => {
    const [first, ...others] = inputs;
    if (!first || others.length === 0) throw new ShapeError(layer, 'at least two inputs', `${inputs.length}`);
    const odd = others.find((shape) => !sameShape(shape, first));
    if (odd) throw new ShapeError(layer, `inputs all ${shapeText(first)}`, shapeText(odd));
    return first;
  },
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, _layer, inputs) => inputs.reduce((sum, input) => ops.add(sum, input)),
  signedParts: onlyPositive,
  joins: true,
  keras: ['Add'],
  read: (entry) => ({ ...entry.base, kind: 'add' }),
};

function sameShape(a: Shape, b: Shape): boolean {
  return a.height === b.height && a.width === b.width && a.channels === b.channels;
}
