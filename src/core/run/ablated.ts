import type { Ablation } from '../network/ablation.ts';
import type { Executor } from './executor.ts';

/** What one can ask an executor to compute. */
export type Computing = Pick<
  Executor,
  | 'network'
  | 'description'
  | 'run'
  | 'predict'
  | 'logits'
  | 'logitsOfChanges'
  | 'objectiveGradient'
  | 'inputGradient'
  | 'layerGradient'
>;

/** The executor as if these parts were missing from its network, whatever it is asked; it stays whose it is. */
export function withAblations(executor: Computing, ablations: readonly Ablation[]): Computing {
  if (ablations.length === 0) return executor;
  const all = (others: readonly Ablation[] = []) => [...ablations, ...others];
  return {
    network: executor.network,
    description: executor.description,
    run: (input, others) => executor.run(input, all(others)),
    predict: (inputs, count, others) => executor.predict(inputs, count, all(others)),
    logits: (inputs, count, others) => executor.logits(inputs, count, all(others)),
    logitsOfChanges: (input, changes, others) => executor.logitsOfChanges(input, changes, all(others)),
    objectiveGradient: (inputs, request) =>
      executor.objectiveGradient(inputs, { ...request, ablations: all(request.ablations) }),
    inputGradient: (input, request) =>
      executor.inputGradient(input, { ...request, ablations: all(request.ablations) }),
    layerGradient: (input, request) =>
      executor.layerGradient(input, { ...request, ablations: all(request.ablations) }),
  };
}
