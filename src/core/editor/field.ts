import type { Insets, Layer, Padding, Size } from '../network/network.ts';

/** What can be entered, so that a form can be made for it. */
export type FieldForm =
  | { readonly type: 'whole'; readonly from: number; readonly to: number }
  | { readonly type: 'decimal'; readonly from: number; readonly to: number }
  /** `3`, or height x width: `3x5`. */
  | { readonly type: 'size'; readonly from: number; readonly to: number }
  /** `valid`, `same`, or cells as `insets`. */
  | { readonly type: 'padding'; readonly to: number }
  /** Cells at every side, `1`, or top/bottom/left/right, `0/1/0/1`. */
  | { readonly type: 'insets'; readonly to: number }
  | { readonly type: 'flag' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  /** Comes with the network and is not for editing. */
  | { readonly type: 'fixed' };

/** How one kind of value is written as text, and what of it can be read. */
export interface Codec<T> {
  readonly form: FieldForm;
  /** Nothing if it is not such a value or out of range. */
  read(text: string): T | undefined;
  write(value: T): string;
}

/** Something of a layer that can be set. */
export interface Field<L extends Layer> {
  /** Unique within a kind; stands in links and files. */
  readonly id: string;
  readonly form: FieldForm;
  /** Whether it means anything for this layer. */
  concerns(layer: L): boolean;
  read(layer: L): string;
  /** The layer with this value; nothing if the text is no such value. */
  write(layer: L, text: string): L | undefined;
}

export const whole = (from: number, to: number): Codec<number> => ({
  form: { type: 'whole', from, to },
  read: (text) => inRange(/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN, from, to),
  write: String,
});

const DECIMAL = /^-?(\d{1,20}(\.\d{1,20})?|\.\d{1,20})(e[+-]?\d{1,3})?$/;

/** With a point or, as some languages write it, a comma. */
export const decimal = (from: number, to: number): Codec<number> => ({
  form: { type: 'decimal', from, to },
  read: (text) => {
    const written = text.trim().replace(',', '.');
    return inRange(DECIMAL.test(written) ? Number(written) : Number.NaN, from, to);
  },
  write: String,
});

/** Also as pages and papers print them: `3 × 5`, `3, 5`, `(3, 5)`. */
export const size = (from: number, to: number): Codec<Size> => ({
  form: { type: 'size', from, to },
  read: (text) => {
    const bare = text.trim().replace(/^\((.*)\)$/, '$1');
    const sides = bare.split(/[x×,]/i).map(whole(from, to).read);
    if (sides.length > 2 || sides.some((side) => side === undefined)) return undefined;
    const [height = from, width = height] = sides;
    return { height, width };
  },
  write: ({ height, width }) => (height === width ? `${height}` : `${height}x${width}`),
});

export const insets = (to: number): Codec<Insets> => ({
  form: { type: 'insets', to },
  read: (text) => {
    const sides = text.split('/').map(whole(0, to).read);
    if (sides.some((side) => side === undefined)) return undefined;
    const [top = 0, bottom = top, left = top, right = top] = sides as number[];
    return sides.length === 1 || sides.length === 4 ? { top, bottom, left, right } : undefined;
  },
  write: ({ top, bottom, left, right }) =>
    top === bottom && top === left && top === right ? `${top}` : [top, bottom, left, right].join('/'),
});

export const padding = (to: number): Codec<Padding> => ({
  form: { type: 'padding', to },
  read: (text) => {
    const word = text.trim().toLowerCase();
    return word === 'valid' || word === 'same' ? word : insets(to).read(word);
  },
  write: (value) => (typeof value === 'string' ? value : insets(to).write(value)),
});

export const flag: Codec<boolean> = {
  form: { type: 'flag' },
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
  write: (value) => (value ? 'yes' : 'no'),
};

/** Written with `-` for space: `leaky-relu`. */
export const choice = <T extends string>(options: readonly T[]): Codec<T> => {
  const write = (value: T) => value.replaceAll(' ', '-');
  return {
    form: { type: 'choice', options: options.map(write) },
    read: (text) => options.find((option) => write(option) === text),
    write,
  };
};

export const fixedNumbers: Codec<readonly number[]> = {
  form: { type: 'fixed' },
  read: (text) => {
    const numbers = text.split(' ').map(Number);
    return numbers.every(Number.isFinite) ? numbers : undefined;
  },
  write: (values) => values.join(' '),
};

export const fixedText: Codec<string> = {
  form: { type: 'fixed' },
  read: (text) => text,
  write: (text) => text,
};

/** Makes fields of one type of layer: `at('filters', whole(1, 10))`. @param id where it is called otherwise */
export const fieldsOf =
  <L extends Layer>() =>
  <K extends keyof L & string>(key: K, codec: Codec<L[K]>, id: string = key): Field<L> => ({
    id,
    form: codec.form,
    concerns: () => true,
    read: (layer) => codec.write(layer[key]),
    write: (layer, text) => {
      const value = codec.read(text);
      return value === undefined ? undefined : { ...layer, [key]: value };
    },
  });

/** What a text sets a field to, as the field itself writes it: `0` for `0.0`. Nothing if it is no such value. */
export function valueWritten<L extends Layer>(field: Field<L>, layer: L, text: string): string | undefined {
  const changed = field.write(layer, text);
  return changed && field.read(changed);
}

const inRange = (value: number, from: number, to: number): number | undefined =>
  value >= from && value <= to ? value : undefined;
