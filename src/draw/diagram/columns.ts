import type { LayerId } from '../../core/network/network.ts';
import { arcLevels, arcPitchPx } from './arcs.ts';
import { ARC_UP, columnLinks } from './column-links.ts';
import { layerBox } from './content.ts';
import { type DiagramLayout, type LayerBox, LEGEND_BAR_PX } from './diagram.ts';
import { type Contents, columnWidthsPx, fitColumns } from './fit-columns.ts';
import { type Gap, grownGaps, leastGaps, totalPx, widenedGaps } from './gaps.ts';
import type { Place, Section } from './lanes.ts';
import type { LayoutInput } from './layout-input.ts';

/** Where the layers of one rank stand. */
export interface Column {
  readonly leftPx: number;
  readonly rightPx: number;
  /** To the next column; the last has none. */
  readonly gap: Gap | undefined;
}

/** On how many lines titles and legends stand in turn. */
interface Lines {
  readonly titles: number;
  readonly legends: number;
}

const MOST_TITLE_LINES = 4;
const MOST_LEGEND_LINES = 2;

/** A legend no wider than its maps need be has room for numbers so much longer than usual ones. */
const LEGEND_ROOM = 1.5;

/** Between a title or legend and the next one on its line. */
const TITLE_GAP_PX = 4;

/**
 * Layers from left to right by rank, lanes below each other, skip connections above.
 * Maps are as large as lets everything fit; spare width goes into the gaps. Where
 * titles or legends do not fit side by side, they stand on several lines in turn.
 */
export function layoutColumns(input: LayoutInput): DiagramLayout {
  const { legendWidthPx } = input;
  const onOneLine = layoutWithLines(input, { titles: 1, legends: 1 });
  const legendsFit = onOneLine.layers.every(({ legend }) => legend.widthPx + TITLE_GAP_PX >= legendWidthPx);
  const legends = legendsFit ? 1 : MOST_LEGEND_LINES;
  let best = legendsFit ? onOneLine : layoutWithLines(input, { titles: 1, legends });
  let cut = titlesCut(input, best);
  for (let titles = 2; titles <= MOST_TITLE_LINES && cut > 0; titles++) {
    const layout = layoutWithLines(input, { titles, legends });
    const nowCut = titlesCut(input, layout);
    if (nowCut < cut) [best, cut] = [layout, nowCut];
  }
  return best;
}

/** How many titles do not fit into their place. */
function titlesCut({ titleWidthsPx }: LayoutInput, { layers }: DiagramLayout): number {
  return layers.filter(({ id, title }) => title.widthPx < (titleWidthsPx.get(id) ?? 0)).length;
}

function layoutWithLines(input: LayoutInput, lines: Lines): DiagramLayout {
  const { graph, arrangement, metrics } = input;
  const rankOf = (id: LayerId) => arrangement.places.get(id)?.rank ?? 0;
  const skips = arrangement.edges.filter(({ kind }) => kind === 'skip');
  const arcs = arcLevels(skips, rankOf);
  const topPx = arcs.levels === 0 ? 0 : (arcs.levels + 1) * arcPitchPx(arcs, metrics.arcStepPx);
  const least = leastGaps(graph, arrangement, metrics);
  const wordsPx = headHeightPx(input, lines) + footHeightPx(input, lines);
  const { contents, gaps } = fitColumns(input, least, (lanes) =>
    contentHeightPx(input, lanes, topPx, wordsPx),
  );
  const columns = placeColumns(input, columnWidthsPx(input, contents), gaps);
  const layers = placeLayers(input, contents, columns, topPx, lines);
  return {
    orientation: 'columns',
    widthPx: Math.max(input.widthPx, columns.at(-1)?.rightPx ?? 0),
    heightPx: Math.max(0, ...layers.map(({ yPx, heightPx }) => yPx + heightPx)),
    layers,
    links: columnLinks(arrangement.edges, layers, columns, arcs, arcPitchPx(arcs, metrics.arcStepPx)),
  };
}

/** Of all lines of titles. */
function headHeightPx({ metrics }: LayoutInput, { titles }: Lines): number {
  return titles * metrics.titleHeightPx;
}

/** Of a colour bar and so many lines of numbers. */
function footHeightPx({ metrics }: LayoutInput, { legends }: Lines): number {
  return metrics.legendHeightPx + (legends - 1) * (metrics.legendHeightPx - LEGEND_BAR_PX);
}

/** Room for the maps of one lane, where so many lanes share the height. */
function contentHeightPx(
  { heightPx, metrics }: LayoutInput,
  lanes: number,
  topPx: number,
  wordsPx: number,
): number {
  const { laneGapPx, minMapPx } = metrics;
  const lanePx = Math.floor((heightPx - topPx - (lanes - 1) * laneGapPx) / lanes);
  return Math.max(minMapPx, lanePx - wordsPx);
}

/** How far beyond the width the columns may reach before words get the room they need. */
const NEARLY = 1.25;

/**
 * Fills the width with larger gaps; what even the largest leave is shared by the two
 * sides. Columns that are far from fitting may as well have room for their titles.
 */
function placeColumns(
  input: LayoutInput,
  widthsPx: readonly number[],
  least: readonly Gap[],
): readonly Column[] {
  const { widthPx, metrics } = input;
  const columnsPx = widthsPx.reduce((total, columnPx) => total + columnPx, 0);
  const titled = widenedGaps(least, titleGapsPx(input, widthsPx, least));
  const titlesFit = columnsPx + totalPx(titled) <= widthPx;
  const nothingFits = columnsPx + totalPx(least) > NEARLY * widthPx;
  const base = titlesFit || nothingFits ? titled : least;
  const gaps = grownGaps(base, widthPx - columnsPx, metrics.maxGapPx);
  let leftPx = Math.max(0, Math.floor((widthPx - columnsPx - totalPx(gaps)) / 2));
  return widthsPx.map((columnPx, rank) => {
    const gap = gaps[rank];
    const column = { leftPx, rightPx: leftPx + columnPx, gap };
    leftPx += columnPx + (gap?.widthPx ?? 0);
    return column;
  });
}

/** The gap after each rank that lets its titles end before the next column, or before an arc. */
function titleGapsPx(
  { arrangement, titleWidthsPx }: LayoutInput,
  widthsPx: readonly number[],
  least: readonly Gap[],
): readonly number[] {
  const gapsPx = new Array<number>(arrangement.rankCount).fill(0);
  for (const [id, { rank }] of arrangement.places) {
    const beyondColumnPx = (titleWidthsPx.get(id) ?? 0) + TITLE_GAP_PX - (widthsPx[rank] ?? 0);
    const neededPx = least[rank]?.hasArc ? Math.ceil((beyondColumnPx + 1) / ARC_UP) : beyondColumnPx;
    gapsPx[rank] = Math.max(gapsPx[rank] ?? 0, neededPx);
  }
  return gapsPx;
}

function placeLayers(
  input: LayoutInput,
  contents: Contents,
  columns: readonly Column[],
  topPx: number,
  lines: Lines,
): readonly LayerBox[] {
  const { graph, arrangement, metrics } = input;
  const headPx = headHeightPx(input, lines);
  const footPx = footHeightPx(input, lines);
  const laneTops = arrangement.sections.map((section, index) =>
    laneTopsPx(section, index, input, contents, headPx + footPx).map((laneTopPx) => topPx + laneTopPx),
  );
  const rightPx = Math.max(input.widthPx, columns.at(-1)?.rightPx ?? 0);
  return graph.layers.flatMap((node) => {
    const place = arrangement.places.get(node.layer.id);
    const content = contents.get(node.layer.id);
    const column = place && columns[place.rank];
    if (!place || !content || !column) return [];
    const { widthPx } = content;
    const xPx = column.leftPx;
    const yPx = laneTops[place.section]?.[place.lane] ?? topPx;
    const contentTopPx = yPx + headPx;
    const legendTopPx = contentTopPx + content.heightPx;
    const widthOver = (lineCount: number) =>
      Math.max(widthPx, reachPx(place, lineCount, columns, arrangement.sections, rightPx) - xPx);
    const slot = {
      contentTopPx,
      box: { xPx, yPx, widthPx, heightPx: legendTopPx + footPx - yPx },
      title: {
        xPx,
        yPx: yPx + (place.rank % lines.titles) * metrics.titleHeightPx,
        widthPx: widthOver(lines.titles),
        heightPx: metrics.titleHeightPx,
      },
      legend: {
        xPx,
        yPx: legendTopPx,
        widthPx: Math.max(widthPx, Math.min(widthOver(1), LEGEND_ROOM * input.legendWidthPx)),
        heightPx: footHeightPx(input, { ...lines, legends: 1 + (place.rank % lines.legends) }),
      },
    };
    return [layerBox(node, content, slot, place, arrangement.sections[place.section]?.lanes ?? 1)];
  });
}

/**
 * How far to the right a title or legend may go: over as many gaps as there are
 * lines, but not past an arc, nor beside the maps of another section.
 */
function reachPx(
  { rank, lane, section }: Place,
  lines: number,
  columns: readonly Column[],
  sections: readonly Section[],
  rightPx: number,
): number {
  for (let passed = rank; passed < rank + lines; passed++) {
    const column = columns[passed];
    const next = columns[passed + 1];
    if (!column || !next) return rightPx;
    if (column.gap?.hasArc) return Math.floor(column.rightPx + ARC_UP * column.gap.widthPx) - TITLE_GAP_PX;
    const leavesSection = passed === sections[section]?.lastRank;
    if (passed === rank + lines - 1 || (lane > 0 && leavesSection)) return next.leftPx - TITLE_GAP_PX;
  }
  return rightPx;
}

/** From the top of the section, each lane as high as its highest layer. */
function laneTopsPx(
  { lanes }: Section,
  index: number,
  { arrangement, metrics }: LayoutInput,
  contents: Contents,
  wordsPx: number,
): readonly number[] {
  const heightsPx = new Array<number>(lanes).fill(0);
  for (const [id, { section, lane }] of arrangement.places)
    if (section === index) heightsPx[lane] = Math.max(heightsPx[lane] ?? 0, contents.get(id)?.heightPx ?? 0);
  let topPx = 0;
  return heightsPx.map((contentPx) => {
    const laneTopPx = topPx;
    topPx += wordsPx + contentPx + metrics.laneGapPx;
    return laneTopPx;
  });
}
