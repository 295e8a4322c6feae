import { type LiveFigures, livePhotoNetworks } from '../../../core/architectures/live-figures.ts';
import { type MeasuredArchitecture, measuredArchitectures } from '../../../core/architectures/measured.ts';
import { architectures } from '../../../core/architectures/registry.ts';
import { wilsonInterval } from '../../../core/maths/wilson-interval.ts';
import { shippedNetwork } from '../../../core/network/shipped-networks.ts';
import { threeDigitText } from '../../../draw/atlas/side-by-side-texts.ts';
import { countText } from '../../../draw/format.ts';
import type { AccuracyMetric } from '../../../store/atlas/compare-parameters.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import { subjectOfLive } from '../subjects.ts';
import type { NamedBubble } from './BubbleFigure.tsx';
import type { Fact } from './PointFacts.tsx';

const text = atlasCompareText.accuracy;

/** A network of a chart, with all that its table and its panel tell. */
export interface MeasuredPoint extends NamedBubble {
  /** With its switches in words. */
  readonly fullName: string;
  readonly facts: readonly Fact[];
  /** Where in the atlas it is. */
  readonly place: { readonly arch: string; readonly with: string | undefined };
}

let measured: readonly MeasuredArchitecture[] | undefined;

/** The architectures that torchvision measured; all are built when they are first asked for. */
export function measuredNetworks(): readonly MeasuredArchitecture[] {
  measured ??= measuredArchitectures(architectures);
  return measured;
}

/** The same as points of the chart. */
export const imageNetPoints = (metric: AccuracyMetric): readonly MeasuredPoint[] =>
  measuredNetworks().map((network) => {
    const { id, architecture, on, macs, parameters } = network;
    const { top1, top5 } = network.accuracy;
    const accuracy = metric === 'top-1' ? top1 : top5;
    const fullName = measuredName(network);
    return {
      id,
      macs,
      parameters,
      accuracy,
      name: [architecture.name, ...on.map((each) => text.shortSwitches[each])].join(' '),
      fullName,
      family: architecture.family,
      spoken: spokenOf(fullName, `${text.metrics[metric]} ${text.percent(accuracy, 3)}`, macs, parameters),
      facts: [
        { name: text.facts.top1, value: text.percent(top1, 3) },
        { name: text.facts.top5, value: text.percent(top5, 3) },
        ...costFacts(macs, parameters),
        { name: text.facts.paper, value: `${architecture.paper.authors}, ${architecture.paper.year}` },
      ],
      place: { arch: architecture.id, with: on.length > 0 ? on.join(',') : undefined },
    };
  });

export const measuredName = ({ architecture, on }: MeasuredArchitecture): string =>
  on.length === 0
    ? architecture.name
    : text.withSwitches(
        architecture.name,
        on.map((each) => atlasNetworksText.switches[each]),
      );

export function liveName(id: string): string {
  return shippedNetwork(id)?.name ?? id;
}

export const tallyText = ({ correct, total }: LiveFigures): string =>
  text.tally(text.percent((100 * correct) / total, 1), countText(correct), countText(total));

function costFacts(macs: number, parameters: number): readonly Fact[] {
  return [
    { name: text.facts.macs, value: countText(macs) },
    { name: text.facts.parameters, value: countText(parameters) },
  ];
}

function spokenOf(name: string, accuracy: string, macs: number, parameters: number): string {
  return text.point(name, accuracy, threeDigitText(macs), threeDigitText(parameters));
}

/** The networks that compute here, on their ten classes of photo. */
export const livePoints: readonly MeasuredPoint[] = livePhotoNetworks.map((network) => {
  const { id, family, macs, parameters, correct, total } = network;
  const accuracy = (100 * correct) / total;
  const [low, high] = wilsonInterval(correct, total).map((share) => 100 * share) as [number, number];
  const name = liveName(id);
  return {
    id: subjectOfLive(id),
    macs,
    parameters,
    accuracy,
    interval: [low, high],
    name,
    fullName: name,
    family,
    spoken: spokenOf(name, text.percent(accuracy, 1), macs, parameters),
    facts: [
      { name: text.facts.accuracy, value: tallyText(network) },
      { name: text.facts.interval, value: text.interval(low, high) },
      ...costFacts(macs, parameters),
    ],
    place: { arch: subjectOfLive(id), with: undefined },
  };
});
