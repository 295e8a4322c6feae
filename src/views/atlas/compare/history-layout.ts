import { humanError } from '../../../core/architectures/history.ts';
import type { Box } from '../../../draw/atlas/bubble-labels.ts';
import { type HistoryChart, type HistorySeries, historyChart } from '../../../draw/atlas/history-chart.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { type HistoryPanel, historyScales, humanLabels } from './history-points.ts';

const text = atlasCompareText.history;

/** A line of the keys: what a mark means. */
export interface HistoryKey {
  readonly series: HistorySeries;
  readonly set: 'test' | 'validation';
  readonly words: string;
}

/** A number of the drawing, and whose it is. */
export interface NumberedName {
  readonly words: string;
  readonly xPx: number;
  readonly yPx: number;
}

export interface HistoryLayout {
  readonly chart: HistoryChart;
  readonly heightPx: number;
  readonly keys: Box & { readonly entries: readonly HistoryKey[] };
  /** What is written at each mark, in the order of the points: its name, or a number that is explained below. */
  readonly labels: readonly string[];
  /** Below the chart; empty where names stand at the marks. */
  readonly numbered: readonly NumberedName[];
  readonly humanLabel: string;
}

const ROW_PX = 17;
const TEXT_PX = 14;
const PLOT_PX = 290;
const LEAST_PLOT_PX = 200;
/** Before the words of a key. */
export const KEY_PX = 26;
/** Of the drawing's width, from the right: there no result is as bad as the keys stand high. */
const KEYS_SHARE = 0.55;
/** Of the drawing's width, from the left: there no result is as good as the person. */
const HUMAN_SHARE = 0.42;
const COLUMN_GAP_PX = 16;
/** Share of the names. */
const MOST_LED = 0.25;

/**
 * @param scale of the text
 * @param roomPx height that the drawing should keep to, where that leaves a readable plot
 */
export function historyLayout(
  panel: HistoryPanel,
  widthPx: number,
  scale: number,
  roomPx: number,
): HistoryLayout {
  const rowPx = ROW_PX * scale;
  const width = (words: string) => textWidthPx(words, TEXT_PX * scale) + 4;
  const entries = keysOf(panel);
  const keysPx = KEY_PX + 8 + Math.max(...entries.map(({ words }) => width(words)));
  const keysHeightPx = entries.length * rowPx;
  // Errors fall, so that the upper right of the plot is empty; keys that do not fit there stand above it.
  const areWithin = keysPx < KEYS_SHARE * widthPx;
  const marginPx = {
    left: 34 * scale,
    right: 6,
    top: 2 * rowPx + (areWithin ? 0 : keysHeightPx),
    bottom: 3 * rowPx,
  };
  const aroundPx = marginPx.top + marginPx.bottom;
  const plotPx = Math.max(LEAST_PLOT_PX, Math.min(PLOT_PX * Math.sqrt(scale), roomPx - aroundPx));
  const heightPx = plotPx + aroundPx;
  const leftPx = areWithin ? widthPx - marginPx.right - keysPx : 0;
  const topPx = areWithin ? marginPx.top + 4 : 0;
  const keys = { leftPx, topPx, rightPx: leftPx + keysPx, bottomPx: topPx + keysHeightPx, entries };
  const humanLabel = humanLabels.find((words) => width(words) < HUMAN_SHARE * widthPx) ?? '';
  const chartWith = (labels: readonly string[]) =>
    historyChart(
      panel.points.map((point, index) => ({ ...point, labelWidthPx: width(labels[index] ?? '') })),
      historyScales,
      { widthPx, heightPx, marginPx, rowPx },
      { error: humanError.error, labelWidthPx: humanLabel === '' ? 0 : width(humanLabel) },
      [keys],
    );
  const names = panel.points.map(({ name }) => name);
  const named = chartWith(names);
  if (namesFit(named)) return { chart: named, heightPx, keys, labels: names, numbered: [], humanLabel };
  const numbers = names.map((_, index) => String(index + 1));
  const explained = names.map((name, index) => text.numbered(index + 1, name));
  const numbered = inColumns(explained, Math.max(...explained.map(width)), { widthPx, heightPx, rowPx });
  return {
    chart: chartWith(numbers),
    heightPx: Math.max(heightPx, ...numbered.map(({ yPx }) => yPx + rowPx)),
    keys,
    labels: numbers,
    numbered,
    humanLabel,
  };
}

/** Whether all names have a place, most of them right at their marks: many lines to marks cannot be followed. */
function namesFit({ marks }: HistoryChart): boolean {
  const led = marks.filter(({ label }) => label?.leader);
  return marks.every(({ label }) => label) && led.length <= MOST_LED * marks.length;
}

/** Marks of each series; and where a panel has both sets, one filled and one hollow. */
function keysOf({ series, points }: HistoryPanel): readonly HistoryKey[] {
  const [first = 'winners'] = series;
  const sets = (['test', 'validation'] as const).filter((set) => points.some((point) => point.set === set));
  return sets.length > 1
    ? sets.map((set) => ({ series: first, set, words: text.sets[set] }))
    : series.map((each) => ({ series: each, set: 'test' as const, words: text.series[each] }));
}

interface Below {
  readonly widthPx: number;
  /** Of what stands above. */
  readonly heightPx: number;
  readonly rowPx: number;
}

/** Lines under each other, in as many columns as there is room for. */
function inColumns(lines: readonly string[], linePx: number, below: Below): readonly NumberedName[] {
  const { widthPx, heightPx, rowPx } = below;
  const columnPx = linePx + COLUMN_GAP_PX;
  const columns = Math.max(1, Math.floor((widthPx + COLUMN_GAP_PX) / columnPx));
  const rows = Math.ceil(lines.length / columns);
  return lines.map((words, index) => ({
    words,
    xPx: Math.floor(index / rows) * columnPx,
    yPx: heightPx + (index % rows) * rowPx,
  }));
}
