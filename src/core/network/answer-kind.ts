import { activate } from '../maths/activation-functions.ts';
import { softmax } from '../maths/softmax.ts';
import { isSquashing } from './logits-layer.ts';
import { layerById, type Network } from './network.ts';

/**
 * What a network's last values mean: `shares` probabilities that add up to 1 (softmax);
 * `independent` a probability for each class by itself (sigmoid); `logits` what a softmax
 * would make shares of; `score` one value that is no probability.
 */
export type AnswerKind = 'shares' | 'independent' | 'logits' | 'score';

export function answerKind(network: Network): AnswerKind {
  const output = layerById(network, network.output);
  if (output.kind === 'softmax') return 'shares';
  if (isSquashing(output)) return 'independent';
  return network.classes.length === 1 ? 'score' : 'logits';
}

/**
 * A probability for each class, in double precision: the softmax of the logits, or for each
 * by itself what the network's last function makes of it. Of a plain score it is always 1.
 *
 * @param logits what `logitsLayer` put out
 * @throws RangeError without logits, or if one is not finite
 */
export function classProbabilities(network: Network, logits: ArrayLike<number>): Float64Array {
  const output = layerById(network, network.output);
  if (output.kind !== 'activation' || !isSquashing(output)) return softmax(logits);
  return Float64Array.from(logits, (logit) => activate(output.function, logit, output.alpha));
}
