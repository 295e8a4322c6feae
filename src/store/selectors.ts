import type { Drawing } from '../core/image/drawing.ts';
import type { Sample } from '../core/image/sample.ts';
import { classProbabilities } from '../core/network/answer-kind.ts';
import { logitsLayer } from '../core/network/logits-layer.ts';
import type { LayerId } from '../core/network/network.ts';
import type { SampleSetId } from '../core/network/sample-sets.ts';
import { sampleSetFor, sampleSetOfShipped, takesDrawings } from '../core/network/suitable-samples.ts';
import type {
  Loadable,
  LoadedNetwork,
  Lockable,
  Picture,
  PictureSource,
  ReadyPicture,
  Run,
  Seat,
  State,
} from './state.ts';
import { isBehind, isInMotion } from './turntable.ts';

export const networkOf = ({ network }: Pick<Seat, 'network'>): LoadedNetwork | undefined =>
  network.status === 'ready' ? network.value : undefined;

/** The first network's part of the state. */
export const seatOf = (state: State): Seat => ({
  networkId: state.networkId,
  network: state.network,
  card: state.card,
  checkpoint: state.checkpoint,
  run: state.run,
  ablations: state.ablations,
  selection: state.selection,
  engine: state.engine,
});

/** The network that pictures are cut for: the first one, or the second where the first cannot be had. */
export const sizingNetwork = (state: State): LoadedNetwork | undefined =>
  state.network.status === 'failed' && state.rival ? networkOf(state.rival) : networkOf(state);

/** The set of samples that suits the present network; not known before a network of one's own is there. */
export function sampleSetOf(state: State): SampleSetId | undefined {
  const network = sizingNetwork(state)?.network;
  return sampleSetOfShipped(state.networkId) ?? (network && sampleSetFor(network));
}

/** That set's list; absent before it was asked for. */
export function sampleListOf(state: State): Loadable<readonly Sample[]> | undefined {
  const set = sampleSetOf(state);
  return set && state.samples[set];
}

const noSamples: readonly Sample[] = [];

export function samplesOf(state: State): readonly Sample[] {
  const list = sampleListOf(state);
  return list?.status === 'ready' ? list.value : noSamples;
}

/** A sample of any set that is there: once two networks are swapped, the picture may be of the other one's set. */
export function sampleById(state: State, id: string): Sample | undefined {
  const lists = Object.values(state.samples).map((list) =>
    list.status === 'ready' ? list.value : noSamples,
  );
  return [samplesOf(state), ...lists].flat().find((sample) => sample.id === id);
}

/** The picture on screen: the present one, or the one before while the next is on its way. */
export const shownPicture = (picture: Picture): ReadyPicture | undefined =>
  picture.status === 'ready' ? picture : picture.status === 'loading' ? picture.previous : undefined;

/** Where the picture asked for comes from, even while it is on its way. */
export const sourceOf = (picture: Picture): PictureSource | undefined =>
  picture.status === 'none' ? undefined : picture.source;

/** Whether the present network can be drawn for. */
export function isPadOffered(state: State): boolean {
  const loaded = sizingNetwork(state);
  return loaded ? takesDrawings(loaded.network) : sampleSetOf(state) === 'digits';
}

/** Whether the drawing pad is out: from the start, but in a course page's frame only when asked for. */
export const isPadOut = (state: State): boolean =>
  isPadOffered(state) && !isLocked(state, 'paint') && (state.isPadOpen ?? !state.embedding.embedded);

/** Whether the present network can be shown scenes: one that reads digits cannot. */
export const isTurntableOffered = (state: State): boolean => sampleSetOf(state) !== 'digits';

/** What is on the pad: the person's drawing, or a sample that was drawn. */
export function drawingOnPad(state: State): Drawing | undefined {
  const source = sourceOf(state.picture);
  if (source?.kind === 'drawing') return source.drawing;
  const sample = source?.kind === 'sample' && samplesOf(state).find(({ id }) => id === source.id);
  return sample && sample.kind === 'drawn' ? sample.drawing : undefined;
}

/** The pass on screen, of the network now in the seat only. */
export function shownRun({ run, networkId, network }: Seat): Run | undefined {
  const shown = run.status === 'idle' ? undefined : run.status === 'ready' ? run.run : run.previous;
  return shown?.networkId === networkId && network.status === 'ready' ? shown : undefined;
}

/** Whether anything on screen does not yet belong to the present picture and network. */
export function isBusy(state: State): boolean {
  return isSeatBusy(state, state) || (state.rival !== undefined && isSeatBusy(state.rival, state));
}

function isSeatBusy(seat: Seat, state: State): boolean {
  const { camera, picture, saliency, turntable } = state;
  if (seat.network.status === 'failed') return false;
  if (seat.checkpoint.status === 'fetching') return true;
  if (seat.network.status === 'loading' || sampleListOf(state)?.status === 'loading') return true;
  // A live picture is always on its way; each frame on screen stands with its own maps and predictions.
  if (camera === 'live' && shownRun(seat)) return false;
  if (turntable.status === 'open') {
    if (isInMotion(turntable) && shownRun(seat)) return false;
    if (isBehind(turntable)) return true;
  }
  if (picture.status === 'loading' || seat.run.status === 'running') return true;
  if (saliency.status === 'running') return true;
  return picture.status === 'ready' && seat.run.status === 'idle';
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
  /** In [0, 1]; all add up to 1, unless the network ends in sigmoids. */
  readonly probability: number;
}

/** Every class, most probable first; none if the logits are missing or not all finite, for then nothing is. */
export function predictionsOf({ network }: LoadedNetwork, run: Run): readonly Prediction[] {
  const logits = run.activations.get(logitsLayer(network).id)?.values ?? new Float32Array();
  if (logits.length === 0 || !logits.every(Number.isFinite)) return [];
  const probabilities = classProbabilities(network, logits);
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
