import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

/** A place on a picture, in its pixels. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Strokes over a picture by mouse, pen, finger or keys: arrow keys move the
 * brush (with Shift by 8 pixels), Space paints where it is, and on the way if held down.
 */
export function useStroke(size: Size, onStroke: (from: PicturePoint, to: PicturePoint) => void) {
  const [brushAt, setBrushAt] = useState<PicturePoint>({ x: size.width / 2, y: size.height / 2 });
  const last = useRef<PicturePoint>(undefined);
  const spaceHeld = useRef(false);

  const pointOf = (event: PointerEvent<HTMLElement>): PicturePoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    };
  };

  const moveTo = (point: PicturePoint, painting: boolean) => {
    if (painting) onStroke(last.current ?? point, point);
    last.current = painting ? point : undefined;
    setBrushAt(point);
  };

  const lift = () => {
    last.current = undefined;
  };

  return {
    brushAt,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        lift();
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(pointOf(event), true);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        moveTo(pointOf(event), event.currentTarget.hasPointerCapture(event.pointerId));
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const step = event.shiftKey ? 8 : 1;
        const [dx, dy] = arrows[event.key] ?? [0, 0];
        if (event.key === ' ') spaceHeld.current = true;
        else if (dx === 0 && dy === 0) return;
        event.preventDefault();
        const x = Math.min(Math.max(brushAt.x + dx * step, 0), size.width - 1);
        const y = Math.min(Math.max(brushAt.y + dy * step, 0), size.height - 1);
        moveTo({ x, y }, spaceHeld.current);
      },
      onKeyUp(event: KeyboardEvent<HTMLElement>) {
        if (event.key !== ' ') return;
        spaceHeld.current = false;
        lift();
      },
      onBlur() {
        spaceHeld.current = false;
        lift();
      },
    },
  };
}

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
