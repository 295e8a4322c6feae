import type { ImageNetAccuracy } from '../../../core/architectures/architecture.ts';
import type { LiveMeasured } from '../../../core/architectures/live-figures.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { inputLayer } from '../../../core/network/network.ts';
import { alikeBytesTexts } from '../../../draw/atlas/side-by-side-texts.ts';
import { countText, numberText, shapeText, sizeText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Compared } from './compared.ts';
import { tallyText } from './measured-points.ts';

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
  readonly textsOf: (pair: Pair) => TotalRow['texts'];
  /** Whether there is anything to tell of it; always, if left out. */
  readonly isKnown?: (network: Compared) => boolean;
}

type Pair = readonly [Compared, Compared];

const each = (textOf: (network: Compared) => string) => (pair: Pair) =>
  [textOf(pair[0]), textOf(pair[1])] as const;

const counted = (name: string, amountOf: (network: Compared) => number, isPart = false): Measure => ({
  name,
  isPart,
  amountOf,
  textsOf: each((network) => countText(amountOf(network))),
});

const stored = (name: string, amountOf: (network: Compared) => number): Measure => ({
  name,
  amountOf,
  textsOf: (pair) => {
    const [first = none, second = none] = alikeBytesTexts(pair.map(amountOf));
    return [first, second];
  },
});

const onImageNet = (name: string, key: keyof ImageNetAccuracy): Measure => ({
  name,
  textsOf: each((network) => {
    const value = network.accuracy.imageNet?.[key];
    return value === undefined ? none : accuracy.percent(value, 3);
  }),
  isKnown: ({ id }) => architectureById(id) !== undefined,
});

/** What networks that run here tell apart is easier, and other pictures: never in a row with ImageNet. */
const onOwnPictures = (pictures: LiveMeasured['pictures']): Measure => ({
  name: names[pictures],
  textsOf: each((network) => {
    const { live } = network.accuracy;
    return live?.pictures === pictures ? tallyText(live) : none;
  }),
  isKnown: (network) => network.accuracy.live?.pictures === pictures,
});

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
    textsOf: each(({ totals }) => (totals.field ? sizeText(totals.field) : none)),
  },
  { name: names.input, textsOf: each(({ blueprint }) => shapeText(inputLayer(blueprint.network).shape)) },
  onImageNet(names.top1, 'top1'),
  onImageNet(names.top5, 'top5'),
  onOwnPictures('photos'),
  onOwnPictures('digits'),
];

export const totalRows = (pair: Pair): readonly TotalRow[] =>
  measures
    .filter(({ isKnown }) => !isKnown || pair.some(isKnown))
    .map(({ name, isPart = false, amountOf, textsOf }) => {
      const [first, second] = [amountOf?.(pair[0]), amountOf?.(pair[1])];
      const amounts = first !== undefined && second !== undefined ? ([first, second] as const) : undefined;
      return { name, isPart, texts: textsOf(pair), amounts, ratio: ratioText(amounts) };
    });

/** Ratios of different rows are of very different sizes: three digits that count, whatever the decimals. */
function ratioText(amounts: TotalRow['amounts']): string {
  const [first = 0, second = 0] = amounts ?? [];
  if (first === 0) return none;
  const ratio = second / first;
  return times(ratio >= 1000 || ratio === 0 ? countText(ratio) : threeDigits(ratio));
}

const threeDigits = (ratio: number): string =>
  ratio < 1e-4 ? numberText(ratio) : Number(ratio.toPrecision(3)).toFixed(decimalsOf(ratio));

/** So many that three digits count: `0.0745`, `3.10`, `2.00`. */
const decimalsOf = (ratio: number): number =>
  Math.max(0, 2 - Math.floor(Math.log10(Number(ratio.toPrecision(3)))));
