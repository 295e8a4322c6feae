import { type AnyValues, type Fields, fallbackValues } from './field.ts';

/** What a person can be asked to predict: a whole number. */
export interface Question<V> {
  /** Absent where it makes no sense with these values. */
  answer(values: V): number | undefined;
  /** What comes out if one slips in a certain way; one that gives the answer itself is no slip. */
  readonly mistakes: Readonly<Record<string, (values: V) => number | undefined>>;
}

/** Why these values do not go together, told at one of the fields. */
export interface Problem<Name extends string = string, Field extends string = string> {
  readonly name: Name;
  readonly field: Field;
}

/** What can be worked out with a few values. All of it is data and arithmetic. */
export interface Calculator<V> {
  readonly fields: Fields;
  /** Of the fields, those that count with these values; all if left out. */
  shown?(values: V): readonly string[];
  /** Nothing is worked out while there is one. */
  problem(values: V): Problem | undefined;
  readonly questions: Readonly<Record<string, Question<V>>>;
  /** Values worth trying, by name; what they leave out has its fallback. */
  readonly examples: Readonly<Record<string, Partial<V>>>;
}

/** A calculator whose fields are only known when the program runs. */
export type AnyCalculator = Calculator<AnyValues>;

/** All values of an example. */
export const exampleValues = ({ fields }: AnyCalculator, given: Partial<AnyValues>): AnyValues => ({
  ...fallbackValues(fields),
  ...(given as AnyValues),
});
