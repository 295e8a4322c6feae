import { methodEntry } from '../../core/attribution/method-list.ts';
import { toInput } from '../../core/image/input.ts';
import type { AskedMethod, Question } from '../../core/lab/asked-method.ts';
import type { LoadedNetwork, Run, State } from '../state.ts';
import { labClass, labLayer } from './lab-questions.ts';

/** Whatever is drawn at random is drawn alike each time, so that what a person sees can be seen again. */
export const STUDY_SEED = 1;

/** The chosen methods as a study asks them; without those that need a layer where there is none. */
export function askedMethods(state: State, network: LoadedNetwork): readonly AskedMethod[] {
  const layer = labLayer(state, network);
  return state.lab.methods.flatMap(({ method, options }) => {
    if (methodEntry(method).over === 'picture') return [{ method, options }];
    return layer === undefined ? [] : [{ method, options, layer }];
  });
}

/** What a study of the picture on screen is about. */
export function pictureQuestion(state: State, network: LoadedNetwork, run: Run): Question {
  return { input: toInput(run.pixels, network.network), classIndex: labClass(state), seed: STUDY_SEED };
}
