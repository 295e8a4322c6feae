import type { BackwardRules } from '../layers/kind.ts';
import { inputLayer } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import type { AttributionMap, AttributionRequest } from './method.ts';

/** What comes back to the picture from the class's logit by the given rules. Signed, per input channel. */
export async function ruledGradient(
  executor: Computing,
  input: Float32Array,
  { classIndex }: AttributionRequest,
  rules: BackwardRules,
): Promise<AttributionMap> {
  const { gradient } = await executor.inputGradient(input, { classIndex, rules });
  return signedMap(executor, gradient);
}

/** The same times the picture: by rules of relevance, what each value brings to the logit. */
export async function ruledContributions(
  executor: Computing,
  input: Float32Array,
  { classIndex }: AttributionRequest,
  rules: BackwardRules,
): Promise<AttributionMap & { readonly score: number }> {
  const { gradient, scores } = await executor.inputGradient(input, { classIndex, rules });
  const values = gradient.map((slope, i) => slope * (input[i] as number));
  return { ...signedMap(executor, values), score: scores[0] as number };
}

/** @param values one per value of the picture */
export function signedMap({ network }: Computing, values: Float32Array): AttributionMap {
  return { shape: inputLayer(network).shape, values, sign: 'signed', space: 'picture' };
}
