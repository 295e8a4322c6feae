import type { AttributionRequest } from '../../core/attribution/method.ts';
import { methodEntry } from '../../core/attribution/method-list.ts';
import { defaultSaliencyLayer } from '../saliency-layers.ts';
import { isAnswerHidden, networkOf, predictionsOf, shownRun } from '../selectors.ts';
import type { LoadedNetwork, Run, State } from '../state.ts';
import { type LabPart, type MethodChoice, writeMethod } from './lab-choice.ts';

/** One map that the lab wants. Equal keys, equal maps. */
export interface LabQuestion {
  readonly key: string;
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

/** The classes explained: one, or two that are held against each other. */
export function labClasses(state: State): readonly number[] {
  const first = labClass(state);
  const { versus } = state.lab;
  return versus === undefined || versus === first ? [first] : [first, versus];
}

/** Where methods that need a layer are asked; none if the network has no such layer. */
export const labLayer = ({ lab }: State, { description }: LoadedNetwork): string | undefined =>
  lab.layer ?? defaultSaliencyLayer(description);

/** The parts of the lab that show the methods' maps. */
const partsWithMaps: readonly LabPart[] = ['methods', 'tests'];

/** Every map that is to be on screen, in the order in which they are computed: class by class, method by method. */
export function labQuestions(state: State): readonly LabQuestion[] {
  const network = networkOf(state);
  if (state.view !== 'saliency' || !partsWithMaps.includes(state.lab.part)) return [];
  if (state.run.status !== 'ready' || !network) return [];
  // A heat map gives away what the network says.
  if (isAnswerHidden(state)) return [];
  const { run } = state.run;
  return labClasses(state).flatMap((classIndex) =>
    state.lab.methods.flatMap((choice) => labQuestion(state, network, run, choice, classIndex) ?? []),
  );
}

/** @returns undefined for a method that needs a layer where there is none */
export function labQuestion(
  state: State,
  network: LoadedNetwork,
  run: Run,
  choice: MethodChoice,
  classIndex: number,
): LabQuestion | undefined {
  const needsLayer = methodEntry(choice.method).over === 'layer';
  const layer = needsLayer ? labLayer(state, network) : undefined;
  if (needsLayer && layer === undefined) return undefined;
  return {
    key: [run.key, writeMethod(choice), classIndex, layer ?? ''].join('/'),
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
