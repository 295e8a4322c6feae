/** The steps of a softmax, in double precision. */
export interface SoftmaxSteps {
  /** The largest logit, subtracted from all so that no exponential overflows. */
  readonly shift: number;
  /** exp(logit − shift), in (0, 1]. */
  readonly exponentials: Float64Array;
  /** Their sum. */
  readonly denominator: number;
  /** In [0, 1], adding up to 1. */
  readonly probabilities: Float64Array;
}

/**
 * pᵢ = exp(zᵢ − max z) / Σⱼ exp(zⱼ − max z).
 *
 * @throws RangeError without logits, or if one is not finite
 */
export function softmaxSteps(logits: ArrayLike<number>): SoftmaxSteps {
  const values = Float64Array.from(logits);
  if (values.length === 0) throw new RangeError('Softmax needs at least one logit.');
  if (!values.every(Number.isFinite)) throw new RangeError('Softmax needs finite logits.');
  const shift = Math.max(...values);
  const exponentials = values.map((logit) => Math.exp(logit - shift));
  const denominator = exponentials.reduce((sum, value) => sum + value, 0);
  return {
    shift,
    exponentials,
    denominator,
    probabilities: exponentials.map((value) => value / denominator),
  };
}

/** Probabilities of logits; see `softmaxSteps`. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  return softmaxSteps(logits).probabilities;
}
