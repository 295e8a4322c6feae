import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type DialValues, neutralDials } from '../../core/scene/dials.ts';
import { pinchedDistance, wheeled } from './zoom.ts';

/** What dragging, pinching, scrolling and keys do to a scene. */
export interface OrbitCallbacks {
  readonly dials: DialValues;
  readonly onDials: (dials: DialValues) => void;
  readonly onHold: (isHeld: boolean) => void;
}

/** One picture's width turns this far. */
const DEGREES_PER_WIDTH = 180;
const RAISE_PER_WIDTH = 90;
const KEY_TURN = 10;
const KEY_RAISE = 5;
const KEY_FAR = 1.1;

interface Grip {
  readonly x: number;
  readonly y: number;
  /** Between two fingers. */
  readonly spreadPx: number;
  readonly dials: DialValues;
}

/** Turns a scene by mouse, finger, wheel and keys. Values are not yet on any dial's steps. */
export function useOrbit(pad: RefObject<HTMLElement | null>, { dials, onDials, onHold }: OrbitCallbacks) {
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const grip = useRef<Grip>(undefined);
  const owedPx = useRef(0);
  useWheel(pad, (deltaPx) => {
    const zoom = wheeled({ distance: dials.distance, owedPx: owedPx.current }, deltaPx);
    owedPx.current = zoom.owedPx;
    if (zoom.distance !== dials.distance) onDials({ ...dials, distance: zoom.distance });
  });

  /** Starts anew from where all fingers are now, so that one more or less moves nothing. */
  const grab = () => {
    grip.current = { ...middleOf(pointers.current), spreadPx: spreadOf(pointers.current), dials };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const from = grip.current;
    if (!from || !pointers.current.has(event.pointerId)) return;
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { width } = event.currentTarget.getBoundingClientRect();
    if (pointers.current.size > 1) {
      const pinch = { distance: from.dials.distance, spreadPx: from.spreadPx };
      onDials({ ...dials, distance: pinchedDistance(pinch, spreadOf(pointers.current)) });
      return;
    }
    const { x, y } = middleOf(pointers.current);
    onDials({
      ...dials,
      turn: from.dials.turn + ((x - from.x) / width) * DEGREES_PER_WIDTH,
      raise: from.dials.raise + ((y - from.y) / width) * RAISE_PER_WIDTH,
    });
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (!pointers.current.delete(event.pointerId)) return;
    if (pointers.current.size > 0) grab();
    else onHold(false);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      grab();
      onHold(true);
    },
    onPointerMove: drag,
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const change = keys[event.key];
      if (!change || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onDials(change(dials, event.shiftKey ? 3 : 1));
    },
  };
}

const keys: Readonly<Record<string, (dials: DialValues, times: number) => DialValues>> = {
  ArrowLeft: (dials, times) => ({ ...dials, turn: dials.turn - KEY_TURN * times }),
  ArrowRight: (dials, times) => ({ ...dials, turn: dials.turn + KEY_TURN * times }),
  ArrowUp: (dials, times) => ({ ...dials, raise: dials.raise + KEY_RAISE * times }),
  ArrowDown: (dials, times) => ({ ...dials, raise: dials.raise - KEY_RAISE * times }),
  '+': nearer,
  '=': nearer,
  '-': (dials) => ({ ...dials, distance: Math.max(dials.distance * KEY_FAR, dials.distance + 0.1) }),
  Home: () => neutralDials,
};

function nearer(dials: DialValues): DialValues {
  return { ...dials, distance: Math.min(dials.distance / KEY_FAR, dials.distance - 0.1) };
}

type Places = ReadonlyMap<number, { readonly x: number; readonly y: number }>;

function middleOf(places: Places): { x: number; y: number } {
  const all = [...places.values()];
  const sum = all.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / all.length, y: sum.y / all.length };
}

/** How far the first two fingers are apart. */
function spreadOf(places: Places): number {
  const [a, b] = [...places.values()];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

/** React listens to wheels passively; over the scene they must not scroll the page as well. */
function useWheel(pad: RefObject<HTMLElement | null>, onWheel: (deltaPx: number) => void): void {
  const latest = useRef(onWheel);
  latest.current = onWheel;
  useEffect(() => {
    const element = pad.current;
    if (!element) return;
    const listener = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(event.deltaY);
    };
    element.addEventListener('wheel', listener, { passive: false });
    return () => element.removeEventListener('wheel', listener);
  }, [pad]);
}
