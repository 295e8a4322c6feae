import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Drawing, type PadPoint, type PenStroke, padSide } from '../../core/image/drawing.ts';

/** Points nearer than this to the last one would not be seen, in pad units. */
const leastMove = 2;

interface Pen {
  readonly tool: PenStroke['tool'];
  readonly drawing: Drawing;
  readonly onDraw: (drawing: Drawing) => void;
}

/** The stroke under way: what was there before it, and where it has been. */
interface Stroke {
  readonly before: Drawing;
  readonly tool: PenStroke['tool'];
  points: readonly PadPoint[];
}

/**
 * Drawing by mouse, pen, finger or keys: arrow keys move the pen (with Shift four
 * times as far), Space held down draws. A drawing is passed on once a frame, however
 * many places the device told of in between.
 */
export function usePen({ tool, drawing, onDraw }: Pen) {
  const [penAt, setPenAt] = useState<PadPoint>({ x: padSide / 2, y: padSide / 4 });
  const stroke = useRef<Stroke>(undefined);
  const frame = useRef(0);

  const passOn = () => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    if (!stroke.current) return;
    const { before, tool: used, points } = stroke.current;
    onDraw([...before, { tool: used, points }]);
  };

  const begin = (at: PadPoint, used: PenStroke['tool']) => {
    stroke.current = { before: drawing, tool: used, points: [at] };
    passOn();
  };

  const goOn = (points: readonly PadPoint[]) => {
    const present = stroke.current;
    if (!present) return;
    present.points = points.reduce(withPoint, present.points);
    if (frame.current === 0) frame.current = requestAnimationFrame(passOn);
  };

  const lift = () => {
    if (frame.current !== 0) passOn();
    stroke.current = undefined;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    const isSpace = event.key === ' ';
    if (!isSpace && dx === 0 && dy === 0) return;
    event.preventDefault();
    if (isSpace) return void (event.repeat || begin(penAt, tool));
    const step = event.shiftKey ? 32 : 8;
    const to = onPad({ x: penAt.x + dx * step, y: penAt.y + dy * step });
    setPenAt(to);
    goOn([to]);
  };

  return {
    penAt,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (stroke.current || event.button === 1 || event.button === 2) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const [at] = pointsOf(event);
        setPenAt(at);
        begin(at, isTurned(event) ? 'eraser' : tool);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const points = pointsOf(event);
        setPenAt(points[points.length - 1] ?? points[0]);
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goOn(points);
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown,
      onKeyUp: (event: KeyboardEvent<HTMLElement>) => event.key === ' ' && lift(),
      onBlur: lift,
    },
  };
}

const withPoint = (points: readonly PadPoint[], next: PadPoint): readonly PadPoint[] => {
  const last = points[points.length - 1];
  return last && Math.hypot(next.x - last.x, next.y - last.y) < leastMove ? points : [...points, next];
};

/** The end of a pen that erases. */
const isTurned = ({ pointerType, buttons }: PointerEvent) => pointerType === 'pen' && (buttons & 32) !== 0;

/** Everywhere the pointer has been since the last event, in pad units. */
function pointsOf(event: PointerEvent<HTMLElement>): readonly [PadPoint, ...PadPoint[]] {
  const box = event.currentTarget.getBoundingClientRect();
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
    onPad({
      x: ((clientX - box.left) / box.width) * padSide,
      y: ((clientY - box.top) / box.height) * padSide,
    });
  const [first = event, ...rest] = event.nativeEvent.getCoalescedEvents?.() ?? [];
  return [pointOf(first), ...rest.map(pointOf)];
}

const onPad = ({ x, y }: PadPoint): PadPoint => ({
  x: Math.min(Math.max(x, 0), padSide),
  y: Math.min(Math.max(y, 0), padSide),
});

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
