/** What a factor counts. */
export type FactorName =
  | 'output height'
  | 'output width'
  | 'filters'
  | 'kernel height'
  | 'kernel width'
  | 'channels read'
  | 'channels'
  | 'inputs'
  | 'units';

export interface Factor {
  readonly name: FactorName;
  readonly value: number;
}

/** A product of named numbers: `55 · 55 · 96 · 11 · 11 · 3`. */
export interface Product {
  /** Unique among the terms of one sum. */
  readonly id: string;
  readonly factors: readonly Factor[];
  readonly value: number;
}

export function product(id: string, ...factors: readonly (readonly [FactorName, number])[]): Product {
  return {
    id,
    factors: factors.map(([name, value]) => ({ name, value })),
    value: factors.reduce((so, [, value]) => so * value, 1),
  };
}

export const total = (terms: readonly { readonly value: number }[]): number =>
  terms.reduce((sum, { value }) => sum + value, 0);
