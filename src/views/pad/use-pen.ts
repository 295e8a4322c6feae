import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Drawing, type PadPoint, type PenStroke, padSide } from '../../core/image/drawing.ts';
import { type Frames, strokeUnderWay } from './stroke-under-way.ts';

interface Pen {
  readonly tool: PenStroke['tool'];
  readonly drawing: Drawing;
  readonly onDraw: (drawing: Drawing) => void;
}

const frames: Frames = {
  request: (pass) => requestAnimationFrame(pass),
  cancel: (frame) => cancelAnimationFrame(frame),
};

/**
 * Drawing by mouse, pen, finger or keys: arrow keys move the pen (with Shift four
 * times as far), Space held down draws. A drawing is passed on once a frame, however
 * many places the device told of in between.
 */
export function usePen({ tool, drawing, onDraw }: Pen) {
  const [penAt, setPenAt] = useState<PadPoint>({ x: padSide / 2, y: padSide / 4 });
  const latest = useRef(onDraw);
  latest.current = onDraw;
  const [stroke] = useState(() => strokeUnderWay(frames, (drawn) => latest.current(drawn)));
  useEffect(() => stroke.drop, [stroke]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    const isSpace = event.key === ' ';
    if (!isSpace && dx === 0 && dy === 0) return;
    event.preventDefault();
    if (isSpace) return void (event.repeat || stroke.begin('keys', drawing, tool, penAt));
    const step = event.shiftKey ? 32 : 8;
    const to = onPad({ x: penAt.x + dx * step, y: penAt.y + dy * step });
    setPenAt(to);
    stroke.goOn('keys', [to]);
  };

  const lift = (event: PointerEvent) => stroke.lift(event.pointerId);

  return {
    penAt,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button === 1 || event.button === 2) return;
        const [at] = pointsOf(event);
        if (!stroke.begin(event.pointerId, drawing, isTurned(event) ? 'eraser' : tool, at)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setPenAt(at);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const points = pointsOf(event);
        setPenAt(points[points.length - 1] ?? points[0]);
        stroke.goOn(event.pointerId, points);
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown,
      onKeyUp: (event: KeyboardEvent<HTMLElement>) => event.key === ' ' && stroke.lift('keys'),
      onBlur: stroke.liftAny,
    },
  };
}

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
