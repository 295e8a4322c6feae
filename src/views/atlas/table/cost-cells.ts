import type { CostColumn, CostMeasure } from '../../../core/costs/cost-columns.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import type { CostEntry, CostTable } from '../../../core/costs/cost-table.ts';
import type { LayerDescription } from '../../../core/network/describe.ts';
import type { Size } from '../../../core/network/network.ts';
import { countText, percentText, sizeText } from '../../../draw/format.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { kindText as windowText } from '../diagram/diagram-words.ts';

const text = atlasTableText.table;

/** Columns of numbers but memory, whose numbers are rounded together. */
type CountColumn = Exclude<CostColumn, 'layer' | 'kind' | 'output' | 'memory'>;

const counts: Readonly<Record<CountColumn, (entry: CostEntry) => number>> = {
  values: ({ row }) => row.values,
  weights: ({ row }) => row.weights,
  biases: ({ row }) => row.biases,
  'batch-norm': ({ row }) => row.batchNorm,
  parameters: ({ amounts }) => amounts.parameters,
  macs: ({ amounts }) => amounts.macs,
};

const totals: Readonly<Record<CountColumn, (sums: CostTable['totals']) => number>> = {
  values: ({ values }) => values,
  weights: ({ weights }) => weights,
  biases: ({ biases }) => biases,
  'batch-norm': ({ batchNorm }) => batchNorm,
  parameters: ({ amounts }) => amounts.parameters,
  macs: ({ amounts }) => amounts.macs,
};

/** A column of numbers as the table shows it. */
export interface NumberColumn {
  readonly id: CostColumn;
  readonly heading: string;
  /** Whose share so far stands beside it. */
  readonly measure: CostMeasure | undefined;
}

/** The columns of numbers there are: without those left out, and without biases or batch normalisation where there are none. */
export function numberColumns(
  sums: CostTable['totals'],
  { leaveOut }: CostSwitches,
  unit: string,
): readonly NumberColumn[] {
  const { columns } = atlasTableText;
  const plain = (id: Exclude<CostColumn, 'memory'>, measure?: CostMeasure): NumberColumn => ({
    id,
    heading: columns[id],
    measure,
  });
  return [
    plain('values'),
    { id: 'memory', heading: text.memory(unit), measure: 'memory' },
    plain('weights'),
    ...(leaveOut.includes('biases') || sums.biases === 0 ? [] : [plain('biases')]),
    ...(leaveOut.includes('batch-norm') || sums.batchNorm === 0 ? [] : [plain('batch-norm')]),
    plain('parameters', 'parameters'),
    plain('macs', 'macs'),
  ];
}

/** What a cell says; nothing for none. @param memory of the row, as it is printed */
export function cellText({ id }: NumberColumn, entry: CostEntry, memory: string): string {
  if (id === 'memory') return memory;
  return isCount(id) ? withoutZero(counts[id](entry)) : '';
}

/** What stands beneath a column. @param memory of all rows, as it is printed */
export function totalText({ id }: NumberColumn, sums: CostTable['totals'], memory: string): string {
  if (id === 'memory') return memory;
  return isCount(id) ? countText(totals[id](sums)) : '';
}

const isCount = (id: CostColumn): id is CountColumn => Object.hasOwn(counts, id);
const withoutZero = (count: number): string => (count === 0 ? '' : countText(count));

export const shareText = (share: number | undefined): string =>
  share === undefined ? text.noShare : percentText(share);

/** Says 100 % only of all there is. */
export const runningText = (share: number | undefined): string =>
  share !== undefined && isAlmostAll(share) ? text.almostAll : shareText(share);

/** The same in a column of percentages. */
export const runningCell = (share: number | undefined): string =>
  share !== undefined && isAlmostAll(share) ? text.almostAllCell : shareText(share).replace(' %', '');

/** Would be printed as 100.0 %, but is not. */
export const isAlmostAll = (share: number): boolean => share < 1 && share >= 0.9995;

/** `conv 3 × 3, /2`, as the drawing says it, and what is out of the ordinary. */
export function kindText(description: LayerDescription): string {
  const { layer } = description;
  return [
    windowText(description),
    ...('dilation' in layer ? stepText(layer.dilation, text.dilation) : []),
    ...('groups' in layer && layer.groups > 1 ? [text.groups(layer.groups)] : []),
  ].join(', ');
}

/** Nothing of a step of 1 along both axes. */
function stepText({ height, width }: Size, words: (step: string) => string): readonly string[] {
  if (height === 1 && width === 1) return [];
  return [words(height === width ? String(height) : sizeText({ height, width }))];
}

/** `+ BN, ReLU`: what is done in place, if anything. */
export function inPlaceText(inPlace: readonly LayerDescription[]): string {
  const labels = inPlace.map(({ label }) => atlasTableText.shortLabels[label] ?? label);
  return labels.length === 0 ? '' : `+ ${labels.join(', ')}`;
}
