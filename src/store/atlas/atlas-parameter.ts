import { plainName, readPlainName } from '../../core/network/plain-name.ts';

/** One thing that a person sets in the atlas, as links carry it. */
export interface AtlasParameter<T> {
  /** Its name in links. */
  readonly key: string;
  /** What holds while the link says nothing. */
  readonly fallback: T;
  read(text: string): T | 'bad';
  write(value: T): string;
}

/** One of a few names. */
export const oneOf = <const T extends string>(
  key: string,
  values: readonly T[],
  fallback: NoInfer<T>,
): AtlasParameter<T> => ({
  key,
  fallback,
  read: (text) => values.find((value) => value === text) ?? 'bad',
  write: (value) => value,
});

/** A whole number of up to nine digits. */
export const whole = (
  key: string,
  { from, to, fallback }: { readonly from: number; readonly to: number; readonly fallback: number },
): AtlasParameter<number> => ({
  key,
  fallback,
  read: (text) => {
    const value = Number(text);
    return /^\d{1,9}$/.test(text) && value >= from && value <= to ? value : 'bad';
  },
  write: String,
});

/** Yes or no, as 1 or 0. */
export const flag = (key: string, fallback: boolean): AtlasParameter<boolean> => ({
  key,
  fallback,
  read: (text) => (text === '1' ? true : text === '0' ? false : 'bad'),
  write: (value) => (value ? '1' : '0'),
});

/** Any text of this form. */
export const text = (key: string, pattern: RegExp, fallback: string): AtlasParameter<string> => ({
  key,
  fallback,
  read: (written) => (pattern.test(written) ? written : 'bad'),
  write: (value) => value,
});

/** A list of names, whatever they hold, with commas between; none to begin with. */
export const names = (key: string): AtlasParameter<readonly string[]> => ({
  key,
  fallback: [],
  read: (written) => {
    const items = written.split(',').map(readPlainName);
    return items.every((item) => item !== undefined && item !== '') ? (items as string[]) : 'bad';
  },
  write: (items) => items.map(plainName).join(','),
});

/** A list of names of which only some are known. */
export const someOf = <const T extends string>(
  key: string,
  values: readonly T[],
): AtlasParameter<readonly T[]> => ({
  key,
  fallback: [],
  read: (written) => {
    const items = written.split(',').map((item) => values.find((value) => value === item));
    return items.every((item) => item !== undefined) ? items : 'bad';
  },
  write: (items) => items.join(','),
});
