import { describe, expect, it } from 'vitest';
import { otherEnsembles, singleNetworks, winningEntries } from '../../core/architectures/history.ts';
import { overlap } from './bubble-labels.ts';
import { type HistoryMark, type HistorySeries, historyChart, historySeries } from './history-chart.ts';

const frame = {
  widthPx: 1000,
  heightPx: 520,
  marginPx: { left: 50, right: 10, top: 10, bottom: 40 },
  rowPx: 17,
};

const keys = { leftPx: 500, topPx: 10, rightPx: 990, bottomPx: 80 };

const marks: readonly HistoryMark[] = [
  ...winningEntries.map((point) => ({ ...point, series: 'winners' as const })),
  ...otherEnsembles.map((point) => ({ ...point, series: 'ensembles' as const })),
  ...singleNetworks.map((point) => ({ ...point, series: 'singles' as const })),
].map(({ id, series, year, error, name }) => ({ id, series, year, error, labelWidthPx: 7 * name.length }));

describe('the history of the top-5 error', () => {
  const chart = historyChart(marks, frame, 5.1, keys);

  it('joins the winners, and only them', () => {
    const places = chart.winnersPath.split(/[ML]/).filter(Boolean);
    expect(places).toHaveLength(winningEntries.length);
    for (const { series, xPx, yPx } of chart.marks)
      if (series === 'singles')
        expect(places).not.toContain(`${Number(xPx.toFixed(2))},${Number(yPx.toFixed(2))}`);
  });

  it('keeps the series apart within a year', () => {
    const placesOf = (series: HistorySeries) =>
      new Set(
        chart.marks
          .filter((mark, index) => mark.series === series && marks[index]?.year === 2014)
          .map(({ xPx }) => xPx),
      );
    const places = historySeries.map((series) => [...placesOf(series)]);
    expect(places.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(places.flat()).toEqual(places.flat().toSorted((a, b) => a - b));
  });

  it('begins at 0 %, at the foot, and grows upwards', () => {
    expect(chart.yPxOf(0)).toBe(chart.plot.bottomPx);
    expect(chart.yPxOf(30)).toBe(chart.plot.topPx);
    expect(chart.errorTicks[0]?.value).toBe(0);
  });

  it('has a tick for every year', () => {
    expect(chart.yearTicks.map(({ value }) => value)).toEqual([
      2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017,
    ]);
  });

  it('names every mark, no two names overlapping', () => {
    const labels = chart.marks.flatMap(({ label }) => (label ? [label] : []));
    expect(labels).toHaveLength(marks.length);
    for (const [index, label] of labels.entries())
      for (const other of [keys, ...labels.slice(index + 1)]) expect(overlap(label, other)).toBe(0);
  });
});
