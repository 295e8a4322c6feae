import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { LayerId } from '../../../core/network/network.ts';

/** Closer to the list's edge than this, in CSS pixels, it scrolls. */
const EDGE_PX = 40;
const SCROLL_PX = 14;

/**
 * Rows dragged by their handles, with mouse, pen or finger.
 * @param onDrop the layer that was dragged, and the one that it was put after
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (layer: LayerId, after: LayerId) => void,
) {
  const dragged = useRef<LayerId>(undefined);
  const [target, setTarget] = useState<LayerId>();
  const stop = () => {
    dragged.current = undefined;
    setTarget(undefined);
  };
  return {
    /** The row that the dragged one would come after. */
    target,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
      const row = handle?.closest<HTMLElement>('[data-layer]');
      if (!row || event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = row.dataset['layer'];
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (dragged.current === undefined) return;
      setTarget(rowAbove(list.current, event.clientX, event.clientY));
      scrollAtEdge(list.current, event.clientY);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const layer = dragged.current;
      stop();
      if (layer === undefined) return;
      // The last move may not have been drawn yet.
      const after = rowAbove(list.current, event.clientX, event.clientY);
      if (after !== undefined && after !== layer) onDrop(layer, after);
    },
    onPointerCancel: stop,
  };
}

/** The layer whose row ends nearest above the point. */
function rowAbove(list: HTMLElement | null, x: number, y: number): LayerId | undefined {
  const row = document.elementsFromPoint(x, y).find((element) => element.closest('[data-layer]'));
  const found = row?.closest<HTMLElement>('[data-layer]');
  if (!list || !found || !list.contains(found)) return undefined;
  const { top, height } = found.getBoundingClientRect();
  if (y > top + height / 2) return found.dataset['layer'];
  const above = found.previousElementSibling;
  return above instanceof HTMLElement ? above.dataset['layer'] : undefined;
}

function scrollAtEdge(list: HTMLElement | null, y: number): void {
  if (!list) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + EDGE_PX) list.scrollBy(0, -SCROLL_PX);
  if (y > bottom - EDGE_PX) list.scrollBy(0, SCROLL_PX);
}
