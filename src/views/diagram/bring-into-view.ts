/**
 * Scrolls as little as lets an element be seen, by its `scroll-margin`s. Unlike the
 * browser's own way it moves this page only, never one that embeds it.
 */
export function bringIntoView(element: HTMLElement): void {
  const scroller = scrollerOf(element);
  if (!scroller) return;
  const box = element.getBoundingClientRect();
  const isPage = scroller === document.scrollingElement;
  const view = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller.getBoundingClientRect();
  const style = getComputedStyle(element);
  const margin = (side: string) => Number.parseFloat(style.getPropertyValue(`scroll-margin-${side}`)) || 0;
  scroller.scrollBy({
    top: outside(box.top - margin('top'), box.bottom + margin('bottom'), view.top, view.bottom),
    left: outside(box.left - margin('left'), box.right + margin('right'), view.left, view.right),
    behavior: 'instant',
  });
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at !== document.body && /auto|scroll/.test(getComputedStyle(at).overflow)) return at;
  return document.scrollingElement;
}

/** How far the span lies outside the view: negative before it, positive after it; its start counts more than its end. */
function outside(start: number, end: number, viewStart: number, viewEnd: number): number {
  if (start < viewStart) return start - viewStart;
  return end > viewEnd ? Math.min(end - viewEnd, start - viewStart) : 0;
}
