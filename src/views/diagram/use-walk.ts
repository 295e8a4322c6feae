import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { DiagramLayout } from '../../draw/diagram/diagram.ts';
import { type Direction, type Stop, stopsOf, stopTowards } from '../../draw/diagram/walk.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** One tab stop for the whole diagram; arrow keys move it from map to map. */
export function useWalk(layout: DiagramLayout) {
  const container = useRef<HTMLDivElement>(null);
  const stops = useMemo(() => stopsOf(layout), [layout]);
  const [place, setPlace] = useState<Pick<Stop, 'layer' | 'map'>>();
  const tabStop = stops.find(({ layer, map }) => layer === place?.layer && map === place.map) ?? stops[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || !tabStop) return;
    event.preventDefault();
    const next = stopTowards(stops, tabStop, direction);
    if (!next) return;
    setPlace(next);
    const name = `${next.layer} ${next.map ?? ''}`;
    container.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(name)}"]`)?.focus();
  };
  return { container, tabStop, setTabStop: setPlace, onKeyDown };
}
