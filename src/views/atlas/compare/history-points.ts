import {
  type HistoryPoint,
  humanError,
  otherEnsembles,
  singleNetworks,
  winningEntries,
} from '../../../core/architectures/history.ts';
import type { HistoryScales, HistorySeries } from '../../../draw/atlas/history-chart.ts';
import { countText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Fact } from './PointFacts.tsx';

const text = atlasCompareText.history;

export interface DatedPoint extends HistoryPoint {
  readonly series: HistorySeries;
}

/** Results that may stand in one chart. */
export interface HistoryPanel {
  readonly id: keyof typeof text.panels;
  readonly series: readonly HistorySeries[];
  /** The earliest first, the worst of a year first. */
  readonly points: readonly DatedPoint[];
}

const bySeries: Readonly<Record<HistorySeries, readonly HistoryPoint[]>> = {
  winners: winningEntries,
  ensembles: otherEnsembles,
  singles: singleNetworks,
};

const panelOf = (id: HistoryPanel['id'], series: readonly HistorySeries[]): HistoryPanel => ({
  id,
  series,
  points: series
    .flatMap((each) => bySeries[each].map((point) => ({ ...point, series: each })))
    .sort((a, b) => a.year - b.year || b.error - a.error),
});

/** What several networks said together never stands with what one says. */
export const historyPanels: readonly HistoryPanel[] = [
  panelOf('entries', ['winners', 'ensembles']),
  panelOf('singles', ['singles']),
];

/** Every result. */
export const datedPoints: readonly DatedPoint[] = historyPanels.flatMap(({ points }) => points);

const years = datedPoints.map(({ year }) => year);

/** All panels are read on these. */
export const historyScales: HistoryScales = {
  years: [Math.min(...years), Math.max(...years)],
  worst: 30,
};

/** The series of a panel by name, as a file has them. */
export const namedSeries = ({ series }: HistoryPanel) =>
  series.map((each) => ({ name: text.series[each], points: bySeries[each] }));

/** With as many decimals as its source prints. */
export const errorText = ({ error, decimals }: Pick<HistoryPoint, 'error' | 'decimals'>): string =>
  text.percent(error, decimals ?? 2);

const humanText = (error: number) => text.percent(error, 1);

/** What may be written at the line of the one person, the longest first. */
export const humanLabels: readonly string[] = text.human.map((write) => write(humanText(humanError.error)));

/** What that line is, and is not. */
export const humanCaveat = text.humanHelp(
  humanText(humanError.error),
  countText(humanError.pictures),
  humanText(humanError.secondError),
  countText(humanError.secondPictures),
  humanError.source,
);

export const historyFacts = (point: HistoryPoint): readonly Fact[] => [
  { name: text.facts.error, value: errorText(point) },
  { name: text.facts.year, value: String(point.year) },
  { name: text.facts.set, value: text.sets[point.set] },
  { name: text.facts.models, value: text.models(point) },
  { name: text.facts.views, value: text.views(point.views) },
  { name: text.facts.data, value: text.data(point.outsideData ?? false) },
  { name: text.facts.source, value: point.source },
  ...(point.note === undefined ? [] : [{ name: text.facts.note, value: point.note }]),
];
