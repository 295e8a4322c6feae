import type { LayerId } from '../../core/network/network.ts';
import type { ArcLevels } from './arcs.ts';
import type { Column } from './columns.ts';
import type { DiagramLink, LayerBox } from './diagram.ts';
import type { Edge } from './lanes.ts';
import { bendStart, bentLine, type Point, roundedLine } from './paths.ts';

/** Where in a gap an arc goes up and where it comes down, as shares of the gap: off the titles, which begin on its left. */
export const ARC_UP = 0.6;
const ARC_DOWN = 0.85;

const PORT_PX = 12;
const CORNER_PX = 6;

/** Links from the right edge of one layer to the left edge of the next, at the height of the first maps. */
export function columnLinks(
  edges: readonly Edge[],
  layers: readonly LayerBox[],
  columns: readonly Column[],
  arcs: ArcLevels,
  arcPitchPx: number,
): readonly DiagramLink[] {
  const boxes = new Map<LayerId, LayerBox>(layers.map((box) => [box.id, box]));
  return edges.flatMap((edge) => {
    const from = boxes.get(edge.from);
    const to = boxes.get(edge.to);
    if (!from || !to) return [];
    return edge.kind === 'skip'
      ? [{ ...edge, ...arc(from, to, columns, arcs, arcPitchPx) }]
      : [{ ...edge, ...line(from, to, columns) }];
  });
}

type Drawn = Pick<DiagramLink, 'path' | 'handle'>;

/** Stays in its lane up to the last gap. */
function line(from: LayerBox, to: LayerBox, columns: readonly Column[]): Drawn {
  const ends = [outPort(from), inPort(to), columns[to.rank - 1]?.rightPx ?? from.xPx + from.widthPx] as const;
  return { path: bentLine(...ends), handle: bendStart(...ends) };
}

/** How far before its way down an arc has its handle: arcs from one layer share the line, but not its end. */
const HANDLE_BEFORE_PX = 14;

/** Up in the gap after one layer, over all lanes, and down in the gap before the other. */
function arc(
  from: LayerBox,
  to: LayerBox,
  columns: readonly Column[],
  { levels, levelOf }: ArcLevels,
  arcPitchPx: number,
): Drawn {
  const start = outPort(from);
  const end = inPort(to);
  const upPx = inGap(columns[from.rank], ARC_UP);
  const downPx = inGap(columns[to.rank - 1], ARC_DOWN);
  const crestPx = (levels + 1 - (levelOf.get(from.id) ?? 1)) * arcPitchPx;
  const corners = [
    start,
    { xPx: upPx, yPx: start.yPx },
    { xPx: upPx, yPx: crestPx },
    { xPx: downPx, yPx: crestPx },
    { xPx: downPx, yPx: end.yPx },
    end,
  ];
  const handle = { xPx: Math.max(upPx, downPx - HANDLE_BEFORE_PX), yPx: crestPx };
  return { path: roundedLine(corners, CORNER_PX), handle };
}

function inGap(column: Column | undefined, share: number): number {
  return (column?.rightPx ?? 0) + share * (column?.gap?.widthPx ?? 0);
}

function outPort(box: LayerBox): Point {
  return { xPx: box.xPx + box.widthPx, yPx: portHeight(box) };
}

function inPort(box: LayerBox): Point {
  return { xPx: box.xPx, yPx: portHeight(box) };
}

/** The same distance below the top everywhere, so that the layers of a lane are linked by straight lines. */
function portHeight({ picture, body, legend }: LayerBox): number {
  const topPx = picture?.yPx ?? body.yPx;
  return topPx + Math.min(PORT_PX, (legend.yPx - topPx) / 2);
}
