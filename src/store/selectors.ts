import { softmax } from '../core/maths/softmax.ts';
import { type LayerId, logitsLayer } from '../core/network/network.ts';
import type {
  LoadedNetwork,
  Lockable,
  Picture,
  PictureSource,
  ReadyPicture,
  Run,
  Sample,
  State,
} from './state.ts';

export const networkOf = (state: State): LoadedNetwork | undefined =>
  state.network.status === 'ready' ? state.network.value : undefined;

export const samplesOf = (state: State): readonly Sample[] =>
  state.samples.status === 'ready' ? state.samples.value : [];

/** The picture on screen: the present one, or the one before while the next is on its way. */
export const shownPicture = (picture: Picture): ReadyPicture | undefined =>
  picture.status === 'ready' ? picture : picture.status === 'loading' ? picture.previous : undefined;

/** Where the picture asked for comes from, even while it is on its way. */
export const sourceOf = (picture: Picture): PictureSource | undefined =>
  picture.status === 'none' ? undefined : picture.source;

/** The pass on screen, of the present network only. */
export function shownRun(state: State): Run | undefined {
  const { run } = state;
  const shown = run.status === 'idle' ? undefined : run.status === 'ready' ? run.run : run.previous;
  return shown?.networkId === state.networkId && state.network.status === 'ready' ? shown : undefined;
}

/** Whether anything on screen does not yet belong to the present picture and network. */
export function isBusy(state: State): boolean {
  if (state.network.status === 'failed') return false;
  if (state.network.status === 'loading' || state.samples.status === 'loading') return true;
  // A live picture is always on its way; each frame on screen stands with its own maps and predictions.
  if (state.camera === 'live' && shownRun(state)) return false;
  if (state.picture.status === 'loading' || state.run.status === 'running') return true;
  if (state.saliency.status === 'running') return true;
  return state.picture.status === 'ready' && state.run.status === 'idle';
}

/** The class guessed for the picture on screen. */
export function guessedClass(state: State): number | undefined {
  const { guessing } = state;
  if (guessing.kind === 'off' || guessing.guess?.runKey !== shownRun(state)?.key) return undefined;
  return guessing.guess?.classIndex;
}

/** Whether everything that tells the answer is to be kept back. */
export const isAnswerHidden = (state: State): boolean =>
  state.guessing.kind === 'on' && guessedClass(state) === undefined;

/** The layers whose output tells the answer: logits and probabilities. */
export const answerLayers = ({ network }: LoadedNetwork): readonly LayerId[] => [
  logitsLayer(network).id,
  network.output,
];

export interface Prediction {
  readonly classIndex: number;
  readonly name: string;
  readonly logit: number;
  /** In [0, 1]; all add up to 1. */
  readonly probability: number;
}

/** Every class, most probable first; none if the logits are missing or not all finite, for then nothing is. */
export function predictionsOf({ network }: LoadedNetwork, run: Run): readonly Prediction[] {
  const logits = run.activations.get(logitsLayer(network).id)?.values ?? new Float32Array();
  if (logits.length === 0 || !logits.every(Number.isFinite)) return [];
  const probabilities = softmax(logits);
  return network.classes
    .map((name, classIndex) => ({
      classIndex,
      name,
      logit: logits[classIndex] ?? Number.NaN,
      probability: probabilities[classIndex] ?? Number.NaN,
    }))
    .sort((a, b) => b.logit - a.logit);
}

/** The class a saliency overlay explains: the chosen one, else the most probable. */
export function saliencyClass(state: State): number {
  const chosen = state.saliencyChoice?.classIndex;
  const network = networkOf(state);
  const run = shownRun(state);
  if (chosen !== undefined || !network || !run) return chosen ?? 0;
  return predictionsOf(network, run)[0]?.classIndex ?? 0;
}

export const isLocked = (state: State, control: Lockable): boolean =>
  state.embedding.locked.includes(control);
