import type { CostRow } from './cost-rows.ts';
import { type CostSwitches, parametersOf } from './cost-switches.ts';
import { sumOfFigures } from './figures.ts';

/** What memory is wanted for; all but the first two in training only. */
export type MemoryUse =
  | 'outputs'
  | 'parameters'
  /** Of layers that are done in place, but not in training: going back takes what they read. */
  | 'outputs apart'
  | 'output gradients'
  | 'parameter gradients'
  /** Of gradient descent with momentum: one value per parameter. */
  | 'momentum';

export interface MemoryLine {
  readonly use: MemoryUse;
  /** How many numbers are kept. */
  readonly values: number;
  readonly bytes: number;
}

/**
 * How many times a row's values are kept: once, and in training as often again for the gradient that
 * comes back to them and for each layer that is not done in place then.
 */
export function timesKept(
  { apartInTraining }: Pick<CostRow, 'apartInTraining'>,
  { memory }: Pick<CostSwitches, 'memory'>,
): number {
  return memory === 'training' ? 2 + apartInTraining.length : 1;
}

/** Bytes that a row takes for the whole batch: values · batch · bytes per value · times kept. */
export function outputBytes(
  row: Pick<CostRow, 'values' | 'apartInTraining'>,
  switches: CostSwitches,
): number {
  return row.values * switches.batch * switches.bytes * timesKept(row, switches);
}

/**
 * All the memory that the count knows of. Every output listed is kept at once, as lectures count and
 * as training must; parameters are kept once, however many pictures there are.
 */
export function memoryLines(rows: readonly CostRow[], switches: CostSwitches): readonly MemoryLine[] {
  const { batch, bytes, memory } = switches;
  const outputs = batch * rows.reduce((sum, { values }) => sum + values, 0);
  const parameters = parametersOf(sumOfFigures(rows), switches);
  const line = (use: MemoryUse, values: number): MemoryLine => ({ use, values, bytes: values * bytes });
  const forward = [line('outputs', outputs), line('parameters', parameters)];
  if (memory === 'forward') return forward;
  const apart = batch * rows.reduce((sum, row) => sum + row.values * row.apartInTraining.length, 0);
  return [
    ...forward,
    ...(apart > 0 ? [line('outputs apart', apart)] : []),
    line('output gradients', outputs),
    line('parameter gradients', parameters),
    line('momentum', parameters),
  ];
}
