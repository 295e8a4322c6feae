import type { CombineLayer, Shape } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import type { LayerKind } from './kind.ts';
import { ShapeError, shapeText } from './shape-error.ts';

/** The product, difference, mean or largest of all inputs, value by value. */
export const combine: LayerKind<CombineLayer> = {
  kind: 'combine',
  label: (layer) => layer.operation,
  outputShape: (layer, inputs) => {
    const least = layer.operation === 'subtract' ? 'exactly two inputs' : 'at least two inputs';
    if (inputs.length < 2 || (layer.operation === 'subtract' && inputs.length > 2))
      throw new ShapeError(layer, least, `${inputs.length}`);
    return inputs.reduce((shape, input) => commonShape(layer, shape, input));
  },
  weights: () => [],
  macs: () => 0,
  window: () => 'pointwise',
  forward: (ops, layer, inputs) => {
    const total = inputs.reduce((so, input) => combined(ops, layer, so, input));
    return layer.operation === 'average' ? ops.mul(total, 1 / inputs.length) : total;
  },
  keras: ['Multiply', 'Subtract', 'Average', 'Maximum'],
  read: (entry) => ({ ...entry.base, kind: 'combine', operation: operations[entry.className] ?? 'multiply' }),
};

const operations: Readonly<Record<string, CombineLayer['operation']>> = {
  Multiply: 'multiply',
  Subtract: 'subtract',
  Average: 'average',
  Maximum: 'maximum',
};

/** Along each axis the extents are equal, or one of them is 1. @throws ShapeError */
function commonShape(layer: CombineLayer, a: Shape, b: Shape): Shape {
  const extent = (axis: keyof Shape) => {
    const [one, other] = [a[axis], b[axis]];
    if (one !== other && one !== 1 && other !== 1)
      throw new ShapeError(layer, `inputs like ${shapeText(a)}`, shapeText(b));
    return Math.max(one, other);
  };
  return { height: extent('height'), width: extent('width'), channels: extent('channels') };
}

function combined(ops: Ops, { operation }: CombineLayer, a: Tensor4D, b: Tensor4D): Tensor4D {
  switch (operation) {
    case 'multiply':
      return ops.mul(a, b);
    case 'average':
      return ops.add(a, b);
    case 'subtract':
      return ops.add(a, ops.mul(b, -1));
    case 'maximum':
      return larger(ops, a, b);
  }
}

/**
 * a · m + b · (1 − m), where m is 1 where a is larger and else 0: b + max(a − b, 0) would round.
 * The gradient goes to the larger one, of two equal ones to b.
 */
function larger(ops: Ops, a: Tensor4D, b: Tensor4D): Tensor4D {
  const isFirst = ops.withGradient(
    ops.add(a, ops.mul(b, -1)),
    (lead) => ops.step(lead),
    (dy) => ops.mul(dy, 0),
  );
  const isSecond = ops.add(ops.mul(isFirst, -1), 1);
  return ops.add(ops.mul(a, isFirst), ops.mul(b, isSecond));
}
