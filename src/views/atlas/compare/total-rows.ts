import { inputLayer } from '../../../core/network/network.ts';
import { bytesText, countText, numberText, shapeText, sizeText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Compared } from './compared.ts';

const { names, times } = atlasCompareText.sideBySide;
const { none, accuracy } = atlasCompareText;

/** One measure of both networks, as printed, with what bars and the ratio are made of. */
export interface TotalRow {
  readonly name: string;
  /** A part of the row above. */
  readonly isPart: boolean;
  readonly texts: readonly [first: string, second: string];
  /** Absent where bars would mean nothing. */
  readonly amounts: readonly [first: number, second: number] | undefined;
  /** The second's amount ÷ the first's. */
  readonly ratio: string;
}

interface Measure {
  readonly name: string;
  readonly isPart?: boolean;
  readonly amountOf?: (network: Compared) => number | undefined;
  readonly textOf: (network: Compared) => string;
}

const counted = (name: string, amountOf: (network: Compared) => number, isPart = false): Measure => ({
  name,
  isPart,
  amountOf,
  textOf: (network) => countText(amountOf(network)),
});

const stored = (name: string, amountOf: (network: Compared) => number): Measure => ({
  name,
  amountOf,
  textOf: (network) => bytesText(amountOf(network)),
});

const percent = (value: number | undefined) => (value === undefined ? none : accuracy.percent(value, 1));

const measures: readonly Measure[] = [
  counted(names.parameters, ({ totals }) => totals.parameters),
  counted(names.weights, ({ totals }) => totals.weights, true),
  counted(names.biases, ({ totals }) => totals.biases, true),
  counted(names.batchNorm, ({ totals }) => totals.batchNorm, true),
  counted(names.macs, ({ totals }) => totals.macs),
  stored(names.outputs, ({ totals }) => totals.outputBytes),
  stored(names.parameterMemory, ({ totals }) => totals.parameterBytes),
  counted(names.depth, ({ totals }) => totals.depth),
  counted(names.weighted, ({ totals }) => totals.weighted),
  {
    name: names.field,
    amountOf: ({ totals }) => totals.field?.height,
    textOf: ({ totals }) => (totals.field ? sizeText(totals.field) : none),
  },
  { name: names.input, textOf: ({ blueprint }) => shapeText(inputLayer(blueprint.network).shape) },
  { name: names.top1, textOf: ({ blueprint }) => percent(blueprint.accuracy?.top1) },
  { name: names.top5, textOf: ({ blueprint }) => percent(blueprint.accuracy?.top5) },
];

export const totalRows = (pair: readonly [Compared, Compared]): readonly TotalRow[] =>
  measures.map(({ name, isPart = false, amountOf, textOf }) => {
    const [first, second] = [amountOf?.(pair[0]), amountOf?.(pair[1])];
    const amounts = first !== undefined && second !== undefined ? ([first, second] as const) : undefined;
    return { name, isPart, texts: [textOf(pair[0]), textOf(pair[1])], amounts, ratio: ratioText(amounts) };
  });

function ratioText(amounts: TotalRow['amounts']): string {
  const [first = 0, second = 0] = amounts ?? [];
  return first === 0 ? none : times(numberText(second / first));
}
