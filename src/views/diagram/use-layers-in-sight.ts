import { type RefObject, useLayoutEffect, useState } from 'react';
import type { LayerId } from '../../core/network/network.ts';
import type { DiagramLayout, Rect } from '../../draw/diagram/diagram.ts';
import { layersNear } from '../../draw/diagram/in-sight.ts';

const none: ReadonlySet<LayerId> = new Set();

/**
 * The layers worth drawing: a deep network has many more maps than a person sees at
 * once, and a new picture should not wait for those that are scrolled away.
 */
export function useLayersInSight(
  diagram: RefObject<HTMLElement | null>,
  layout: DiagramLayout,
): ReadonlySet<LayerId> {
  const [inSight, setInSight] = useState(none);
  useLayoutEffect(() => {
    const element = diagram.current;
    if (!element) return;
    const look = () => {
      const near = layersNear(layout.layers, visiblePart(element));
      setInSight((before) => (isSame(before, near) ? before : new Set(near)));
    };
    look();
    // Scrolling does not bubble, but it can be caught on its way down.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [diagram, layout]);
  return inSight;
}

function isSame(before: ReadonlySet<LayerId>, near: readonly LayerId[]): boolean {
  return before.size === near.length && near.every((id) => before.has(id));
}

/** What of an element the window and whatever scrolls around it let through, from its own top left corner. */
function visiblePart(element: HTMLElement): Rect {
  const own = element.getBoundingClientRect();
  let [left, top, right, bottom] = [0, 0, window.innerWidth, window.innerHeight];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue;
    const frame = around.getBoundingClientRect();
    left = Math.max(left, frame.left);
    top = Math.max(top, frame.top);
    right = Math.min(right, frame.right);
    bottom = Math.min(bottom, frame.bottom);
  }
  return {
    xPx: left - own.left,
    yPx: top - own.top,
    widthPx: Math.max(0, right - left),
    heightPx: Math.max(0, bottom - top),
  };
}
