import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { DiagramLayout, DiagramLink } from '../../draw/diagram/diagram.ts';
import { type Direction, type StopId, stopName, stopsOf, stopTowards } from '../../draw/diagram/walk.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** One tab stop for the whole diagram; arrow keys move it from map to map. @param handled the links with handles in use */
export function useWalk(layout: DiagramLayout, handled: readonly DiagramLink[]) {
  const container = useRef<HTMLDivElement>(null);
  const stops = useMemo(() => stopsOf(layout, handled), [layout, handled]);
  const [place, setPlace] = useState<StopId>();
  const tabStop = (place && stops.find((stop) => stopName(stop) === stopName(place))) ?? stops[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || !tabStop) return;
    event.preventDefault();
    const next = stopTowards(stops, tabStop, direction);
    if (!next) return;
    setPlace(next);
    container.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stopName(next))}"]`)?.focus();
  };
  return { container, tabStop, setTabStop: setPlace, onKeyDown };
}
