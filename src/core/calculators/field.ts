/** A whole number within bounds. */
export interface NumberField {
  readonly kind: 'number';
  readonly from: number;
  readonly to: number;
  readonly fallback: number;
}

export interface FlagField {
  readonly kind: 'flag';
  readonly fallback: boolean;
}

export interface ChoiceField<T extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly T[];
  readonly fallback: T;
}

/** The convolutions and pools of a stack; their windows are square, in cells of the layer before. */
export type StackedLayer = StackedConvolution | StackedPool;

export interface StackedConvolution {
  readonly kind: 'convolution';
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
}

/** Has no weights. */
export interface StackedPool {
  readonly kind: 'pool';
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: 1;
}

export type StackedKind = StackedLayer['kind'];

/** One to `most` layers, the first one nearest to the input. */
export interface StackField {
  readonly kind: 'stack';
  readonly most: number;
  readonly kernel: Bounds;
  readonly stride: Bounds;
  readonly dilation: Bounds;
  readonly fallback: readonly StackedLayer[];
}

export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** One thing that a person can set. */
export type Field = NumberField | FlagField | ChoiceField | StackField;

/** By name, as links write it. */
export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'choice'; options: readonly (infer T)[] }
      ? T
      : readonly StackedLayer[];

export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** The value of any field. */
export type FieldValue = number | boolean | string | readonly StackedLayer[];

/** Values of fields that are only known when the program runs. */
export type AnyValues = Readonly<Record<string, FieldValue>>;

/** What is set before anybody sets anything. */
export const fallbackValues = (fields: Fields): AnyValues =>
  Object.fromEntries(Object.entries(fields).map(([name, { fallback }]) => [name, fallback]));
