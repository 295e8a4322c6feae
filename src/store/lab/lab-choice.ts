import type { LayerId } from '../../core/network/network.ts';

/** A method with what a person has set for it; options left out have their defaults. */
export interface MethodChoice {
  readonly method: string;
  readonly options: Readonly<Record<string, number>>;
}

/** How an attribution map and its picture are shown together. */
export const labShows = ['overlay', 'beside', 'masked'] as const;
export type LabShow = (typeof labShows)[number];

/** The parts of the lab, in the order of its navigation. */
export const labParts = ['methods', 'tests', 'inside-out', 'fields'] as const;
export type LabPart = (typeof labParts)[number];

/** What the part "tests" can put methods to, in the order of its navigation. */
export const labTests = ['sanity', 'truth', 'faithfulness', 'table'] as const;
export type LabTest = (typeof labTests)[number];

/** By name, such as `ascent.steps`. */
export type StudyOptions = Readonly<Record<string, string>>;

/** What the saliency lab is asked; the answers are elsewhere in the state. */
export interface LabChoice {
  readonly part: LabPart;
  readonly test: LabTest;
  /** In the order of the page; none of them twice. */
  readonly methods: readonly MethodChoice[];
  /** Absent: the most probable class. */
  readonly classIndex: number | undefined;
  /** A second class, to be held against the first. */
  readonly versus: number | undefined;
  /** Where methods that need a layer are asked; absent: see defaultSaliencyLayer. */
  readonly layer: LayerId | undefined;
  readonly show: LabShow;
  /** What studies are set to, as a link writes it; what is left out has its usual value. See study-options. */
  readonly options: StudyOptions;
  /** Whether signed maps keep their signs; else the largest absolute value of a pixel's colours counts. */
  readonly signs: boolean;
}

export const firstLabChoice: LabChoice = {
  part: 'methods',
  test: 'sanity',
  methods: [
    { method: 'gradient', options: {} },
    { method: 'grad-cam', options: {} },
  ],
  classIndex: undefined,
  versus: undefined,
  layer: undefined,
  show: 'overlay',
  signs: false,
  options: {},
};

/** What of a choice its part, or test, makes use of: the rest is neither offered there nor in its links. */
export function usedIn({ part, test }: Pick<LabChoice, 'part' | 'test'>) {
  const isTest = part === 'tests';
  return {
    methods: part === 'methods' || isTest,
    // The table explains each picture for the class that it shows.
    class: part !== 'fields' && !(isTest && test === 'table'),
    versus: part === 'methods' || part === 'inside-out',
    rival: part === 'methods',
    layer: part !== 'fields',
    /** How maps are shown. */
    look: part === 'methods' || (isTest && (test === 'sanity' || test === 'truth')),
    /** Whose options. */
    studies: isTest ? [test] : part === 'inside-out' ? ['ascent', 'dream', 'adversarial'] : [],
  };
}

/** `gradient,smoothgrad~samples.50~noise.0.1`. */
export const writeMethods = (methods: readonly MethodChoice[]): string => methods.map(writeMethod).join(',');

export const writeMethod = ({ method, options }: MethodChoice): string =>
  [method, ...Object.entries(options).map(([id, value]) => `${id}.${value}`)].join('~');

/** @returns undefined if any cannot be read; whether there are such methods and options is not checked */
export function readMethods(text: string): readonly MethodChoice[] | undefined {
  const methods = text.split(',').map(readMethod);
  return methods.every((method) => method !== undefined) ? methods : undefined;
}

function readMethod(text: string): MethodChoice | undefined {
  const [method = '', ...parts] = text.split('~');
  const options = parts.map((part) => /^([a-z][a-z-]{0,30})\.(-?\d{1,6}(?:\.\d{1,6})?)$/.exec(part));
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(method) || !options.every((option) => option !== null)) return undefined;
  return { method, options: Object.fromEntries(options.map(([, id, value]) => [id, Number(value)])) };
}

/** `ascent.steps:512,dream.strength:strong`. */
export const writeOptions = (options: StudyOptions): string =>
  Object.entries(options)
    .map((option) => option.join(':'))
    .join(',');

/** @returns undefined if any cannot be read; whether there are such options and values is not checked */
export function readOptions(text: string): StudyOptions | undefined {
  const options = text.split(',').map((option) => option.split(':'));
  return options.every(({ length }) => length === 2) ? Object.fromEntries(options) : undefined;
}
