import type { CostRow } from './cost-rows.ts';
import { type CostSwitches, parametersOf } from './cost-switches.ts';
import { sumOfFigures } from './figures.ts';

/** What memory is wanted for; the last three in training only. */
export type MemoryUse =
  | 'outputs'
  | 'parameters'
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
 * Bytes that a row's output takes for the whole batch: values · batch · bytes per value, and in
 * training as much again for the gradient that comes back to it.
 */
export function outputBytes({ values }: Pick<CostRow, 'values'>, switches: CostSwitches): number {
  const { batch, bytes, memory } = switches;
  return values * batch * bytes * (memory === 'training' ? 2 : 1);
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
  return [
    ...forward,
    line('output gradients', outputs),
    line('parameter gradients', parameters),
    line('momentum', parameters),
  ];
}
