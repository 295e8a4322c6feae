import type { Insets, Size } from '../../network/network.ts';

/** Bits of Python. */

/** `3`, or `(3, 5)`: height, width. */
export const pairText = ({ height, width }: Size): string =>
  height === width ? `${height}` : `(${height}, ${width})`;

/** `f(1, name=2)`; options that are undefined are left out. */
export function callText(
  name: string,
  given: readonly (string | number)[],
  options: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const named = Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${valueText(value)}`],
  );
  return `${name}(${[...given.map(valueText), ...named].join(', ')})`;
}

/** `1e-5` rather than 0.00001. */
const valueText = (value: string | number): string =>
  typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential() : `${value}`;

/** Undefined where the value is what the library takes anyway. */
export const unless = <T>(usual: T, value: T): T | undefined => (value === usual ? undefined : value);

export const unlessOne = (size: Size): string | undefined => unless('1', pairText(size));

export const isEven = ({ top, bottom, left, right }: Insets): boolean => top === bottom && left === right;

/** What may stand in a comment or docstring: nothing that ends it, and no sign that hides or turns round what follows. */
export const plainText = (text: string): string => text.replace(/[\p{Cc}\p{Cf}"\\\u2028\u2029]+/gu, ' ');

export const indented = (lines: readonly string[], steps = 1): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `${'    '.repeat(steps)}${line}`));

/** A whole number with groups of three. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
