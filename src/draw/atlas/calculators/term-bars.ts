/** A term as a bar that begins where the one before ended, so that together they are the sum. */
export interface TermBar {
  readonly id: string;
  readonly value: number;
  /** Of the whole width, in [0, 1]. */
  readonly start: number;
  readonly share: number;
  /** This term and all before it. */
  readonly sum: number;
}

/** @param whole what the full width stands for: the largest of the sums that are compared */
export function termBars(
  terms: readonly { readonly id: string; readonly value: number }[],
  whole: number,
): readonly TermBar[] {
  let sum = 0;
  return terms.map(({ id, value }) => {
    const start = whole > 0 ? sum / whole : 0;
    sum += value;
    return { id, value, start, share: whole > 0 ? value / whole : 0, sum };
  });
}
