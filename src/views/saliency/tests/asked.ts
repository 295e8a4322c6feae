import { methodEntry } from '../../../core/attribution/method-list.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { AskedMethod, Question } from '../../../core/lab/asked-method.ts';
import { askedMethods, pictureQuestion } from '../../../store/lab/asked-methods.ts';
import { labClass, motionOf } from '../../../store/lab/lab-questions.ts';
import { networkOf, shownRun } from '../../../store/selectors.ts';
import type { LoadedNetwork, State } from '../../../store/state.ts';
import { type AskedWords, methodsWords } from '../shared/asked-words.ts';

/** What the tests of the picture on screen are about. */
export interface Asked {
  readonly network: LoadedNetwork;
  /** What the network saw. */
  readonly picture: Pixels;
  readonly classIndex: number;
  readonly className: string;
  readonly methods: readonly AskedMethod[];
  readonly question: () => Question;
  /** False while a picture is on its way or being seen, or as long as it moves. */
  readonly canBegin: boolean;
}

/** @returns undefined before the network has seen a picture */
export function askedOf(state: State): Asked | undefined {
  const network = networkOf(state);
  const run = shownRun(state);
  if (!network || !run) return undefined;
  const classIndex = labClass(state);
  const methods = askedMethods(state, network);
  return {
    network,
    picture: run.pixels,
    classIndex,
    className: network.network.classes[classIndex] ?? '',
    methods,
    question: () => pictureQuestion(state, network, run),
    canBegin: state.run.status === 'ready' && !motionOf(state) && methods.length > 0,
  };
}

export const methodName = ({ method }: Pick<AskedMethod, 'method'>): string => methodEntry(method).name;

/** Which class and methods a test was asked about, or would be now. */
export const questionWords = (
  { classIndex, methods }: Pick<Asked, 'classIndex' | 'methods'>,
  { network }: Pick<Asked, 'network'>,
): AskedWords => ({
  className: network.network.classes[classIndex] ?? '',
  methods: methodsWords(methods),
});
