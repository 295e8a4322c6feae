import type { Rect } from '../../diagram/diagram.ts';
import { roundedLine } from '../../diagram/paths.ts';
import type { LeggedEdge } from './links.ts';
import type { Flow } from './metrics.ts';
import { type Routes, type Spot, withoutRepeats } from './route.ts';
import type { ItemKey } from './visible-graph.ts';
import type { PlacedVolume } from './volumes.ts';

/** The line from a box to one that reads it. */
export interface PlacedEdge {
  readonly from: ItemKey;
  readonly to: ItemKey;
  /** Where it turns, from its start to its end, on the page. */
  readonly corners: readonly { readonly xPx: number; readonly yPx: number }[];
  /** SVG path data, rounded at the corners. */
  readonly path: string;
  /** Of the triangle at its end. */
  readonly head: string;
  readonly bounds: Rect;
}

/** What stands already when lines are drawn. */
export interface Drawn {
  /** Of each block, with the corner from which its lines are measured. */
  readonly routes: Map<ItemKey, { readonly routes: Routes; readonly along: number; readonly across: number }>;
  /** Volumes are smaller than their boxes: lines reach into the box. */
  readonly volumes: Map<ItemKey, PlacedVolume>;
}

const CORNER_PX = 6;
const HEAD = { longPx: 7, widePx: 7 } as const;

export function edgesOf(
  edges: readonly LeggedEdge[],
  { routes, volumes }: Drawn,
  flow: Flow,
): readonly PlacedEdge[] {
  return edges.map(({ from, to, legs }) => {
    const spots = legs.flatMap((leg) => {
      const within = routes.get(leg.within);
      const line = within?.routes.line(from, leg.from, leg.to) ?? [];
      const corner = { along: within?.along ?? 0, across: within?.across ?? 0 };
      return line.map((spot) => ({
        along: spot.along + corner.along,
        across: spot.across + corner.across,
      }));
    });
    if (flow === 'right') reachVolumes(spots, volumes.get(from), volumes.get(to));
    const corners = withoutRepeats(spots).map(({ along, across }) =>
      flow === 'right' ? { xPx: along, yPx: across } : { xPx: across, yPx: along },
    );
    return { from, to, corners, ...drawnLine(corners, flow) };
  });
}

/** From the middle of one volume, which hides the line's beginning, to the front of the other. */
function reachVolumes(spots: Spot[], from: PlacedVolume | undefined, to: PlacedVolume | undefined): void {
  const [first, last] = [spots.at(0), spots.at(-1)];
  if (first && from) spots[0] = { ...first, along: from.leftPx + from.volume.lengthPx / 2 };
  if (last && to) spots[spots.length - 1] = { ...last, along: to.leftPx };
}

function drawnLine(corners: PlacedEdge['corners'], flow: Flow): Pick<PlacedEdge, 'path' | 'head' | 'bounds'> {
  const end = corners.at(-1) ?? { xPx: 0, yPx: 0 };
  const { longPx, widePx } = HEAD;
  const xs = corners.map(({ xPx }) => xPx);
  const ys = corners.map(({ yPx }) => yPx);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const tip = `M${end.xPx},${end.yPx}`;
  return {
    path: roundedLine(corners, CORNER_PX),
    head:
      flow === 'right'
        ? `${tip}l${-longPx},${-widePx / 2}v${widePx}Z`
        : `${tip}l${-widePx / 2},${-longPx}h${widePx}Z`,
    bounds: { xPx: left, yPx: top, widthPx: Math.max(...xs) - left, heightPx: Math.max(...ys) - top },
  };
}
