import { type Direction, stopTowards } from '../../diagram/walk.ts';
import { labelMetrics } from './boxes.ts';
import type { ArchitectureLayout } from './layout.ts';
import { metrics } from './metrics.ts';
import { textExtentPx } from './text-extent.ts';
import type { ItemKey } from './visible-graph.ts';

/** Where one can stand in a drawing: a box, or the name of an unfolded block. */
export interface Place {
  readonly key: ItemKey;
  readonly rect: {
    readonly xPx: number;
    readonly yPx: number;
    readonly widthPx: number;
    readonly heightPx: number;
  };
}

/** Of every box and every border, in the network's order. */
export function placesOf({ nodes, frames }: ArchitectureLayout): readonly Place[] {
  const names = frames.map(({ block, title, xPx, yPx }) => ({
    key: block.key,
    rect: {
      xPx,
      yPx,
      widthPx: textExtentPx(title, labelMetrics.sizePx, true) + metrics.titlePx,
      heightPx: metrics.titlePx,
    },
  }));
  const boxes = nodes.map(({ node, xPx, yPx, widthPx, heightPx }) => ({
    key: node.key,
    rect: { xPx, yPx, widthPx, heightPx },
  }));
  return [...boxes, ...names];
}

/**
 * Where an arrow key leads: along the flow to what reads a box or what it reads, across it to
 * the next lane or row. Undefined at the edge.
 */
export function placeTowards(
  layout: ArchitectureLayout,
  from: ItemKey,
  direction: Direction,
): ItemKey | undefined {
  const frame = layout.frames.find(({ block }) => block.key === from);
  const isForward = direction === (layout.flow === 'right' ? 'right' : 'down');
  const isBack = direction === (layout.flow === 'right' ? 'left' : 'up');
  if (frame && isForward) return firstWithin(layout, frame.block.block.layers[0]);
  if (!frame && (isForward || isBack)) return along(layout, from, isForward);
  const stops = placesOf(layout).map(({ key, rect }) => ({ layer: key, map: undefined, rect }));
  const start = stops.find(({ layer }) => layer === from);
  return start && stopTowards(stops, start, direction)?.layer;
}

function firstWithin({ nodes }: ArchitectureLayout, layer: string | undefined): ItemKey | undefined {
  return nodes.find(
    ({ node }) => node.key === layer || (node.type === 'folded' && node.block.layers[0] === layer),
  )?.node.key;
}

/** Of several lines the one that bends least. */
function along(
  { nodes, edges, flow }: ArchitectureLayout,
  key: ItemKey,
  isForward: boolean,
): ItemKey | undefined {
  const here = nodes.find(({ node }) => node.key === key);
  if (!here) return undefined;
  const ends = edges.flatMap(({ from, to }) => {
    if ((isForward ? from : to) !== key) return [];
    return nodes.filter(({ node }) => node.key === (isForward ? to : from));
  });
  const middle = (node: typeof here) =>
    flow === 'right' ? node.yPx + node.heightPx / 2 : node.xPx + node.widthPx / 2;
  const apart = (node: typeof here) => Math.abs(middle(node) - middle(here));
  return ends.toSorted((a, b) => apart(a) - apart(b))[0]?.node.key;
}
