import type { LayerId } from '../../core/network/network.ts';
import { type ArcLevels, arcLevels } from './arcs.ts';
import { contentOf, layerBox } from './content.ts';
import type { DiagramLayout, DiagramLink, LayerBox } from './diagram.ts';
import { goesOn } from './gaps.ts';
import type { Edge } from './lanes.ts';
import type { LayoutInput } from './layout-input.ts';
import { roundedLine } from './paths.ts';

/** Side of a map: a fifth of the width, within these bounds. */
const MAPS_ACROSS = 5;
const MAP_SIDES_PX = [64, 96] as const;
const GUTTER_STEP_PX = 7;

/** Layers from top to bottom in topological order, maps in rows as wide as the screen, detours in a gutter on the left. */
export function layoutRows(input: LayoutInput): DiagramLayout {
  const { graph, arrangement } = input;
  const indexOf = new Map<LayerId, number>(graph.layers.map(({ layer }, index) => [layer.id, index]));
  const detours = arrangement.edges.filter(
    ({ from, to }) => (indexOf.get(to) ?? 0) - (indexOf.get(from) ?? 0) > 1,
  );
  const arcs = arcLevels(detours, (id) => indexOf.get(id) ?? 0);
  const gutterPx = arcs.levels === 0 ? 0 : (arcs.levels + 1) * GUTTER_STEP_PX;
  const layers = stack(input, gutterPx);
  return {
    orientation: 'rows',
    widthPx: Math.max(input.widthPx, ...layers.map(({ xPx, widthPx }) => xPx + widthPx)),
    heightPx: Math.max(0, ...layers.map(({ yPx, heightPx }) => yPx + heightPx)),
    layers,
    links: rowLinks(arrangement.edges, layers, new Set(detours), arcs),
  };
}

function stack(
  { graph, arrangement, widthPx, unfolded, labelWidthsPx, metrics }: LayoutInput,
  gutterPx: number,
) {
  const innerPx = Math.max(metrics.minColumnPx, widthPx - gutterPx);
  const [leastPx, mostPx] = MAP_SIDES_PX;
  const targetPx = Math.min(mostPx, Math.max(leastPx, Math.floor(innerPx / MAPS_ACROSS) - metrics.mapGapPx));
  const headPx = Math.max(metrics.titleHeightPx, metrics.legendHeightPx);
  const layers: LayerBox[] = [];
  let yPx = 0;
  graph.layers.forEach((node, index) => {
    const { id } = node.layer;
    const place = arrangement.places.get(id);
    if (!place) return;
    if (index > 0) yPx += goesOn(node.layer) ? metrics.innerGapPx : metrics.outerGapPx;
    const choices = {
      picturePx: 2 * targetPx,
      unfolded: unfolded.has(id),
      labelWidthPx: labelWidthsPx.get(id) ?? 0,
    };
    const frame = { limit: 'width', limitPx: innerPx, targetPx, foldedPx: targetPx, growth: 1 } as const;
    const content = contentOf(node, frame, choices, metrics);
    const boxPx = Math.max(innerPx, content.widthPx);
    const titlePx = Math.floor(boxPx / 2);
    const slot = {
      contentTopPx: yPx + headPx,
      box: { xPx: gutterPx, yPx, widthPx: boxPx, heightPx: headPx + content.heightPx },
      title: { xPx: gutterPx, yPx, widthPx: titlePx, heightPx: headPx },
      legend: { xPx: gutterPx + titlePx, yPx, widthPx: boxPx - titlePx, heightPx: headPx },
    };
    layers.push(layerBox(node, content, slot, place, arrangement.sections[place.section]?.lanes ?? 1));
    yPx += slot.box.heightPx;
  });
  return layers;
}

const LINE_PX = 12;
const CORNER_PX = 4;

/** From the bottom of a layer to the top of the next one, or around what lies between. */
function rowLinks(
  edges: readonly Edge[],
  layers: readonly LayerBox[],
  detours: ReadonlySet<Edge>,
  arcs: ArcLevels,
): readonly DiagramLink[] {
  const boxes = new Map<LayerId, LayerBox>(layers.map((box) => [box.id, box]));
  return edges.flatMap((edge) => {
    const from = boxes.get(edge.from);
    const to = boxes.get(edge.to);
    if (!from || !to) return [];
    return detours.has(edge)
      ? [{ ...edge, ...detour(from, to, arcs) }]
      : [{ ...edge, path: stepPath(from, to), handle: undefined }];
  });
}

function stepPath(from: LayerBox, to: LayerBox): string {
  const xPx = from.xPx + LINE_PX;
  return roundedLine(
    [
      { xPx, yPx: from.yPx + from.heightPx },
      { xPx, yPx: to.yPx },
    ],
    0,
  );
}

/** How far above its end a detour has its handle, clear of the title. */
const HANDLE_ABOVE_PX = 24;

function detour(
  from: LayerBox,
  to: LayerBox,
  { levels, levelOf }: ArcLevels,
): Pick<DiagramLink, 'path' | 'handle'> {
  const xPx = (levels + 1 - (levelOf.get(from.id) ?? 1)) * GUTTER_STEP_PX;
  const startPx = from.title.yPx + (from.title.heightPx * 2) / 3;
  const endPx = to.title.yPx + to.title.heightPx / 3;
  const corners = [
    { xPx: from.xPx, yPx: startPx },
    { xPx, yPx: startPx },
    { xPx, yPx: endPx },
    { xPx: to.xPx, yPx: endPx },
  ];
  const handle = { xPx, yPx: Math.max(startPx, endPx - HANDLE_ABOVE_PX) };
  return { path: roundedLine(corners, CORNER_PX), handle };
}
