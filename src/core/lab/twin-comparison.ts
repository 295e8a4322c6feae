import type { AttributionMap } from '../attribution/method.ts';
import { inputLayer, type Network, type TrainedNetwork } from '../network/network.ts';
import { type AskedMethod, explainAsked, partOf, type Question } from './asked-method.ts';
import { comparable, type Similarity, similarity } from './comparable.ts';
import type { Bench, StudyContext } from './task.ts';

export interface TwinRequest extends Question {
  readonly methods: readonly AskedMethod[];
  /** The same layers with other weights: learnt from wrong labels, say. */
  readonly twin: TrainedNetwork;
}

/** What one method says of both networks. */
export interface TwinStep {
  /** Where the method stands in the request, from 0. */
  readonly index: number;
  readonly map: AttributionMap;
  readonly twin: AttributionMap;
  readonly similarity: Similarity;
}

/**
 * Whether maps have anything to do with what the labels taught: the same maps of two
 * networks of one structure. With a twin that learnt permuted labels this is the data
 * randomisation test of Adebayo et al. 2018, §5.
 *
 * @returns one per method, in the request's order; fewer if it was stopped
 * @throws RangeError if the networks differ in structure, or a method cannot be asked that
 */
export async function twinComparison(
  bench: Bench,
  request: TwinRequest,
  { onProgress, onStep, signal }: StudyContext<TwinStep>,
): Promise<readonly Similarity[]> {
  const { methods, twin } = request;
  requireSameStructure(bench.trained.network, twin.network);
  const size = inputLayer(twin.network).shape;
  const found: Similarity[] = [];
  const other = bench.executorOf(twin);
  try {
    for (const [index, asked] of methods.entries()) {
      const reporting = (half: 0 | 1) => ({
        onProgress: partOf(onProgress, 2 * index + half, 2 * methods.length),
        signal,
      });
      const map = await explainAsked(bench.executor, asked, request, reporting(0));
      const twinMap = await explainAsked(other, asked, request, reporting(1));
      if (!map || !twinMap) break;
      const alike = similarity(comparable(map, size), comparable(twinMap, size));
      found.push(alike);
      onProgress((index + 1) / methods.length);
      onStep({ index, map, twin: twinMap, similarity: alike });
    }
  } finally {
    other.dispose();
  }
  return found;
}

/** @throws RangeError if the layers differ in anything but their weights */
function requireSameStructure(network: Network, twin: Network): void {
  if (JSON.stringify(network.layers) !== JSON.stringify(twin.layers))
    throw new RangeError(`Network ${twin.id} is no twin of ${network.id}: their layers differ.`);
}
