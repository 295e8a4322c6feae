import { type RefObject, useLayoutEffect, useState } from 'react';

/** A drawing that begins farther down, in shares of the window, is scrolled to. */
const LATE = 0.6;
/** What it then has of the window: bars stay above it. */
const SCROLLED_TO = 0.85;

/**
 * How high an element may be to end within the window before anything is scrolled, or, where it begins
 * too far down for that, to be seen whole. In CSS pixels.
 */
export function useRoomPx(element: RefObject<HTMLElement | null>): number {
  const [roomPx, setRoomPx] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const topPx = topOf(target);
      const windowPx = window.innerHeight;
      setRoomPx(Math.floor(topPx > LATE * windowPx ? SCROLLED_TO * windowPx : windowPx - topPx));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return roomPx;
}

/** Where it begins in the window when nothing is scrolled. */
function topOf(element: HTMLElement): number {
  let topPx = element.getBoundingClientRect().top;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) topPx += parent.scrollTop;
  return topPx;
}
