import type { Ops, Tensor4D } from '../run/ops.ts';

/** Nothing nearer to 0 is divided by. */
export const LEAST_DIVISOR = 1e-6;

/** dividend / divisor; where |divisor| is at most `least`, `otherwise`. */
export function quotient(
  ops: Ops,
  dividend: Tensor4D,
  divisor: Tensor4D,
  otherwise: Tensor4D | number,
  least: Tensor4D | number = LEAST_DIVISOR,
): Tensor4D {
  const divides: Tensor4D = ops.step(ops.sub(magnitude(ops, divisor), least));
  const not: Tensor4D = ops.sub(1, divides);
  const safe = ops.add(ops.mul(divisor, divides), not);
  return ops.add(ops.mul(ops.div(dividend, safe), divides), ops.mul(not, otherwise));
}

/** |x|. */
export function magnitude(ops: Ops, x: Tensor4D): Tensor4D {
  return ops.add(ops.relu(x), ops.relu(ops.mul(x, -1)));
}
