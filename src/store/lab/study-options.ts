import type { AdversarialRequest } from '../../core/lab/adversarial.ts';
import type { Fill } from '../../core/lab/faithfulness-trial.ts';
import type { RandomisationRequest } from '../../core/lab/randomisation.ts';
import type { LabChoice, StudyOptions } from './lab-choice.ts';

/** Something a person can set for a study. */
interface StudyOption<T extends string | number> {
  /** What it is unless it is set. */
  readonly usual: T;
  /** @returns undefined for what it cannot be */
  read(text: string): T | undefined;
}

const oneOf = <T extends string>(usual: T, ...others: readonly T[]): StudyOption<T> => ({
  usual,
  read: (text) => [usual, ...others].find((value) => value === text),
});

const whole = (usual: number, least: number, most: number): StudyOption<number> => ({
  usual,
  read(text) {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
  },
});

/**
 * What can be set for the studies of the tests and of the part that is turned around. What comes before
 * the dot is the test's or the study's id, by which links tell what their part uses.
 */
export const studyOptions = {
  'sanity.order': oneOf<RandomisationRequest['mode']>('cascading', 'independent'),
  /** Whether edges are looked for besides. */
  'sanity.control': oneOf('yes', 'no'),
  'faithfulness.fill': oneOf<Fill>('mean', 'black'),
  'table.fill': oneOf<Fill>('mean', 'black'),
  /** `selected`: the map that is selected, if one is, else the class. */
  'ascent.of': oneOf('selected', 'class', 'map'),
  'ascent.steps': oneOf('256', '64', '128', '512'),
  'ascent.seed': whole(1, 1, 99_999),
  'dream.strength': oneOf('usual', 'gentle', 'strong'),
  'adversarial.method': oneOf<AdversarialRequest['method']>('fgsm', 'pgd'),
  /** Which of the changed pictures is looked at, in 255ths. */
  'adversarial.epsilon': whole(4, 0, 16),
} as const satisfies Readonly<Record<string, StudyOption<string | number>>>;

export type StudyOptionId = keyof typeof studyOptions;
export type StudyOptionValue<Id extends StudyOptionId> = (typeof studyOptions)[Id]['usual'];

/** What an option is set to; its usual value where it is not, or to what it cannot be. */
export function studyOption<Id extends StudyOptionId>(
  { options }: Pick<LabChoice, 'options'>,
  id: Id,
): StudyOptionValue<Id> {
  // TypeScript does not see that an id picks the value of its own option.
  const { usual, read } = studyOptions[id] as unknown as StudyOption<StudyOptionValue<Id>>;
  const text = options[id];
  return (text === undefined ? undefined : read(text)) ?? usual;
}

/** The options with one of them set; its usual value is left out. */
export function withStudyOption<Id extends StudyOptionId>(
  options: StudyOptions,
  id: Id,
  value: StudyOptionValue<Id>,
): StudyOptions {
  const { [id]: _, ...others } = options;
  return value === studyOptions[id].usual ? others : { ...others, [id]: String(value) };
}

/** The options that there are and that can be set so; the same object if all are. */
export function usableStudyOptions(options: StudyOptions): StudyOptions {
  const given = Object.entries(options);
  const usable = given.filter(([id, text]) => isStudyOption(id) && studyOptions[id].read(text) !== undefined);
  return usable.length === given.length ? options : Object.fromEntries(usable);
}

const isStudyOption = (id: string): id is StudyOptionId => Object.hasOwn(studyOptions, id);
