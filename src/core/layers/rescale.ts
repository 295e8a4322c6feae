import type { Ops, Tensor4D } from '../run/ops.ts';

/** Something of the pictures, and the same of what they are held against; a batch in two halves. */
export interface Halves {
  readonly of: Tensor4D;
  readonly against: Tensor4D;
}

/** @throws RangeError if the batch has no two halves */
export function halvesOf(ops: Ops, batch: Tensor4D): Halves {
  const [of, against] = batch.shape[0] % 2 === 0 ? ops.split<Tensor4D>(batch, 2, 0) : [];
  if (!of || !against)
    throw new RangeError(`Expected as many references as pictures, but got ${batch.shape[0]} in all.`);
  return { of, against };
}

/** A batch of twice the values, for both of its halves. */
export function twice(ops: Ops, half: Tensor4D): Tensor4D {
  return ops.concat([half, half], 0);
}

export function difference(ops: Ops, { of, against }: Halves): Tensor4D {
  return ops.sub(of, against);
}

export function middle(ops: Ops, { of, against }: Halves): Tensor4D {
  return ops.mul(ops.add(of, against), 0.5);
}
