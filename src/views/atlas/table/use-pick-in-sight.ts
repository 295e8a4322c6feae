import { type RefObject, useEffect, useRef } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { bringIntoView } from '../../diagram/bring-into-view.ts';

/** Who does any of this has seen what there is to see. */
const handsOn = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * What is picked out elsewhere comes into sight of the pane that the costs scroll in. Where they scroll
 * together with the drawing nothing moves: it would be gone from under the pointer.
 *
 * @param row that is picked out
 * @returns to be told which row was picked out among the costs themselves, where it is in sight
 */
export function usePickInSight(costs: RefObject<HTMLElement | null>, row: LayerId | undefined) {
  const chosenHere = useRef<LayerId>(undefined);
  useEffect(() => {
    const isOurs = chosenHere.current === row;
    chosenHere.current = undefined;
    const section = costs.current;
    const pane = section?.parentElement;
    if (row === undefined || isOurs || !pane || !scrolls(pane)) return;
    // The drawing above finds its height late, and the pane with it.
    const observer = new ResizeObserver(() => show(section, row));
    observer.observe(pane);
    const settle = () => observer.disconnect();
    for (const sign of handsOn) addEventListener(sign, settle, { once: true, passive: true });
    return () => {
      settle();
      for (const sign of handsOn) removeEventListener(sign, settle);
    };
  }, [costs, row]);
  return chosenHere;
}

const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);

function show(costs: HTMLElement, row: LayerId): void {
  const head = costs.querySelector<HTMLElement>(`[data-layer="${CSS.escape(row)}"] th`);
  if (!head) return;
  bringIntoView(head);
  const frame = head.closest<HTMLElement>('[data-wide]');
  if (frame) bringIntoView(frame);
}
