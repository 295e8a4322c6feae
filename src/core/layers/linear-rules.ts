import type { Ops, Tensor4D } from '../run/ops.ts';
import type { BackwardRules, SignedParts, WeightedLayer } from './kind.ts';
import { magnitude, quotient } from './quotient.ts';
import { kindOf } from './registry.ts';

/** A layer made ready to be run by backward rules. */
export interface RuledLayer extends WeightedLayer {
  readonly parts?: SignedParts;
}

/** To be called where what it makes outlives the way back: not under the gradient tape. */
export function ruledLayer(ops: Ops, weighted: WeightedLayer, rules: BackwardRules): RuledLayer {
  const parts = rules.linear === 'z-plus' ? kindOf(weighted.layer).signedParts?.(ops, weighted) : undefined;
  return parts ? { ...weighted, parts } : weighted;
}

/** The layer's output, which is the same by every rule; the rules are for the way back. */
export function forwardBy(
  ops: Ops,
  ruled: RuledLayer,
  inputs: readonly Tensor4D[],
  rules: BackwardRules,
): Tensor4D {
  const { layer, weights, parts } = ruled;
  const kind = kindOf(layer);
  const forward = () => kind.forward(ops, layer, inputs, weights, rules);
  if (parts)
    return ops.inPlaceOf(supportOf(ops, parts, inputs), forward, (dy, support, y) =>
      quotient(ops, ops.mul(dy, y), support, 0),
    );
  const { linear } = rules;
  if (kind.signedParts && typeof linear === 'object') return damped(ops, forward(), linear.epsilon);
  return forward();
}

/** x⁺ · W⁺ + x⁻ · W⁻: all that makes the output larger. */
function supportOf(ops: Ops, { positive, negative }: SignedParts, inputs: readonly Tensor4D[]): Tensor4D {
  const above = plainly(
    ops,
    positive,
    inputs.map((x) => positivePart(ops, x)),
  );
  if (!negative) return above;
  return ops.add(
    above,
    plainly(
      ops,
      negative,
      inputs.map((x) => negativePart(ops, x)),
    ),
  );
}

function plainly(ops: Ops, { layer, weights }: WeightedLayer, inputs: readonly Tensor4D[]): Tensor4D {
  return kindOf(layer).forward(ops, layer, inputs, weights, { relu: 'gradient' });
}

/** y, but what comes back is multiplied by y / (y + ε sign y) = |y| / (|y| + ε). */
function damped(ops: Ops, y: Tensor4D, epsilon: number): Tensor4D {
  return ops.withGradient(y, ops.clone, (dy, value) => {
    const size = magnitude(ops, value);
    return ops.mul(dy, quotient(ops, size, ops.add(size, epsilon), 0, 0));
  });
}

function positivePart(ops: Ops, x: Tensor4D): Tensor4D {
  return ops.withGradient(x, ops.relu, (dy, value) => ops.mul(dy, ops.step(value)));
}

function negativePart(ops: Ops, x: Tensor4D): Tensor4D {
  return ops.withGradient(
    x,
    (value) => ops.minimum(value, 0),
    (dy, value) => ops.mul(dy, ops.step(ops.mul(value, -1))),
  );
}
