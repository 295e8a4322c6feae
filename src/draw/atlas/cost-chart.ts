import type { CostGroup } from '../../core/costs/cost-rows.ts';
import { percentText } from '../format.ts';

/** One row of the table in one panel. */
export interface CostBar {
  readonly group: CostGroup;
  /** In [0, 1], of the panel's whole. */
  readonly share: number;
  /** Of this bar and of all before it. */
  readonly running: number;
}

export interface CostPanel {
  readonly title: string;
  /** What the groups have of the whole, with its words; none where there is nothing to share. */
  readonly parts: readonly { readonly group: CostGroup; readonly share: number; readonly text: string }[];
  readonly bars: readonly CostBar[];
}

export interface CostChartFrame {
  readonly widthPx: number;
  /** Height of a line of text. */
  readonly rowPx: number;
  /** Height of the bars' part of each panel. */
  readonly plotPx: number;
  /** Whether the groups' shares are drawn, too, and not only written. */
  readonly hasStrips: boolean;
  readonly textWidthPx: (text: string) => number;
}

export type CostPathRole = CostGroup | 'running' | 'axis';
export type CostTextRole = 'title' | 'label' | 'tick';

/** What is drawn: to be filled or stroked according to its role. */
export type CostShape =
  | { readonly kind: 'path'; readonly role: CostPathRole; readonly d: string }
  | {
      readonly kind: 'text';
      readonly role: CostTextRole;
      readonly text: string;
      readonly xPx: number;
      /** Of the baseline. */
      readonly yPx: number;
      readonly anchor: 'start' | 'middle' | 'end';
    };

/** A shape and its place in the order of drawing. */
export type OrderedShape = CostShape & { readonly order: number };

/** Panels one above the other whose bars stand in the same columns. */
export interface CostChart {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shapes: readonly OrderedShape[];
  /** Of the first panel's bars and of the last one's. */
  readonly barsTopPx: number;
  readonly barsBottomPx: number;
  /** Left edge and width of a row's column. */
  column(index: number): { readonly xPx: number; readonly widthPx: number };
  /** The row whose column is at this place. */
  indexAt(xPx: number): number | undefined;
}

interface Columns {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly stepPx: number;
}

const GAP_PX = 6;
/** Below this much room bars stand without a gap. */
const GAPLESS_PX = 5;

/**
 * Where memory, parameters and MACs are: per panel a strip of its groups, a bar per row, and a line of
 * what all rows so far come to. Bars reach to the panel's largest share, the line to 100 %.
 *
 * @param names of the rows, in the order of every panel's bars
 */
export function costChart(
  names: readonly string[],
  panels: readonly CostPanel[],
  frame: CostChartFrame,
): CostChart {
  const columns = columnsOf(names.length, frame);
  const shapes: CostShape[] = [];
  const plots: { readonly topPx: number; readonly bottomPx: number }[] = [];
  let topPx = 0;
  for (const panel of panels) {
    const head = panelHead(panel, topPx, columns, frame);
    const plot = { topPx: head.bottomPx + GAP_PX, bottomPx: head.bottomPx + GAP_PX + frame.plotPx };
    shapes.push(...head.shapes, ...panelPlot(panel, plot, columns, frame));
    plots.push(plot);
    topPx = plot.bottomPx + frame.rowPx;
  }
  const barsBottomPx = plots.at(-1)?.bottomPx ?? 0;
  shapes.push(...rowNames(names, barsBottomPx, columns, frame));
  return {
    widthPx: frame.widthPx,
    heightPx: barsBottomPx + 1.5 * frame.rowPx,
    shapes: shapes.map((shape, order) => ({ ...shape, order })),
    barsTopPx: plots[0]?.topPx ?? 0,
    barsBottomPx,
    column: (index) => ({ xPx: columns.leftPx + index * columns.stepPx, widthPx: columns.stepPx }),
    indexAt: (xPx) => {
      const index = Math.floor((xPx - columns.leftPx) / columns.stepPx);
      return index >= 0 && index < names.length ? index : undefined;
    },
  };
}

/** Room for ticks at both sides. */
function columnsOf(count: number, { widthPx, textWidthPx }: CostChartFrame): Columns {
  const leftPx = textWidthPx(percentText(0.888)) + GAP_PX;
  const rightPx = Math.max(leftPx + 1, widthPx - textWidthPx('100 %') - GAP_PX);
  return { leftPx, rightPx, stepPx: (rightPx - leftPx) / Math.max(1, count) };
}

/** Title, strip, and what the parts of the strip are. */
function panelHead(
  { title, parts }: CostPanel,
  topPx: number,
  columns: Columns,
  { rowPx, textWidthPx, widthPx, hasStrips }: CostChartFrame,
): { readonly shapes: readonly CostShape[]; readonly bottomPx: number } {
  const shapes: CostShape[] = [textShape('title', title, 0, topPx + 0.75 * rowPx)];
  const stripPx = hasStrips ? 0.6 * rowPx : 0;
  if (hasStrips) shapes.push(...strip(parts, { topPx: topPx + rowPx + 2, heightPx: stripPx }, columns));
  const bottomPx = topPx + rowPx + (hasStrips ? stripPx + 2 + GAP_PX : 0);
  const swatchPx = 0.6 * rowPx;
  const labelPx = (text: string) => swatchPx + GAP_PX + textWidthPx(text);
  const places = flowed(
    parts.map(({ text }) => labelPx(text)),
    { leftPx: columns.leftPx, rightPx: widthPx, gapPx: 3 * GAP_PX },
  );
  parts.forEach(({ group, text }, index) => {
    const { xPx: atPx = columns.leftPx, line = 0 } = places[index] ?? {};
    const lineTopPx = bottomPx + line * rowPx;
    shapes.push({ kind: 'path', role: group, d: rect(atPx, lineTopPx + 0.2 * rowPx, swatchPx, swatchPx) });
    shapes.push(textShape('label', text, atPx + swatchPx + GAP_PX, lineTopPx + 0.75 * rowPx));
  });
  return { shapes, bottomPx: bottomPx + (1 + (places.at(-1)?.line ?? 0)) * rowPx };
}

/** The groups' shares of the whole, end to end. */
function strip(
  parts: CostPanel['parts'],
  { topPx, heightPx }: { readonly topPx: number; readonly heightPx: number },
  { leftPx, rightPx }: Columns,
): readonly CostShape[] {
  let xPx = leftPx;
  return parts.flatMap(({ group, share }): CostShape[] => {
    const partPx = share * (rightPx - leftPx);
    const d = rect(xPx, topPx, partPx, heightPx);
    xPx += partPx;
    return share > 0 ? [{ kind: 'path', role: group, d }] : [];
  });
}

/** Pieces side by side, on the next line where there is no more room. */
function flowed(
  widthsPx: readonly number[],
  { leftPx, rightPx, gapPx }: { readonly leftPx: number; readonly rightPx: number; readonly gapPx: number },
): readonly { readonly xPx: number; readonly line: number }[] {
  let xPx = leftPx;
  let line = 0;
  return widthsPx.map((widthPx) => {
    if (xPx > leftPx && xPx + widthPx > rightPx) {
      xPx = leftPx;
      line += 1;
    }
    const place = { xPx, line };
    xPx += widthPx + gapPx;
    return place;
  });
}

function panelPlot(
  { bars }: CostPanel,
  { topPx, bottomPx }: { readonly topPx: number; readonly bottomPx: number },
  { leftPx, rightPx, stepPx }: Columns,
  { rowPx }: CostChartFrame,
): readonly CostShape[] {
  const heightPx = bottomPx - topPx;
  const largest = Math.max(0, ...bars.map(({ share }) => share));
  const rule = (yPx: number) => `M${px(leftPx)},${px(yPx)}H${px(rightPx)}`;
  const axis: CostShape = {
    kind: 'path',
    role: 'axis',
    d: [topPx, topPx + heightPx / 2, bottomPx].map(rule).join(''),
  };
  if (largest === 0) return [axis];
  const gapPx = stepPx > GAPLESS_PX ? Math.min(3, stepPx / 5) : 0;
  const paths = new Map<CostGroup, string>();
  bars.forEach(({ group, share }, index) => {
    if (share === 0) return;
    const barPx = (share / largest) * heightPx;
    const d = rect(leftPx + index * stepPx + gapPx / 2, bottomPx - barPx, stepPx - gapPx, barPx);
    paths.set(group, (paths.get(group) ?? '') + d);
  });
  const running = bars.map(
    ({ running: share }, index) => `L${px(leftPx + (index + 1) * stepPx)},${px(bottomPx - share * heightPx)}`,
  );
  const tick = (text: string, yPx: number, side: 'left' | 'right') =>
    textShape(
      'tick',
      text,
      side === 'left' ? leftPx - GAP_PX : rightPx + GAP_PX,
      yPx + 0.3 * rowPx,
      side === 'left' ? 'end' : 'start',
    );
  return [
    axis,
    ...Array.from(paths, ([role, d]): CostShape => ({ kind: 'path', role, d })),
    { kind: 'path', role: 'running', d: `M${px(leftPx)},${px(bottomPx)}${running.join('')}` },
    tick(percentText(largest), topPx, 'left'),
    tick('0', bottomPx, 'left'),
    tick('100 %', topPx, 'right'),
    tick('50 %', topPx + heightPx / 2, 'right'),
    tick('0', bottomPx, 'right'),
  ];
}

/** As many as have room, at even distances. */
function rowNames(
  names: readonly string[],
  barsBottomPx: number,
  { leftPx, stepPx }: Columns,
  { rowPx, textWidthPx, widthPx }: CostChartFrame,
): readonly CostShape[] {
  const widestPx = Math.max(0, ...names.map(textWidthPx));
  const every = Math.max(1, Math.ceil((widestPx + 2 * GAP_PX) / stepPx));
  return names.flatMap((name, index) => {
    const xPx = leftPx + (index + 0.5) * stepPx;
    const isWhole = xPx + textWidthPx(name) / 2 <= widthPx && xPx >= textWidthPx(name) / 2;
    if (index % every !== 0 || !isWhole) return [];
    return [textShape('tick', name, xPx, barsBottomPx + 1.1 * rowPx, 'middle')];
  });
}

const textShape = (
  role: CostTextRole,
  text: string,
  xPx: number,
  yPx: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): CostShape => ({ kind: 'text', role, text, xPx, yPx, anchor });

const rect = (xPx: number, yPx: number, widthPx: number, heightPx: number): string =>
  `M${px(xPx)},${px(yPx)}h${px(widthPx)}v${px(heightPx)}h${px(-widthPx)}Z`;

/** Hundredths of a pixel are enough. */
const px = (value: number): string => String(Math.round(100 * value) / 100);
