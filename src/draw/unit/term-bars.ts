/** A bar from zero to a value, as fractions of the drawn length; zero lies where the shared axis has it. */
export interface TermBar {
  readonly from: number;
  readonly to: number;
}

/** Bars on one axis that just holds all values and zero. */
export function termBars(values: readonly number[]): {
  readonly zero: number;
  readonly bars: readonly TermBar[];
} {
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  const span = max - min || 1;
  const at = (value: number) => (value - min) / span;
  const zero = at(0);
  return {
    zero,
    bars: values.map((value) => ({ from: Math.min(zero, at(value)), to: Math.max(zero, at(value)) })),
  };
}
