import type { LayerId } from '../../core/network/network.ts';
import { arcLevels, arcPitchPx } from './arcs.ts';
import { columnLinks } from './column-links.ts';
import { layerBox } from './content.ts';
import type { DiagramLayout, LayerBox } from './diagram.ts';
import { type Contents, columnWidthsPx, fittingContents } from './fit-columns.ts';
import { type Gap, grownGaps, leastGaps } from './gaps.ts';
import type { Section } from './lanes.ts';
import type { LayoutInput } from './layout-input.ts';

/** Where the layers of one rank stand. */
export interface Column {
  readonly leftPx: number;
  readonly rightPx: number;
  /** To the next column; the last has none. */
  readonly gap: Gap | undefined;
}

/**
 * Layers from left to right by rank, lanes below each other, skip connections above.
 * Maps are as large as lets everything fit; spare width goes into the gaps.
 */
export function layoutColumns(input: LayoutInput): DiagramLayout {
  const { graph, arrangement, metrics } = input;
  const rankOf = (id: LayerId) => arrangement.places.get(id)?.rank ?? 0;
  const skips = arrangement.edges.filter(({ kind }) => kind === 'skip');
  const arcs = arcLevels(skips, rankOf);
  const topPx = arcs.levels === 0 ? 0 : (arcs.levels + 1) * arcPitchPx(arcs, metrics.arcStepPx);
  const least = leastGaps(graph, arrangement, metrics);
  const contents = fittingContents(input, least, topPx);
  const columns = placeColumns(input, columnWidthsPx(input, contents), least);
  const layers = placeLayers(input, contents, columns, topPx);
  return {
    orientation: 'columns',
    widthPx: Math.max(input.widthPx, columns.at(-1)?.rightPx ?? 0),
    heightPx: Math.max(0, ...layers.map(({ yPx, heightPx }) => yPx + heightPx)),
    layers,
    links: columnLinks(arrangement.edges, layers, columns, arcs, arcPitchPx(arcs, metrics.arcStepPx)),
  };
}

/** Fills the width with larger gaps; what even the largest leave is shared by the two sides. */
function placeColumns(
  { widthPx, metrics }: LayoutInput,
  widthsPx: readonly number[],
  least: readonly Gap[],
): readonly Column[] {
  const sum = (lengthsPx: readonly number[]) => lengthsPx.reduce((total, lengthPx) => total + lengthPx, 0);
  const leastPx = sum(widthsPx) + sum(least.map((gap) => gap.widthPx));
  const gaps = grownGaps(least, widthPx - leastPx, metrics.maxGapPx);
  const usedPx = sum(widthsPx) + sum(gaps.map((gap) => gap.widthPx));
  let leftPx = Math.max(0, Math.floor((widthPx - usedPx) / 2));
  return widthsPx.map((columnPx, rank) => {
    const gap = gaps[rank];
    const column = { leftPx, rightPx: leftPx + columnPx, gap };
    leftPx += columnPx + (gap?.widthPx ?? 0);
    return column;
  });
}

const TITLE_GAP_PX = 4;

function placeLayers(
  input: LayoutInput,
  contents: Contents,
  columns: readonly Column[],
  topPx: number,
): readonly LayerBox[] {
  const { graph, arrangement, metrics } = input;
  const laneTops = arrangement.sections.map((section, index) =>
    laneTopsPx(section, index, input, contents).map((laneTopPx) => topPx + laneTopPx),
  );
  return graph.layers.flatMap((node) => {
    const place = arrangement.places.get(node.layer.id);
    const content = contents.get(node.layer.id);
    const column = place && columns[place.rank];
    if (!place || !content || !column) return [];
    const { widthPx } = content;
    const xPx = column.leftPx;
    const yPx = laneTops[place.section]?.[place.lane] ?? topPx;
    const contentTopPx = yPx + metrics.titleHeightPx;
    const legendTopPx = contentTopPx + content.heightPx;
    const headPx = headWidthPx(column, widthPx, input.widthPx);
    const slot = {
      contentTopPx,
      box: { xPx, yPx, widthPx, heightPx: legendTopPx + metrics.legendHeightPx - yPx },
      title: { xPx, yPx, widthPx: headPx, heightPx: metrics.titleHeightPx },
      legend: { xPx, yPx: legendTopPx, widthPx: headPx, heightPx: metrics.legendHeightPx },
    };
    return [layerBox(node, content, slot, place, arrangement.sections[place.section]?.lanes ?? 1)];
  });
}

/** Titles and legends reach over the gap, unless an arc comes through it. */
function headWidthPx({ leftPx, rightPx, gap }: Column, contentPx: number, layoutPx: number): number {
  if (!gap) return Math.max(contentPx, layoutPx - leftPx);
  if (gap.hasArc) return Math.max(contentPx, rightPx - leftPx);
  return Math.max(contentPx, rightPx + gap.widthPx - TITLE_GAP_PX - leftPx);
}

/** From the top of the section, each lane as high as its highest layer. */
function laneTopsPx(
  { lanes }: Section,
  index: number,
  { arrangement, metrics }: LayoutInput,
  contents: Contents,
): readonly number[] {
  const heightsPx = new Array<number>(lanes).fill(0);
  for (const [id, { section, lane }] of arrangement.places)
    if (section === index) heightsPx[lane] = Math.max(heightsPx[lane] ?? 0, contents.get(id)?.heightPx ?? 0);
  let topPx = 0;
  return heightsPx.map((contentPx) => {
    const laneTopPx = topPx;
    topPx += metrics.titleHeightPx + contentPx + metrics.legendHeightPx + metrics.laneGapPx;
    return laneTopPx;
  });
}
