import { resolvePadding } from '../layers/window.ts';
import { type CsvCell, csvText } from '../maths/csv.ts';
import type { LayerDescription } from '../network/describe.ts';
import { type CostOrder, costMeasures, networkOrder } from './cost-columns.ts';
import type { CostSwitches, Leavable } from './cost-switches.ts';
import type { CostEntry, CostTable } from './cost-table.ts';

interface CsvColumn {
  readonly heading: string;
  readonly cell: (entry: CostEntry) => CsvCell;
  /** Of all rows; left out where a sum says nothing. */
  readonly total?: CsvCell;
}

/**
 * The table as CSV: a line per row in the table's order, and one of totals, named as such in the first
 * column. Counts are exact whole numbers, shares are in [0, 1] with a decimal point.
 */
export function costCsv(table: CostTable, switches: CostSwitches, order: CostOrder): string {
  const columns = [...layerColumns, ...countColumns(table, switches), ...runningColumns(order)];
  return csvText([
    columns.map(({ heading }) => heading),
    ...table.entries.map((entry) => columns.map(({ cell }) => cell(entry))),
    columns.map(({ total }) => total),
  ]);
}

/** What a layer is; none of it depends on the switches. */
const layerColumns: readonly CsvColumn[] = [
  { heading: 'layer', cell: ({ row }) => row.id, total: 'TOTAL' },
  { heading: 'kind', cell: ({ row }) => row.description.label },
  { heading: 'done in place', cell: ({ row }) => row.inPlace.map(({ layer }) => layer.id).join(' ') },
  { heading: 'kernel height', cell: ({ row }) => windowOf(row.description)?.kernel.height },
  { heading: 'kernel width', cell: ({ row }) => windowOf(row.description)?.kernel.width },
  { heading: 'stride down', cell: ({ row }) => windowOf(row.description)?.stride.height },
  { heading: 'stride across', cell: ({ row }) => windowOf(row.description)?.stride.width },
  { heading: 'padding top', cell: ({ row }) => paddingOf(row.description)?.top },
  { heading: 'padding right', cell: ({ row }) => paddingOf(row.description)?.right },
  { heading: 'padding bottom', cell: ({ row }) => paddingOf(row.description)?.bottom },
  { heading: 'padding left', cell: ({ row }) => paddingOf(row.description)?.left },
  { heading: 'groups', cell: ({ row }) => groupsOf(row.description) },
  {
    heading: 'receptive field height (picture pixels)',
    cell: ({ row }) => row.description.receptiveField.size.height,
  },
  {
    heading: 'receptive field width (picture pixels)',
    cell: ({ row }) => row.description.receptiveField.size.width,
  },
  { heading: 'output height', cell: ({ row }) => row.description.shape.height },
  { heading: 'output width', cell: ({ row }) => row.description.shape.width },
  { heading: 'output channels', cell: ({ row }) => row.description.shape.channels },
];

const windowOf = ({ layer }: LayerDescription) => ('kernel' in layer ? layer : undefined);

/** In zeros; `same` as what it comes to on this input. */
function paddingOf(description: LayerDescription) {
  const window = windowOf(description);
  const [input] = description.inputShapes;
  return window && input && resolvePadding(window, input);
}

const groupsOf = ({ layer }: LayerDescription): number | undefined =>
  'groups' in layer ? layer.groups : undefined;

function countColumns({ totals }: CostTable, switches: CostSwitches): readonly CsvColumn[] {
  const { leaveOut, bytes, batch, memory } = switches;
  const pictures = batch === 1 ? '1 picture' : `${batch} pictures`;
  const what = memory === 'training' ? 'output, its gradient and what training keeps apart' : 'output';
  const biases: CsvColumn = { heading: 'biases', cell: ({ row }) => row.biases, total: totals.biases };
  const batchNorm: CsvColumn = {
    heading: 'batch normalisation (gamma and beta)',
    cell: ({ row }) => row.batchNorm,
    total: totals.batchNorm,
  };
  return [
    { heading: 'values (1 picture)', cell: ({ row }) => row.values, total: totals.values },
    {
      heading: `memory of ${what} (bytes, ${pictures}, ${bytes} per value)`,
      cell: ({ amounts }) => amounts.memory,
      total: totals.amounts.memory,
    },
    { heading: 'weights', cell: ({ row }) => row.weights, total: totals.weights },
    ...(leaveOut.includes('biases') ? [] : [biases]),
    ...(leaveOut.includes('batch-norm') ? [] : [batchNorm]),
    {
      heading: parametersHeading(switches),
      cell: ({ amounts }) => amounts.parameters,
      total: totals.amounts.parameters,
    },
    {
      heading: 'multiply-accumulates (1 picture)',
      cell: ({ amounts }) => amounts.macs,
      total: totals.amounts.macs,
    },
  ];
}

const leftOut: Readonly<Record<Leavable, string>> = { biases: 'biases', 'batch-norm': 'batch norm' };

function parametersHeading({ leaveOut }: CostSwitches): string {
  if (leaveOut.length === 0) return 'parameters';
  return `parameters without ${leaveOut.map((part) => leftOut[part]).join(' and ')}`;
}

/** They follow the table's order, so they say which it is. */
function runningColumns(order: CostOrder): readonly CsvColumn[] {
  const inOrder = orderText(order);
  return costMeasures.map((measure) => ({
    heading: `running share of ${measure === 'macs' ? 'multiply-accumulates' : measure} (0 to 1; ${inOrder})`,
    cell: ({ running }) => rounded(running[measure]),
  }));
}

function orderText({ by, direction }: CostOrder): string {
  if (by !== networkOrder.by) return `rows sorted by ${by}, ${direction}`;
  return direction === networkOrder.direction
    ? 'rows in the order of the network'
    : 'rows in the order of the network, backwards';
}

/** Six decimals: never so small that it would be written with an exponent. */
const rounded = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Number(share.toFixed(6));
