import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { LayerId } from '../../../core/network/network.ts';

/** How many rows a page key goes on. */
const PAGE = 10;

/** One tab stop for all rows; keys move it. @param lit the row that is the stop until another is focused */
export function useRowWalk(
  ids: readonly LayerId[],
  lit: LayerId | undefined,
  body: RefObject<HTMLElement | null>,
) {
  const [focused, setFocused] = useState<LayerId>();
  const kept = focused !== undefined && ids.includes(focused) ? focused : lit;
  const tabStop = kept ?? ids[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const from = tabStop === undefined ? -1 : ids.indexOf(tabStop);
    const to = ids[placeAfter(event.key, from, ids.length) ?? from];
    if (to === undefined || to === tabStop) return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>(`[data-layer="${CSS.escape(to)}"] button`)?.focus();
  };
  /** @returns the row of the focused element */
  const onFocus = (event: FocusEvent): LayerId | undefined => {
    const id = layerAt(event.target);
    setFocused(id);
    return id;
  };
  return { tabStop, onKeyDown, onFocus };
}

function placeAfter(key: string, from: number, count: number): number | undefined {
  const last = count - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, from + 1),
    ArrowUp: Math.max(0, from - 1),
    PageDown: Math.min(last, from + PAGE),
    PageUp: Math.max(0, from - PAGE),
    Home: 0,
    End: last,
  };
  return places[key];
}

/** The row's layer that an element of the table belongs to. */
export const layerAt = (element: EventTarget): LayerId | undefined =>
  element instanceof Element ? element.closest<HTMLElement>('[data-layer]')?.dataset['layer'] : undefined;
