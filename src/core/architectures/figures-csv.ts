import { type CsvCell, csvText } from '../maths/csv.ts';
import type { HistoryPoint } from './history.ts';
import type { LiveFigures } from './live-figures.ts';
import type { MeasuredArchitecture } from './measured.ts';
import type { NetworkTotals } from './network-totals.ts';
import type { ResolutionStage } from './resolution-profile.ts';

/** A network of a comparison. */
export interface ComparedNetwork {
  readonly name: string;
  readonly totals: NetworkTotals;
  readonly stages: readonly ResolutionStage[];
}

/** One line per network and resolution, and one for each network's totals. */
export function comparisonCsv(networks: readonly ComparedNetwork[]): string {
  const head = ['network', 'resolution (cells)', 'layers with weights', 'parameters', 'MACs', 'channels'];
  const lines = networks.flatMap(({ name, totals, stages }): CsvCell[][] => [
    [name, 'all', totals.weighted, totals.parameters, totals.macs, undefined],
    ...stages.map(({ height, width, weighted, parameters, macs, channels }): CsvCell[] => [
      name,
      `${height} x ${width}`,
      weighted,
      parameters,
      macs,
      channels,
    ]),
  ]);
  return csvText([head, ...lines]);
}

/** One line per measured architecture; the protocol stands in the headings. */
export function measuredCsv(
  measured: readonly MeasuredArchitecture[],
  nameOf: (network: MeasuredArchitecture) => string,
): string {
  const protocol = 'torchvision V1 weights, one model, one centred crop, ImageNet-1K validation set';
  return csvText([
    ['network', 'MACs', 'parameters', `top-1 accuracy (%, ${protocol})`, `top-5 accuracy (%, ${protocol})`],
    ...measured.map((network): CsvCell[] => [
      nameOf(network),
      network.macs,
      network.parameters,
      network.accuracy.top1,
      network.accuracy.top5,
    ]),
  ]);
}

export function liveCsv(networks: readonly LiveFigures[], nameOf: (id: string) => string): string {
  return csvText([
    ['network', 'MACs', 'parameters', 'right answers', 'of pictures (ten classes, never trained on)'],
    ...networks.map(({ id, macs, parameters, correct, total }): CsvCell[] => [
      nameOf(id),
      macs,
      parameters,
      correct,
      total,
    ]),
  ]);
}

/** One line per result with all that its source says. */
export function historyCsv(
  series: readonly { readonly name: string; readonly points: readonly HistoryPoint[] }[],
): string {
  const head = [
    'series',
    'result',
    'year',
    'top-5 error (%)',
    'set',
    'networks averaged',
    'shown',
    'more training pictures than the challenge gave',
    'source',
    'note',
  ];
  const lines = series.flatMap(({ name, points }) =>
    points.map((point): CsvCell[] => [
      name,
      point.name,
      point.year,
      point.error,
      point.set,
      point.models,
      point.views,
      point.outsideData ? 'yes' : 'no',
      point.source,
      point.note,
    ]),
  );
  return csvText([head, ...lines]);
}
