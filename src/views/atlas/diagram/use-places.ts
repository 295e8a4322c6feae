import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ArchitectureLayout } from '../../../draw/atlas/diagram/layout.ts';
import type { ItemKey } from '../../../draw/atlas/diagram/visible-graph.ts';
import { placesOf, placeTowards } from '../../../draw/atlas/diagram/walk.ts';
import type { Rect } from '../../../draw/diagram/diagram.ts';
import type { Direction } from '../../../draw/diagram/walk.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Options {
  readonly layout: ArchitectureLayout;
  /** The drawing's element. */
  find(key: ItemKey): HTMLElement | null;
  /** Scrolls there and has it drawn. */
  show(rect: Rect): void;
}

/** One tab stop for the whole drawing; arrow keys move it along the lines. */
export function usePlaces({ layout, find, show }: Options) {
  const [place, setPlace] = useState<ItemKey>();
  const [wanted, setWanted] = useState<ItemKey>();
  const rectOf = useCallback(
    (key: ItemKey) => placesOf(layout).find((candidate) => candidate.key === key)?.rect,
    [layout],
  );
  const has = (key: ItemKey) =>
    layout.nodes.some(({ node }) => node.key === key) || layout.frames.some(({ block }) => block.key === key);
  const tabStop = place !== undefined && has(place) ? place : layout.nodes[0]?.node.key;
  /** Gives something the focus as soon as it is drawn. */
  const goTo = useCallback((key: ItemKey) => {
    setPlace(key);
    setWanted(key);
  }, []);
  const shown = useRef<ItemKey>(undefined);
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    if (shown.current !== wanted) {
      shown.current = wanted;
      const rect = rectOf(wanted);
      if (rect) show(rect);
    }
    const element = find(wanted);
    if (!element) return;
    element.focus({ preventScroll: true });
    shown.current = undefined;
    setWanted(undefined);
  });
  const onArrow = (event: KeyboardEvent): boolean => {
    const direction = directions[event.key];
    if (!direction || tabStop === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    event.preventDefault();
    const next = placeTowards(layout, tabStop, direction);
    if (next !== undefined) goTo(next);
    return true;
  };
  return { tabStop, setPlace, goTo, rectOf, onArrow };
}
