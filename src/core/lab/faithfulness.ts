import { inputLayer } from '../network/network.ts';
import { type AskedMethod, explainAsked, partOf } from './asked-method.ts';
import { comparable } from './comparable.ts';
import { type FaithfulnessCurves, FaithfulnessTrial, type TrialRequest } from './faithfulness-trial.ts';
import type { Bench, StudyContext } from './task.ts';

export interface FaithfulnessRequest extends TrialRequest {
  readonly methods: readonly AskedMethod[];
}

export type FaithfulnessStep =
  | { readonly of: 'random'; readonly curves: FaithfulnessCurves }
  /** `index`: where the method stands in the request, from 0. */
  | { readonly of: 'method'; readonly index: number; readonly curves: FaithfulnessCurves };

/** Of a study that was stopped: what it came to. */
export interface FaithfulnessResult {
  readonly random: FaithfulnessCurves | undefined;
  /** In the order of the request. */
  readonly methods: readonly FaithfulnessCurves[];
}

/**
 * Whether the pixels a map names are those the network goes by: deletion and insertion
 * curves in the order of each map, and first of all the mean of three random orders.
 *
 * @throws RangeError if a method cannot be asked that
 */
export async function faithfulness(
  { executor }: Bench,
  request: FaithfulnessRequest,
  { onProgress, onStep, signal }: StudyContext<FaithfulnessStep>,
): Promise<FaithfulnessResult> {
  const size = inputLayer(executor.network).shape;
  const parts = request.methods.length + 1;
  const trial = new FaithfulnessTrial(executor, request, signal);
  const methods: FaithfulnessCurves[] = [];
  const random = await trial.atRandom();
  if (!random) return { random, methods };
  onProgress(1 / parts);
  onStep({ of: 'random', curves: random });
  for (const [index, asked] of request.methods.entries()) {
    const reporting = { onProgress: partOf(onProgress, index + 1, parts), signal };
    const map = await explainAsked(executor, asked, request, reporting);
    const curves = map && (await trial.byMap(comparable(map, size), asked.method));
    if (!curves) break;
    methods.push(curves);
    onProgress((index + 2) / parts);
    onStep({ of: 'method', index, curves });
  }
  return { random, methods };
}
