import type { CombineLayer, Shape } from '../network/network.ts';
import type { Ops, Tensor4D } from '../run/ops.ts';
import type { BackwardRules, LayerKind } from './kind.ts';
import { quotient } from './quotient.ts';
import { difference, halvesOf, middle, twice } from './rescale.ts';
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
  forward: (ops, layer, inputs, _weights, rules) => {
    const total = inputs.reduce((so, input) => combined(ops, layer, so, input, rules));
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

function combined(
  ops: Ops,
  { operation }: CombineLayer,
  a: Tensor4D,
  b: Tensor4D,
  rules: BackwardRules,
): Tensor4D {
  switch (operation) {
    case 'multiply':
      return product(ops, a, b, rules);
    case 'average':
      return ops.add(a, b);
    case 'subtract':
      return ops.add(a, ops.mul(b, -1));
    case 'maximum':
      return rules.nonlinear === 'rescale' ? largerByChange(ops, a, b) : larger(ops, a, b);
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

/** a · b. By the rules of relevance each gets half of it; by those of changes, Δ(a · b) = Δa · b̄ + ā · Δb. */
function product(ops: Ops, a: Tensor4D, b: Tensor4D, { nonlinear }: BackwardRules): Tensor4D {
  const plain = () => ops.mul(a, b) as Tensor4D;
  switch (nonlinear) {
    case 'relevance':
      return ops.withGradient(plain(), ops.clone, (dy) => ops.mul(dy, 0.5));
    case 'rescale': {
      const changes = ops.add(ops.mul(a, standing(ops, b)), ops.mul(standing(ops, a), b)) as Tensor4D;
      return ops.inPlaceOf(changes, plain, (dy) => dy);
    }
    default:
      return plain();
  }
}

/** The mean of picture and reference, taken for a constant. */
function standing(ops: Ops, x: Tensor4D): Tensor4D {
  return ops.withGradient(
    x,
    (values) => twice(ops, middle(ops, halvesOf(ops, values))),
    (dy) => ops.mul(dy, 0),
  );
}

/** The larger one, with the changes of max(a, b) = b + max(a − b, 0). */
function largerByChange(ops: Ops, a: Tensor4D, b: Tensor4D): Tensor4D {
  const lead = ops.withGradient(ops.add(a, ops.mul(b, -1)) as Tensor4D, ops.relu, (dy, x) => {
    const changeOf = (values: Tensor4D) => difference(ops, halvesOf(ops, values));
    const before = ops.step(halvesOf(ops, x).of) as Tensor4D;
    return ops.mul(dy, twice(ops, quotient(ops, changeOf(ops.relu(x)), changeOf(x), before)));
  });
  return ops.inPlaceOf(
    ops.add(b, lead) as Tensor4D,
    () => larger(ops, a, b),
    (dy) => dy,
  );
}
