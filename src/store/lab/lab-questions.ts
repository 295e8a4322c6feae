import type { AttributionRequest } from '../../core/attribution/method.ts';
import { methodEntry } from '../../core/attribution/method-list.ts';
import { defaultSaliencyLayer, saliencyLayers } from '../saliency-layers.ts';
import { isAnswerHidden, networkOf, predictionsOf, shownRun } from '../selectors.ts';
import type { LoadedNetwork, Run, Seat, State } from '../state.ts';
import { isInMotion } from '../turntable.ts';
import { type LabChoice, type MethodChoice, usedIn, writeMethod } from './lab-choice.ts';

/** Which of the networks on screen. */
export type LabPlace = 'first' | 'second';

/** One map that the lab wants. Equal keys, equal maps. */
export interface LabQuestion {
  readonly key: string;
  readonly place: LabPlace;
  /** What that network saw and was loaded as. */
  readonly run: Run;
  readonly network: LoadedNetwork;
  readonly choice: MethodChoice;
  readonly request: AttributionRequest;
}

/** The class explained: the chosen one, else the most probable. */
export function labClass(state: State): number {
  const { classIndex } = state.lab;
  const network = networkOf(state);
  const run = shownRun(state);
  if (classIndex !== undefined || !network || !run) return classIndex ?? 0;
  return predictionsOf(network, run)[0]?.classIndex ?? 0;
}

/** The classes explained: one, or two where they are held against each other. */
function labClasses(state: State): readonly number[] {
  const first = labClass(state);
  const { versus } = state.lab;
  return versus === undefined || versus === first || !usedIn(state.lab).versus ? [first] : [first, versus];
}

/** Where methods that need a layer are asked; none if the network has no such layer. */
export const labLayer = ({ lab }: Pick<State, 'lab'>, { description }: LoadedNetwork): string | undefined =>
  saliencyLayers(description).find((id) => id === lab.layer) ?? defaultSaliencyLayer(description);

/** One network asked about one class, by every method. */
export interface LabRow {
  readonly place: LabPlace;
  readonly network: LoadedNetwork;
  readonly run: Run;
  readonly className: string;
  readonly cells: readonly {
    readonly choice: MethodChoice;
    /** Absent for a method that needs a layer where there is none. */
    readonly question: LabQuestion | undefined;
  }[];
}

/** What is asked, network by network, class by class; a class that a second network does not know is left out there. */
export function labRows(state: State): readonly LabRow[] {
  const first = networkOf(state);
  if (!first) return [];
  const names = labClasses(state).map((index) => first.network.classes[index] ?? '');
  return [
    rowsOf(state, 'first', state, names),
    state.rival && usedIn(state.lab).rival ? rowsOf(state, 'second', state.rival, names) : [],
  ].flat();
}

function rowsOf(state: State, place: LabPlace, seat: Seat, names: readonly string[]): readonly LabRow[] {
  const network = networkOf(seat);
  const run = shownRun(seat);
  if (!network || !run) return [];
  return names.flatMap((className) => {
    const classIndex = network.network.classes.indexOf(className);
    if (classIndex < 0) return [];
    const cells = state.lab.methods.map((choice) => ({
      choice,
      question: labQuestion(state, { place, network, run }, choice, classIndex),
    }));
    return [{ place, network, run, className, cells }];
  });
}

/** Whether the methods' maps themselves are on screen; other tests make maps of their own. */
const showsMaps = ({ part, test }: LabChoice): boolean =>
  part === 'methods' || (part === 'tests' && test === 'truth');

/** What keeps the picture from standing still: then no map would be finished before it is out of date. */
export function motionOf({ camera, turntable }: State): 'camera' | 'scene' | undefined {
  if (camera === 'live') return 'camera';
  return turntable.status === 'open' && isInMotion(turntable) ? 'scene' : undefined;
}

/** Every map that is to be on screen, in the order in which they are computed. */
export function labQuestions(state: State): readonly LabQuestion[] {
  if (state.view !== 'saliency' || !showsMaps(state.lab) || motionOf(state)) return [];
  // A heat map gives away what the network says.
  if (isAnswerHidden(state)) return [];
  const isDone = (place: LabPlace) => (place === 'first' ? state : state.rival)?.run.status === 'ready';
  return labRows(state)
    .filter(({ place }) => isDone(place))
    .flatMap(({ cells }) => cells.flatMap(({ question }) => question ?? []));
}

/** @returns undefined for a method that needs a layer where there is none */
export function labQuestion(
  state: Pick<State, 'lab'>,
  of: Pick<LabQuestion, 'place' | 'network' | 'run'>,
  choice: MethodChoice,
  classIndex: number,
): LabQuestion | undefined {
  const { place, network, run } = of;
  const needsLayer = methodEntry(choice.method).over === 'layer';
  const layer = needsLayer ? labLayer(state, network) : undefined;
  if (needsLayer && layer === undefined) return undefined;
  return {
    ...of,
    key: [place, run.key, writeMethod(choice), classIndex, layer ?? ''].join('/'),
    choice,
    request: {
      method: choice.method,
      classIndex,
      options: choice.options,
      ...(layer === undefined ? {} : { layer }),
      ...(run.ablated && { ablations: run.ablated.ablations }),
    },
  };
}

/** Whether a map that is to be on screen is still to come. */
export const isLabBusy = (state: State): boolean =>
  labQuestions(state).some(({ key }) => {
    const map = state.labMaps[key];
    return map === undefined || map.status === 'running';
  });
