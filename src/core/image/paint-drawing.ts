import { continues, type Drawing, type PadPoint, type PenStroke, padSide } from './drawing.ts';
import { type Ink, noInk } from './ink.ts';
import { forEachTouched, type StrokePath, strengthAt } from './stroke-path.ts';

/** Radii in pad units, as on screen. */
export const tipRadius = { pen: 11, eraser: 18 } as const satisfies Record<PenStroke['tool'], number>;

/**
 * The ink of a drawing. One painter serves one drawing as it grows: while strokes
 * only get longer or are added, it paints what is new and no more.
 *
 * @returns a function of the drawing and the pen's radius: ink of `padSide` × `padSide`
 *   cells, which the next call paints over
 */
export function drawingPainter(): (drawing: Drawing, penRadius?: number) => Ink {
  let painted: Drawing = [];
  let paintedRadius = 0;
  const ink = noInk(padSide, padSide);
  return (drawing, penRadius = tipRadius.pen) => {
    const radii = { ...tipRadius, pen: penRadius };
    const goesOn = penRadius === paintedRadius && continues(drawing, painted);
    if (!goesOn) ink.values.fill(0);
    drawing.forEach((stroke, index) => {
      const done = goesOn ? (painted[index]?.points.length ?? 0) : 0;
      paintStroke(ink.values, stroke, radii[stroke.tool], done);
    });
    painted = drawing;
    paintedRadius = penRadius;
    return ink;
  };
}

/** @param done how many of its points have been painted already */
function paintStroke(
  values: Float32Array,
  { tool, points }: PenStroke,
  radiusPx: number,
  done: number,
): void {
  for (let i = done; i < points.length; i++) {
    const to = points[i] as PadPoint;
    const from = points[i - 1] ?? to;
    const path: StrokePath = { from, to, radiusPx, hardness: 1 };
    forEachTouched({ width: padSide, height: padSide }, path, (x, y) => {
      const strength = strengthAt(path, { x: x + 0.5, y: y + 0.5 });
      const at = y * padSide + x;
      const before = values[at] as number;
      values[at] = tool === 'pen' ? Math.max(before, strength) : Math.min(before, 1 - strength);
    });
  }
}
