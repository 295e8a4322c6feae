import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** On which sides of a frame something of the table lies out of sight. */
type HiddenSides = 'left' | 'right' | 'left right' | undefined;

/** Whether the table in a frame is wider than it, and what of it cannot be seen. */
export function useSideways(frame: RefObject<HTMLElement | null>): {
  readonly isWide: boolean;
  readonly hidden: HiddenSides;
} {
  const [isWide, setWide] = useState(false);
  const [hidden, setHidden] = useState<HiddenSides>();
  useLayoutEffect(() => {
    const outer = frame.current;
    const table = outer?.querySelector('table');
    if (!outer || !table) return;
    const measure = () => setWide(table.offsetWidth > outer.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(table);
    return () => observer.disconnect();
  }, [frame]);
  useEffect(() => {
    const outer = frame.current;
    if (!outer || !isWide) return;
    const look = () => setHidden(hiddenSides(outer));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    outer.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      outer.removeEventListener('scroll', look);
    };
  }, [frame, isWide]);
  return { isWide, hidden: isWide ? hidden : undefined };
}

function hiddenSides({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): HiddenSides {
  const isLeft = scrollLeft > 0;
  // Places of scrolling are not always whole pixels.
  const isRight = scrollLeft + clientWidth < scrollWidth - 1;
  if (isLeft && isRight) return 'left right';
  if (isLeft) return 'left';
  return isRight ? 'right' : undefined;
}
