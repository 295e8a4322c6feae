import { type CsvCell, csvText } from '../maths/csv.ts';
import { wilsonInterval } from '../maths/wilson-interval.ts';
import type { ImageNetAccuracy } from './architecture.ts';
import type { HistoryPoint } from './history.ts';
import type { LiveFigures, LiveMeasured } from './live-figures.ts';
import type { MeasuredArchitecture } from './measured.ts';
import type { NetworkTotals } from './network-totals.ts';
import type { ResolutionStage } from './resolution-profile.ts';

/** A network of a comparison. */
export interface ComparedNetwork {
  readonly name: string;
  readonly totals: NetworkTotals;
  readonly stages: readonly ResolutionStage[];
  readonly accuracy: ComparedAccuracy;
}

/** How often a network is right, as far as it was measured, each on pictures of its own. */
export interface ComparedAccuracy {
  readonly imageNet?: ImageNetAccuracy;
  /** Of a network that runs here. */
  readonly live?: LiveMeasured;
}

const IMAGENET = 'torchvision V1 weights, one model, one centred crop, ImageNet-1K validation set';

/** One line per network: all that is told of it in one number each. */
export function totalsCsv(networks: readonly ComparedNetwork[]): string {
  const head = [
    'network',
    'parameters',
    'weights',
    'biases',
    'batch normalisation',
    'MACs (one picture)',
    'memory of outputs (bytes, one picture forward)',
    'memory of parameters (bytes)',
    'depth (layers with weights on the longest way)',
    'layers with weights',
    'receptive field, height (pixels)',
    'receptive field, width (pixels)',
    `top-1 accuracy (%, ${IMAGENET})`,
    `top-5 accuracy (%, ${IMAGENET})`,
    'right on ten classes of photo (%)',
    'right on handwritten digits, MNIST (%)',
    'right answers',
    'of pictures',
  ];
  const lines = networks.map(({ name, totals, accuracy: { imageNet, live } }): CsvCell[] => [
    name,
    totals.parameters,
    totals.weights,
    totals.biases,
    totals.batchNorm,
    totals.macs,
    totals.outputBytes,
    totals.parameterBytes,
    totals.depth,
    totals.weighted,
    totals.field?.height,
    totals.field?.width,
    imageNet?.top1,
    imageNet?.top5,
    live?.pictures === 'photos' ? percentOf(live) : undefined,
    live?.pictures === 'digits' ? percentOf(live) : undefined,
    live?.correct,
    live?.total,
  ]);
  return csvText([head, ...lines]);
}

/** One line per network and resolution. */
export function profilesCsv(networks: readonly ComparedNetwork[]): string {
  const head = ['network', 'resolution (cells)', 'layers with weights', 'parameters', 'MACs', 'channels'];
  const lines = networks.flatMap(({ name, stages }) =>
    stages.map(({ height, width, weighted, parameters, macs, channels }): CsvCell[] => [
      name,
      `${height} x ${width}`,
      weighted,
      parameters,
      macs,
      channels,
    ]),
  );
  return csvText([head, ...lines]);
}

/** One line per measured architecture; the protocol stands in the headings. */
export function measuredCsv(
  measured: readonly MeasuredArchitecture[],
  nameOf: (network: MeasuredArchitecture) => string,
): string {
  return csvText([
    ['network', 'MACs', 'parameters', `top-1 accuracy (%, ${IMAGENET})`, `top-5 accuracy (%, ${IMAGENET})`],
    ...measured.map((network): CsvCell[] => [
      nameOf(network),
      network.macs,
      network.parameters,
      network.accuracy.top1,
      network.accuracy.top5,
    ]),
  ]);
}

/** One line per network that runs here, with what chance leaves open. */
export function liveCsv(networks: readonly LiveFigures[], nameOf: (id: string) => string): string {
  return csvText([
    [
      'network',
      'MACs',
      'parameters',
      'right answers',
      'of pictures (ten classes, never trained on)',
      'right (%)',
      '95 % interval (Wilson), from (%)',
      '95 % interval (Wilson), to (%)',
    ],
    ...networks.map((network): CsvCell[] => {
      const { id, macs, parameters, correct, total } = network;
      const interval = wilsonInterval(correct, total).map((share) => (100 * share).toFixed(2));
      return [nameOf(id), macs, parameters, correct, total, percentOf(network), ...interval];
    }),
  ]);
}

const percentOf = ({ correct, total }: Pick<LiveFigures, 'correct' | 'total'>): string =>
  ((100 * correct) / total).toFixed(2);

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
