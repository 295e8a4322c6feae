import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { holds, widened } from '../../../draw/atlas/diagram/in-sight.ts';
import type { ArchitectureLayout } from '../../../draw/atlas/diagram/layout.ts';
import type { Rect } from '../../../draw/diagram/diagram.ts';

/** Drawn around what is in sight: with so much in reserve, scrolling seldom has to draw. CSS pixels of the page. */
const RESERVE_PX = 500;
/** So much of it may be used up before more is drawn. */
const LEAST_RESERVE_PX = 150;

/** Before anything is measured. */
const beginning: Rect = { xPx: -100, yPx: -100, widthPx: 2200, heightPx: 1400 };

/**
 * The part of a drawing that is drawn, in its own pixels: a deep network has many more boxes than
 * a person sees at once. `look` asks again at once, for who has just scrolled.
 */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  plane: RefObject<HTMLElement | null>,
  layout: ArchitectureLayout,
  scale: number,
) {
  const [part, setPart] = useState(beginning);
  const drawn = useRef<{ part: Rect; layout?: ArchitectureLayout; scale?: number }>({ part: beginning });
  const look = useCallback(() => {
    const [frame, paper] = [scroller.current, plane.current];
    if (!frame || !paper) return;
    const seen = visiblePart(frame, paper, scale);
    const { part: before } = drawn.current;
    const isSame = drawn.current.layout === layout && drawn.current.scale === scale;
    if (isSame && holds(before, widened(seen, LEAST_RESERVE_PX / scale))) return;
    const next = widened(seen, RESERVE_PX / scale);
    drawn.current = { part: next, layout, scale };
    setPart(next);
  }, [scroller, plane, layout, scale]);
  useLayoutEffect(() => {
    look();
    const frame = scroller.current;
    frame?.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    if (frame) observer.observe(frame);
    return () => {
      frame?.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, look]);
  return { part, look };
}

function visiblePart(frame: HTMLElement, paper: HTMLElement, scale: number): Rect {
  const view = frame.getBoundingClientRect();
  const own = paper.getBoundingClientRect();
  return {
    xPx: (view.left - own.left) / scale,
    yPx: (view.top - own.top) / scale,
    widthPx: frame.clientWidth / scale,
    heightPx: frame.clientHeight / scale,
  };
}
