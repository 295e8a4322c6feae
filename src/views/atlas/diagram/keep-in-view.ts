import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ArchitectureLayout } from '../../../draw/atlas/diagram/layout.ts';
import type { ItemKey } from '../../../draw/atlas/diagram/visible-graph.ts';
import type { Rect } from '../../../draw/diagram/diagram.ts';

/** Left free around what is brought into sight. */
const AROUND_PX = 24;

/** Scrolls as little as lets a part of the drawing be seen. */
export function scrollTo(frame: HTMLElement, plane: HTMLElement, rect: Rect, scale: number): void {
  const view = frame.getBoundingClientRect();
  const own = plane.getBoundingClientRect();
  const left = own.left - view.left + rect.xPx * scale;
  const top = own.top - view.top + rect.yPx * scale;
  frame.scrollLeft += outside(left, left + rect.widthPx * scale, frame.clientWidth);
  frame.scrollTop += outside(top, top + rect.heightPx * scale, frame.clientHeight);
}

/** How far a span lies outside 0 to `size`, with room around it; its start counts more than its end. */
function outside(start: number, end: number, size: number): number {
  if (start < AROUND_PX) return start - AROUND_PX;
  return end > size - AROUND_PX ? Math.min(end - size + AROUND_PX, start - AROUND_PX) : 0;
}

/** Whatever is picked out, here or elsewhere on the page, comes into sight once. */
export function useShown(
  key: ItemKey | undefined,
  rectOf: (key: ItemKey) => Rect | undefined,
  show: (rect: Rect) => void,
): void {
  const shown = useRef<ItemKey>(undefined);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const rect = key === undefined ? undefined : rectOf(key);
    if (rect) show(rect);
  }, [key, rectOf, show]);
}

/** After the next change of the layout, what was asked for stands where it stood in sight. */
export function useKept(
  layout: ArchitectureLayout,
  scroller: RefObject<HTMLElement | null>,
  rectOf: (key: ItemKey) => Rect | undefined,
  scale: number,
) {
  const kept = useRef<{ readonly key: ItemKey; readonly rect: Rect; readonly layout: ArchitectureLayout }>(
    undefined,
  );
  useLayoutEffect(() => {
    const held = kept.current;
    if (!held || held.layout === layout) return;
    kept.current = undefined;
    const rect = rectOf(held.key);
    if (rect && scroller.current) scroller.current.scrollTop += (rect.yPx - held.rect.yPx) * scale;
  }, [layout, rectOf, scroller, scale]);
  return (key: ItemKey) => {
    const rect = rectOf(key);
    if (rect) kept.current = { key, rect, layout };
  };
}
