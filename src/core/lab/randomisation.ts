import type { AttributionMap } from '../attribution/method.ts';
import { classProbabilities } from '../network/answer-kind.ts';
import { inputLayer, type LayerId } from '../network/network.ts';
import { learntLayers, withRandomisedLayers } from '../network/randomise-weights.ts';
import type { Computing } from '../run/ablated.ts';
import { type AskedMethod, explainAsked, partOf, type Question } from './asked-method.ts';
import { type ComparableMap, comparable, type Similarity, similarity } from './comparable.ts';
import type { Bench, StudyContext } from './task.ts';

export interface RandomisationRequest extends Question {
  readonly methods: readonly AskedMethod[];
  /** `cascading`: ever more layers from the answer down; `independent`: one at a time, the others as trained. */
  readonly mode: 'cascading' | 'independent';
}

/** One method's answer at one stage. */
export interface RandomisedMap {
  readonly map: AttributionMap;
  /** To the map of the network as trained. */
  readonly similarity: Similarity;
}

export interface RandomisationStep {
  /** From 0, where nothing is randomised yet. */
  readonly stage: number;
  /** Stages there will be, 0 included. */
  readonly stages: number;
  /** From the answer down; empty at stage 0. */
  readonly randomised: readonly LayerId[];
  /** By class, in [0, 1], of the network of this stage. */
  readonly probabilities: Float64Array;
  /** In the order of the request. */
  readonly methods: readonly RandomisedMap[];
}

/** What remains of a stage without its maps. */
export interface RandomisationFigures {
  readonly randomised: readonly LayerId[];
  /** One per method. */
  readonly similarities: readonly Similarity[];
}

/**
 * Whether maps have anything to do with what the network has learnt: the same maps for
 * the same class, while layer after layer is set back to untrained weights; see
 * `withRandomisedLayers`. Adebayo et al. 2018, §3 and §4.
 *
 * @returns the stages there were before it was stopped, else all
 * @throws RangeError if a method cannot be asked that
 */
export async function randomisation(
  bench: Bench,
  request: RandomisationRequest,
  context: StudyContext<RandomisationStep>,
): Promise<readonly RandomisationFigures[]> {
  const size = inputLayer(bench.trained.network).shape;
  const stages = stagesOf(learntLayers(bench.trained.network), request.mode);
  const figures: RandomisationFigures[] = [];
  let originals: readonly ComparableMap[] | undefined;
  for (const [stage, randomised] of stages.entries()) {
    const onProgress = partOf(context.onProgress, stage, stages.length);
    const answers = await atStage(bench, request, randomised, { onProgress, signal: context.signal });
    if (!answers) break;
    const maps = answers.maps.map((map) => comparable(map, size));
    originals ??= maps;
    const similarities = similaritiesOf(maps, originals);
    const methods = answers.maps.map((map, index) => ({
      map,
      similarity: similarities[index] as Similarity,
    }));
    figures.push({ randomised, similarities });
    context.onStep({
      stage,
      stages: stages.length,
      randomised,
      probabilities: answers.probabilities,
      methods,
    });
  }
  return figures;
}

function similaritiesOf(maps: readonly ComparableMap[], originals: readonly ComparableMap[]): Similarity[] {
  return maps.map((map, index) => similarity(map, originals[index] as ComparableMap));
}

/** The layers randomised at each stage; none at the first. */
function stagesOf(layers: readonly LayerId[], mode: RandomisationRequest['mode']): (readonly LayerId[])[] {
  const after = layers.map((layer, index) => (mode === 'cascading' ? layers.slice(0, index + 1) : [layer]));
  return [[], ...after];
}

interface Answers {
  readonly probabilities: Float64Array;
  readonly maps: readonly AttributionMap[];
}

type Reporting = Pick<StudyContext<never>, 'onProgress' | 'signal'>;

/** Undefined if it was stopped. */
async function atStage(
  bench: Bench,
  request: RandomisationRequest,
  randomised: readonly LayerId[],
  reporting: Reporting,
): Promise<Answers | undefined> {
  if (reporting.signal.aborted) return undefined;
  if (randomised.length === 0) return answersOf(bench.executor, request, reporting);
  const own = bench.executorOf(withRandomisedLayers(bench.trained, randomised, request.seed));
  try {
    return await answersOf(own, request, reporting);
  } finally {
    own.dispose();
  }
}

async function answersOf(
  executor: Computing,
  request: RandomisationRequest,
  { onProgress, signal }: Reporting,
): Promise<Answers | undefined> {
  const logits = await executor.logits(request.input);
  const maps: AttributionMap[] = [];
  for (const [index, asked] of request.methods.entries()) {
    const part = partOf(onProgress, index, request.methods.length);
    const map = await explainAsked(executor, asked, request, { onProgress: part, signal });
    if (!map) return undefined;
    part(1);
    maps.push(map);
  }
  return { probabilities: classProbabilities(executor.network, logits), maps };
}
