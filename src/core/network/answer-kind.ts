import { isSquashing, layerById, type Network } from './network.ts';

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
