import type { CostColumn, CostMeasure, CostOrder } from './cost-columns.ts';
import { type CostGroup, type CostRow, costGroups } from './cost-rows.ts';
import { type CostSwitches, parametersOf } from './cost-switches.ts';
import { type Figures, sumOfFigures } from './figures.ts';
import { outputBytes } from './memory.ts';

/** How much of each measure: bytes, parameters and MACs. */
export type Amounts = Readonly<Record<CostMeasure, number>>;

/** A part of each whole, in [0, 1]; absent where the whole is 0. */
export type Shares = Readonly<Record<CostMeasure, number | undefined>>;

/** A row with everything that the switches and the order decide. */
export interface CostEntry {
  readonly row: CostRow;
  /** Bytes of the output, parameters that count, MACs for one picture. */
  readonly amounts: Amounts;
  readonly shares: Shares;
  /** The shares of this row and of all above it. */
  readonly running: Shares;
}

export interface CostTable {
  readonly entries: readonly CostEntry[];
  readonly totals: Figures & { readonly values: number; readonly amounts: Amounts };
}

/** The lecture's table: rows in this order, with running shares that follow it. */
export function costTable(rows: readonly CostRow[], switches: CostSwitches, order: CostOrder): CostTable {
  const listed = sortedRows(rows, switches, order).map((row) => ({ row, amounts: amountsOf(row, switches) }));
  const whole = listed.reduce((sum, { amounts }) => plus(sum, amounts), nothing);
  let sum = nothing;
  const entries = listed.map(({ row, amounts }) => {
    sum = plus(sum, amounts);
    return { row, amounts, shares: sharesOf(amounts, whole), running: sharesOf(sum, whole) };
  });
  const values = rows.reduce((total, row) => total + row.values, 0);
  return { entries, totals: { ...sumOfFigures(rows), values, amounts: whole } };
}

/** Equal rows stay in the network's order, whichever way the others are sorted. */
function sortedRows(
  rows: readonly CostRow[],
  switches: CostSwitches,
  { by, direction }: CostOrder,
): readonly CostRow[] {
  const places = new Map(rows.map((row, place) => [row, place]));
  const key = (row: CostRow) => sortKeys[by](row, switches, places.get(row) ?? 0);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compared(key(a), key(b)));
}

const sortKeys: Readonly<
  Record<CostColumn, (row: CostRow, switches: CostSwitches, place: number) => number | string>
> = {
  layer: (_, __, place) => place,
  kind: ({ description }) => description.label,
  output: ({ description: { shape } }) => shape.height * shape.width,
  values: ({ values }) => values,
  memory: (row, switches) => outputBytes(row, switches),
  weights: ({ weights }) => weights,
  biases: ({ biases }) => biases,
  'batch-norm': ({ batchNorm }) => batchNorm,
  parameters: (row, switches) => parametersOf(row, switches),
  macs: ({ macs }) => macs,
};

function compared(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Of each measure, which part is in which group of rows; absent where there is nothing of it. */
export function groupShares({
  entries,
  totals,
}: CostTable): Readonly<Record<CostMeasure, Readonly<Record<CostGroup, number>> | undefined>> {
  const sums = new Map(costGroups.map((group) => [group, nothing]));
  for (const { row, amounts } of entries) sums.set(row.group, plus(sums.get(row.group) ?? nothing, amounts));
  const shares = (measure: CostMeasure) => {
    const whole = totals.amounts[measure];
    if (whole === 0) return undefined;
    const share = (group: CostGroup) => (sums.get(group) ?? nothing)[measure] / whole;
    return { convolution: share('convolution'), dense: share('dense'), other: share('other') };
  };
  return { memory: shares('memory'), parameters: shares('parameters'), macs: shares('macs') };
}

const nothing: Amounts = { memory: 0, parameters: 0, macs: 0 };

const amountsOf = (row: CostRow, switches: CostSwitches): Amounts => ({
  memory: outputBytes(row, switches),
  parameters: parametersOf(row, switches),
  macs: row.macs,
});

const plus = (a: Amounts, b: Amounts): Amounts => ({
  memory: a.memory + b.memory,
  parameters: a.parameters + b.parameters,
  macs: a.macs + b.macs,
});

function sharesOf(part: Amounts, whole: Amounts): Shares {
  const share = (measure: CostMeasure) => (whole[measure] === 0 ? undefined : part[measure] / whole[measure]);
  return { memory: share('memory'), parameters: share('parameters'), macs: share('macs') };
}
