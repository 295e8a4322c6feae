import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { LayerId } from '../../../core/network/network.ts';

/** Closer than this to where the list is cut off or covered, in CSS pixels, it scrolls. */
const EDGE_PX = 40;
/** How far it scrolls with every picture drawn, in CSS pixels. */
const SCROLL_PX = 8;

interface Drag {
  readonly layer: LayerId;
  readonly pointer: number;
  /** Where the pointer is; undefined until it has moved. */
  readonly at?: { readonly x: number; readonly y: number };
}

/**
 * Rows dragged by their handles, with mouse, pen or finger; Escape leaves everything where it was.
 * @param onDrop the layer that was dragged, and the one that it was put after
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (layer: LayerId, after: LayerId) => void,
) {
  const drag = useRef<Drag>(undefined);
  const [dragged, setDragged] = useState<LayerId>();
  const [target, setTarget] = useState<LayerId>();
  const stop = () => {
    drag.current = undefined;
    setDragged(undefined);
    setTarget(undefined);
  };
  useEffect(() => {
    if (dragged === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      drag.current = undefined;
      setDragged(undefined);
      setTarget(undefined);
    };
    const follow = () => {
      const at = drag.current?.at;
      if (at && list.current) {
        scrollAtEdge(list.current, at.x, at.y);
        setTarget(rowAbove(list.current, at.x, at.y));
      }
      frame = requestAnimationFrame(follow);
    };
    let frame = requestAnimationFrame(follow);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [dragged, list]);
  return {
    dragged,
    /** The row that the dragged one would come after. */
    target,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
      const layer = handle?.closest<HTMLElement>('[data-layer]')?.dataset['layer'];
      if (layer === undefined || event.button !== 0 || drag.current) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { layer, pointer: event.pointerId };
      setDragged(layer);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag.current?.pointer !== event.pointerId) return;
      drag.current = { ...drag.current, at: { x: event.clientX, y: event.clientY } };
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (drag.current?.pointer !== event.pointerId) return;
      const { layer } = drag.current;
      stop();
      // The last move may not have been drawn yet.
      const after = rowAbove(list.current, event.clientX, event.clientY);
      if (after !== undefined && after !== layer) onDrop(layer, after);
    },
    onPointerCancel: stop,
  };
}

/** The layer whose row ends nearest above the point; none where something else lies over the list. */
function rowAbove(list: HTMLElement | null, x: number, y: number): LayerId | undefined {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-layer]');
  if (!list || !found || !list.contains(found)) return undefined;
  const { top, height } = found.getBoundingClientRect();
  if (y > top + height / 2) return found.dataset['layer'];
  const above = found.previousElementSibling;
  return above instanceof HTMLElement ? above.dataset['layer'] : undefined;
}

/** Scrolls on where the list is cut off or covered a little above or below the point. */
function scrollAtEdge(list: HTMLElement, x: number, y: number): void {
  const isCutOff = (edgeY: number) => !list.contains(document.elementFromPoint(x, edgeY));
  const step = Number(isCutOff(y + EDGE_PX)) - Number(isCutOff(y - EDGE_PX));
  if (step !== 0) scrollerOf(list).scrollBy(0, step * SCROLL_PX);
}

/** What scrolls the list: on narrow pages it is as long as its layers, and the page scrolls. */
function scrollerOf(list: HTMLElement): Element {
  for (let element: HTMLElement | null = list; element; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element);
    const canScroll = overflowY === 'auto' || overflowY === 'scroll';
    if (canScroll && element.scrollHeight > element.clientHeight) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}
