import { type CsvCell, csvText } from '../maths/csv.ts';
import { costMeasures } from './cost-columns.ts';
import type { CostSwitches } from './cost-switches.ts';
import type { CostEntry, CostTable } from './cost-table.ts';

interface CsvColumn {
  readonly heading: string;
  readonly cell: (entry: CostEntry) => CsvCell;
}

/**
 * The table as CSV: a line per row in the table's order, no line of totals. Counts are exact whole
 * numbers, shares are in [0, 1] with a decimal point.
 */
export function costCsv(table: CostTable, switches: CostSwitches): string {
  const columns = csvColumns(switches);
  return csvText([
    columns.map(({ heading }) => heading),
    ...table.entries.map((entry) => columns.map(({ cell }) => cell(entry))),
  ]);
}

function csvColumns({ leaveOut, bytes, batch, memory }: CostSwitches): readonly CsvColumn[] {
  const pictures = batch === 1 ? '1 picture' : `${batch} pictures`;
  const what = memory === 'training' ? 'output and its gradient' : 'output';
  return [
    { heading: 'layer', cell: ({ row }) => row.id },
    { heading: 'kind', cell: ({ row }) => row.description.label },
    { heading: 'done in place', cell: ({ row }) => row.inPlace.map(({ layer }) => layer.id).join(' ') },
    { heading: 'output height', cell: ({ row }) => row.description.shape.height },
    { heading: 'output width', cell: ({ row }) => row.description.shape.width },
    { heading: 'output channels', cell: ({ row }) => row.description.shape.channels },
    { heading: 'values (1 picture)', cell: ({ row }) => row.values },
    {
      heading: `memory of ${what} (bytes, ${pictures}, ${bytes} per value)`,
      cell: ({ amounts }) => amounts.memory,
    },
    { heading: 'weights', cell: ({ row }) => row.weights },
    ...(leaveOut.includes('biases') ? [] : [{ heading: 'biases', cell: ({ row }: CostEntry) => row.biases }]),
    ...(leaveOut.includes('batch-norm')
      ? []
      : [{ heading: 'batch normalisation (gamma and beta)', cell: ({ row }: CostEntry) => row.batchNorm }]),
    { heading: 'parameters', cell: ({ amounts }) => amounts.parameters },
    { heading: 'multiply-accumulates (1 picture)', cell: ({ amounts }) => amounts.macs },
    ...costMeasures.map((measure) => ({
      heading: `running share of ${measure === 'macs' ? 'multiply-accumulates' : measure} (0 to 1)`,
      cell: ({ running }: CostEntry) => rounded(running[measure]),
    })),
  ];
}

/** Six decimals: never so small that it would be written with an exponent. */
const rounded = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Number(share.toFixed(6));
