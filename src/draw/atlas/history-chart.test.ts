import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherEnsembles, singleNetworks, winningEntries } from '../../core/architectures/history.ts';
import { boxOf, overlap } from './bubble-labels.ts';
import { type HistoryMark, historyChart, historySeries, MARK_PX } from './history-chart.ts';

const frame = {
  widthPx: 1000,
  heightPx: 380,
  marginPx: { left: 50, right: 10, top: 10, bottom: 40 },
  rowPx: 17,
};
const scales = { years: [2010, 2017], worst: 30 } as const;
const reference = { error: 5.1, labelWidthPx: 110 };
const keys = { leftPx: 600, topPx: 10, rightPx: 990, bottomPx: 80 };

const entries: readonly HistoryMark[] = [
  ...winningEntries.map((point) => ({ ...point, series: 'winners' as const })),
  ...otherEnsembles.map((point) => ({ ...point, series: 'ensembles' as const })),
].map((point) => ({ ...point, labelWidthPx: 7 * point.name.length }));
const singles: readonly HistoryMark[] = singleNetworks.map((point) => ({
  ...point,
  series: 'singles',
  labelWidthPx: 7 * point.name.length,
}));

const mark = fc.record({
  series: fc.constantFrom(...historySeries),
  year: fc.integer({ min: 2010, max: 2017 }),
  error: fc.double({ min: 1, max: 29, noNaN: true }),
  labelWidthPx: fc.double({ min: 8, max: 180, noNaN: true }),
});

describe('the history of the top-5 error', () => {
  const chart = historyChart(entries, scales, frame, reference, [keys]);

  it('joins the winners, and only them', () => {
    expect(chart.winnersPath.split(/[ML]/).filter(Boolean)).toHaveLength(winningEntries.length);
    expect(historyChart(singles, scales, frame, reference, [keys]).winnersPath).toBe('');
  });

  it('puts every winner, and whoever is alone, on its year', () => {
    const yearPx = new Map(chart.yearTicks.map(({ value, atPx }) => [value, atPx]));
    for (const [index, { series, xPx }] of chart.marks.entries())
      if (series === 'winners') expect(xPx).toBe(yearPx.get(entries[index]?.year ?? 0));
    const placed = historyChart(singles, scales, frame, reference, []).marks;
    const alone = placed.find(({ id }) => id === 'googlenet-2014-single-crop');
    expect(alone?.xPx).toBe(yearPx.get(2014));
  });

  it('has the same scales whatever is in it', () => {
    const other = historyChart(singles, scales, frame, reference, []);
    expect(other.yearTicks).toEqual(chart.yearTicks);
    expect(other.errorTicks).toEqual(chart.errorTicks);
    expect(other.yPxOf(5.1)).toBe(chart.yPxOf(5.1));
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

  it.each([
    ['entries', entries],
    ['single networks', singles],
  ])('names every mark of the %s', (_, marks) => {
    const { marks: placed } = historyChart(marks, scales, frame, reference, [keys]);
    expect(placed.filter(({ label }) => !label)).toEqual([]);
  });

  it.each([
    [330, 1],
    [356, 1],
    [330, 2],
  ])('has room for a number at every mark at %i px, text ×%i', (widthPx, scale) => {
    for (const marks of [entries, singles]) {
      const numbered = marks.map((each, index) => ({ ...each, labelWidthPx: (index < 9 ? 11 : 18) * scale }));
      const small = { ...frame, widthPx, rowPx: 17 * scale, heightPx: 50 + 280 * Math.sqrt(scale) };
      const { marks: placed } = historyChart(numbered, scales, small, reference, []);
      expect(placed.filter(({ label }) => !label)).toEqual([]);
    }
  });

  it('lets no mark cover another, and no name touch a mark, another name or other words', () => {
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 16 }),
        fc.double({ min: 300, max: 1400, noNaN: true }),
        (some, widthPx) => {
          const marks = some.map((each, index) => ({ ...each, id: String(index) }));
          const { marks: placed, referenceLabel } = historyChart(
            marks,
            scales,
            { ...frame, widthPx },
            reference,
            [keys],
          );
          const markers = placed.map(({ xPx, yPx }) => boxOf({ xPx, yPx, radiusPx: MARK_PX }));
          const labels = placed.flatMap(({ label }) => (label ? [label] : []));
          for (const [index, a] of placed.entries())
            for (const b of placed.slice(index + 1))
              expect(Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx)).toBeGreaterThanOrEqual(2 * MARK_PX);
          for (const [index, label] of labels.entries())
            for (const other of [keys, referenceLabel, ...markers, ...labels.slice(index + 1)])
              expect(overlap(label, other)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
