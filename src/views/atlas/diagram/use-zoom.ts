import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const LEAST = 0.08;
const MOST = 4;
const STEP = 1.25;
/** Of a wheel's pixels: a notch of 100 is about one step. */
const PER_WHEEL_PX = 0.0022;

const within = (zoom: number) => Math.min(MOST, Math.max(LEAST, zoom));

/** So long after the last step, text is drawn sharp again. */
const SETTLED_MS = 160;

/** What stays where it is while the zoom changes: a place on the page, from the scroller's corner. */
interface Anchor {
  readonly xPx: number;
  readonly yPx: number;
  /** The zoom before. */
  readonly zoom: number;
}

/** How large a scroller's content is drawn; ctrl and wheel change it under the pointer, as pinching does. */
export function useZoom(scroller: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(1);
  const [isMoving, setMoving] = useState(false);
  const present = useRef(zoom);
  const anchor = useRef<Anchor>(undefined);
  const zoomTo = useCallback(
    (next: number, at?: { readonly xPx: number; readonly yPx: number }) => {
      const frame = scroller.current;
      if (!frame) return;
      const middle = { xPx: frame.clientWidth / 2, yPx: frame.clientHeight / 2 };
      const to = within(next);
      // Where nothing changes, nothing has to stay: the next change has an anchor of its own.
      if (to === present.current) anchor.current = undefined;
      else anchor.current ??= { ...(at ?? middle), zoom: present.current };
      setZoom(to);
    },
    [scroller],
  );
  useLayoutEffect(() => {
    const [frame, held] = [scroller.current, anchor.current];
    anchor.current = undefined;
    present.current = zoom;
    if (!frame || !held) return;
    const factor = zoom / held.zoom;
    frame.scrollLeft = (frame.scrollLeft + held.xPx) * factor - held.xPx;
    frame.scrollTop = (frame.scrollTop + held.yPx) * factor - held.yPx;
  }, [scroller, zoom]);
  useEffect(() => {
    const frame = scroller.current;
    if (!frame) return;
    let asked = present.current;
    let waiting = 0;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      const at = { xPx: event.clientX - box.left, yPx: event.clientY - box.top };
      if (waiting === 0) asked = present.current;
      asked = within(asked * Math.exp(-event.deltaY * PER_WHEEL_PX));
      // Wheels turn faster than pages are drawn.
      if (waiting === 0)
        waiting = requestAnimationFrame(() => {
          waiting = 0;
          setMoving(true);
          clearTimeout(settling);
          settling = setTimeout(() => setMoving(false), SETTLED_MS);
          zoomTo(asked, at);
        });
    };
    frame.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      cancelAnimationFrame(waiting);
      clearTimeout(settling);
      frame.removeEventListener('wheel', onWheel);
    };
  }, [scroller, zoomTo]);
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = present.current * STEP ** direction;
      // Back on the way where text has its own size.
      const passes = (present.current - 1) * (next - 1) < 0 || Math.abs(next - 1) < 0.02;
      zoomTo(passes ? 1 : next);
    },
    [zoomTo],
  );
  return { zoom, isMoving, zoomTo, step };
}
