import type { LayerId } from '../../core/network/network.ts';
import type { DiagramLayout, DiagramLink, Rect } from './diagram.ts';

/** Something in the diagram that can have the focus: a layer's title, one of its maps, or the handle of a link into it. */
export interface Stop {
  readonly layer: LayerId;
  /** Counts from 0; undefined for the title and for handles. */
  readonly map: number | undefined;
  /** Where the link comes from; only of handles. */
  readonly input?: LayerId;
  readonly rect: Rect;
}

/** Which stop it is, without where it is. */
export type StopId = Omit<Stop, 'rect'>;

/** The same for the same stop of a network, whatever the layout. */
export const stopName = ({ layer, map, input }: StopId): string =>
  input === undefined ? `${layer} ${map ?? ''}` : `${layer} < ${input}`;

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Side of the square around a link's handle. */
export const HANDLE_PX = 24;

/**
 * All stops, in the order of the layout: each layer's title, then its maps; at last the handles of links.
 * @param links of the layout, those whose handles are in use
 */
export function stopsOf(layout: DiagramLayout, links: readonly DiagramLink[] = []): readonly Stop[] {
  const ofLayers = layout.layers.flatMap(({ id, title, maps }) => [
    { layer: id, map: undefined, rect: title },
    ...maps.map((box) => ({ layer: id, map: box.index, rect: box })),
  ]);
  return [...ofLayers, ...links.flatMap(handleOf)];
}

function handleOf({ from, to, handle }: DiagramLink): readonly Stop[] {
  if (!handle) return [];
  const rect = {
    xPx: handle.xPx - HANDLE_PX / 2,
    yPx: handle.yPx - HANDLE_PX / 2,
    widthPx: HANDLE_PX,
    heightPx: HANDLE_PX,
  };
  return [{ layer: to, map: undefined, input: from, rect }];
}

/** What lies further aside than so many times ahead is not in an arrow's direction. */
const STEEPEST = 4;

/**
 * The stop one would expect to reach by an arrow key: of those that lie in its
 * direction the nearest, distance across counting double. Undefined at the edge.
 */
export function stopTowards(stops: readonly Stop[], from: Stop, direction: Direction): Stop | undefined {
  let best: Stop | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    const { along, across } = offsets(from.rect, stop.rect, direction);
    if (stop === from || along < 1 || across > STEEPEST * along) continue;
    const distance = along + 2 * across;
    if (distance < least) {
      least = distance;
      best = stop;
    }
  }
  return best;
}

/** Between centres, in the arrow's direction and across it. */
function offsets(from: Rect, to: Rect, direction: Direction): { along: number; across: number } {
  const right = to.xPx + to.widthPx / 2 - (from.xPx + from.widthPx / 2);
  const down = to.yPx + to.heightPx / 2 - (from.yPx + from.heightPx / 2);
  switch (direction) {
    case 'right':
      return { along: right, across: Math.abs(down) };
    case 'left':
      return { along: -right, across: Math.abs(down) };
    case 'down':
      return { along: down, across: Math.abs(right) };
    case 'up':
      return { along: -down, across: Math.abs(right) };
  }
}
