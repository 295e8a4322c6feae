import {
  type HistoryPoint,
  otherEnsembles,
  singleNetworks,
  winningEntries,
} from '../../../core/architectures/history.ts';
import type { HistorySeries } from '../../../draw/atlas/history-chart.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import type { Fact } from './PointFacts.tsx';

const text = atlasCompareText.history;

export interface DatedPoint extends HistoryPoint {
  readonly series: HistorySeries;
}

const bySeries: Readonly<Record<HistorySeries, readonly HistoryPoint[]>> = {
  winners: winningEntries,
  ensembles: otherEnsembles,
  singles: singleNetworks,
};

/** Every result, with the series it belongs to. */
export const datedPoints: readonly DatedPoint[] = Object.entries(bySeries).flatMap(([series, points]) =>
  points.map((point) => ({ ...point, series: series as HistorySeries })),
);

/** The series by name, as a file has them. */
export const namedSeries = Object.entries(bySeries).map(([series, points]) => ({
  name: text.series[series as HistorySeries],
  points,
}));

export const historyFacts = (point: HistoryPoint): readonly Fact[] => [
  { name: text.facts.error, value: text.percent(point.error) },
  { name: text.facts.year, value: String(point.year) },
  { name: text.facts.set, value: text.sets[point.set] },
  { name: text.facts.models, value: text.models(point) },
  { name: text.facts.views, value: text.views(point.views) },
  { name: text.facts.data, value: text.data(point.outsideData ?? false) },
  { name: text.facts.source, value: point.source },
  ...(point.note === undefined ? [] : [{ name: text.facts.note, value: point.note }]),
];
