import { type AxisWindow, placesOf } from './axis-walk.ts';
import { outputSizeCalculator, quotientOf } from './output-size.ts';

/** One value changed, so that the window fits better. */
export interface Fit {
  readonly field: 'in' | 'filter' | 'pad';
  readonly value: number;
  /** The output with it. */
  readonly output: number;
  /** Whole: no cell is left over. Else the output is that of rounding up, though a few cells are left over. */
  readonly isWhole: boolean;
}

/**
 * What could be set instead where (W − F + 2P) / S is not whole: the nearest input below and above, the nearest
 * filter, the nearest padding, and the least padding with which rounding down gives what rounding up gives now
 * (AlexNet's 224 with padding 2). Nothing where it is whole.
 */
export function fitsFor(window: AxisWindow): readonly Fit[] {
  if (Number.isInteger(quotientOf(window))) return [];
  const all = [
    nearest(window, 'in', -1),
    nearest(window, 'in', 1),
    closer(window, nearest(window, 'filter', -1), nearest(window, 'filter', 1)),
    nearest(window, 'pad', 1),
    paddingToRoundUp(window),
  ].filter((fit) => fit !== undefined);
  return all.filter(
    (fit, index) => all.findIndex(({ field, value }) => field === fit.field && value === fit.value) === index,
  );
}

function nearest(window: AxisWindow, field: Fit['field'], step: 1 | -1): Fit | undefined {
  const { from, to } = outputSizeCalculator.fields[field];
  for (let value = window[field] + step; value >= from && value <= to; value += step) {
    const tried = { ...window, [field]: value };
    const quotient = quotientOf(tried);
    if (quotient < 0) return undefined;
    if (Number.isInteger(quotient)) return { field, value, output: placesOf(tried, 'floor'), isWhole: true };
  }
  return undefined;
}

function paddingToRoundUp(window: AxisWindow): Fit | undefined {
  const wanted = Math.ceil(quotientOf(window)) + 1;
  for (let pad = window.pad + 1; pad <= outputSizeCalculator.fields.pad.to; pad++) {
    const tried = { ...window, pad };
    const output = placesOf(tried, 'floor');
    if (output > wanted) return undefined;
    if (output === wanted)
      return { field: 'pad', value: pad, output, isWhole: Number.isInteger(quotientOf(tried)) };
  }
  return undefined;
}

/** The one that changes less; the lower one of two that change as much. */
function closer(window: AxisWindow, lower: Fit | undefined, higher: Fit | undefined): Fit | undefined {
  if (!lower || !higher) return lower ?? higher;
  return higher.value - window[higher.field] < window[lower.field] - lower.value ? higher : lower;
}
