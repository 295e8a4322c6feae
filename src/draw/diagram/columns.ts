import type { LayerId } from '../../core/network/network.ts';
import { arcLevels, arcPitchPx } from './arcs.ts';
import { ARC_UP, columnLinks } from './column-links.ts';
import { layerBox } from './content.ts';
import type { DiagramLayout, LayerBox } from './diagram.ts';
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

type TitleLines = 1 | 2;

/** Between a title and the next one on its line. */
const TITLE_GAP_PX = 4;

/**
 * Layers from left to right by rank, lanes below each other, skip connections above.
 * Maps are as large as lets everything fit; spare width goes into the gaps. Where
 * titles do not fit side by side, they stand on two lines in turn.
 */
export function layoutColumns(input: LayoutInput): DiagramLayout {
  const onOneLine = layoutWithTitles(input, 1);
  const fits = onOneLine.layers.every(({ id, title }) => title.widthPx >= (input.titleWidthsPx.get(id) ?? 0));
  return fits ? onOneLine : layoutWithTitles(input, 2);
}

function layoutWithTitles(input: LayoutInput, titleLines: TitleLines): DiagramLayout {
  const { graph, arrangement, metrics } = input;
  const rankOf = (id: LayerId) => arrangement.places.get(id)?.rank ?? 0;
  const skips = arrangement.edges.filter(({ kind }) => kind === 'skip');
  const arcs = arcLevels(skips, rankOf);
  const topPx = arcs.levels === 0 ? 0 : (arcs.levels + 1) * arcPitchPx(arcs, metrics.arcStepPx);
  const least = leastGaps(graph, arrangement, metrics);
  const headPx = titleLines * metrics.titleHeightPx;
  const { contents, gaps } = fitColumns(input, least, (lanes) =>
    contentHeightPx(input, lanes, topPx, headPx),
  );
  const columns = placeColumns(input, columnWidthsPx(input, contents), gaps);
  const layers = placeLayers(input, contents, columns, topPx, titleLines);
  return {
    orientation: 'columns',
    widthPx: Math.max(input.widthPx, columns.at(-1)?.rightPx ?? 0),
    heightPx: Math.max(0, ...layers.map(({ yPx, heightPx }) => yPx + heightPx)),
    layers,
    links: columnLinks(arrangement.edges, layers, columns, arcs, arcPitchPx(arcs, metrics.arcStepPx)),
  };
}

/** Room for the maps of one lane, where so many lanes share the height. */
function contentHeightPx(
  { heightPx, metrics }: LayoutInput,
  lanes: number,
  topPx: number,
  headPx: number,
): number {
  const { laneGapPx, legendHeightPx, minMapPx } = metrics;
  const lanePx = Math.floor((heightPx - topPx - (lanes - 1) * laneGapPx) / lanes);
  return Math.max(minMapPx, lanePx - headPx - legendHeightPx);
}

/** Fills the width with larger gaps; what even the largest leave is shared by the two sides. */
function placeColumns(
  input: LayoutInput,
  widthsPx: readonly number[],
  least: readonly Gap[],
): readonly Column[] {
  const { widthPx, metrics } = input;
  const columnsPx = widthsPx.reduce((total, columnPx) => total + columnPx, 0);
  const titled = widenedGaps(least, titleGapsPx(input, widthsPx));
  const base = columnsPx + totalPx(titled) <= widthPx ? titled : least;
  const gaps = grownGaps(base, widthPx - columnsPx, metrics.maxGapPx);
  let leftPx = Math.max(0, Math.floor((widthPx - columnsPx - totalPx(gaps)) / 2));
  return widthsPx.map((columnPx, rank) => {
    const gap = gaps[rank];
    const column = { leftPx, rightPx: leftPx + columnPx, gap };
    leftPx += columnPx + (gap?.widthPx ?? 0);
    return column;
  });
}

/** The gap after each rank that lets its titles end before the next column. */
function titleGapsPx(
  { arrangement, titleWidthsPx }: LayoutInput,
  widthsPx: readonly number[],
): readonly number[] {
  const gapsPx = new Array<number>(arrangement.rankCount).fill(0);
  for (const [id, { rank }] of arrangement.places) {
    const beyondColumnPx = (titleWidthsPx.get(id) ?? 0) + TITLE_GAP_PX - (widthsPx[rank] ?? 0);
    gapsPx[rank] = Math.max(gapsPx[rank] ?? 0, beyondColumnPx);
  }
  return gapsPx;
}

function placeLayers(
  input: LayoutInput,
  contents: Contents,
  columns: readonly Column[],
  topPx: number,
  titleLines: TitleLines,
): readonly LayerBox[] {
  const { graph, arrangement, metrics } = input;
  const headPx = titleLines * metrics.titleHeightPx;
  const laneTops = arrangement.sections.map((section, index) =>
    laneTopsPx(section, index, input, contents, headPx).map((laneTopPx) => topPx + laneTopPx),
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
    const widthOver = (lines: TitleLines) =>
      Math.max(widthPx, reachPx(place, lines, columns, arrangement.sections, rightPx) - xPx);
    const slot = {
      contentTopPx,
      box: { xPx, yPx, widthPx, heightPx: legendTopPx + metrics.legendHeightPx - yPx },
      title: {
        xPx,
        yPx: yPx + (place.rank % titleLines) * metrics.titleHeightPx,
        widthPx: widthOver(titleLines),
        heightPx: metrics.titleHeightPx,
      },
      legend: { xPx, yPx: legendTopPx, widthPx: widthOver(1), heightPx: metrics.legendHeightPx },
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
  lines: TitleLines,
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
  headPx: number,
): readonly number[] {
  const heightsPx = new Array<number>(lanes).fill(0);
  for (const [id, { section, lane }] of arrangement.places)
    if (section === index) heightsPx[lane] = Math.max(heightsPx[lane] ?? 0, contents.get(id)?.heightPx ?? 0);
  let topPx = 0;
  return heightsPx.map((contentPx) => {
    const laneTopPx = topPx;
    topPx += headPx + contentPx + metrics.legendHeightPx + metrics.laneGapPx;
    return laneTopPx;
  });
}
