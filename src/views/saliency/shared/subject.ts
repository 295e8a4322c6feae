import { motionOf } from '../../../store/lab/lab-questions.ts';
import { networkOf, shownRun } from '../../../store/selectors.ts';
import type { LoadedNetwork, Run, State } from '../../../store/state.ts';

/** What is asked about: a network that has seen a picture. */
export interface Subject {
  readonly network: LoadedNetwork;
  readonly run: Run;
  /** False while a picture is on its way or being seen, or as long as it moves. */
  readonly canBegin: boolean;
}

/** @returns undefined before the network has seen a picture */
export function subjectOf(state: State): Subject | undefined {
  const network = networkOf(state);
  const run = shownRun(state);
  return network && run && { network, run, canBegin: state.run.status === 'ready' && !motionOf(state) };
}
