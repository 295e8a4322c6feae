import { type Drawing, type PadPoint, type PenStroke, padSide } from './drawing.ts';
import { type Ink, noInk } from './ink.ts';
import { forEachTouched, type StrokePath, strengthAt } from './stroke-path.ts';

/**
 * Radii in pad units. A digit drawn two thirds as high as the pad then has lines of
 * 2.5 cells once it is scaled to 20, which is the median of the digits of MNIST.
 */
export const tipRadius = { pen: 11, eraser: 18 } as const satisfies Record<PenStroke['tool'], number>;

/**
 * The ink of a drawing. One painter serves one drawing as it grows: while strokes
 * only get longer or are added, it paints what is new and no more.
 *
 * @returns a function of the drawing: ink of `padSide` × `padSide` cells
 */
export function drawingPainter(): (drawing: Drawing) => Ink {
  let painted: Drawing = [];
  let ink = noInk(padSide, padSide);
  return (drawing) => {
    const goesOn = continues(drawing, painted);
    const values = goesOn ? ink.values.slice() : new Float32Array(padSide * padSide);
    drawing.forEach((stroke, index) => {
      const done = goesOn ? (painted[index]?.points.length ?? 0) : 0;
      paintStroke(values, stroke, done);
    });
    painted = drawing;
    ink = { width: padSide, height: padSide, values };
    return ink;
  };
}

/** Whether a drawing is an earlier one with more at its end. */
function continues(drawing: Drawing, earlier: Drawing): boolean {
  return earlier.every((before, index) => {
    const now = drawing[index];
    if (now === before) return true;
    const isLast = index === earlier.length - 1;
    return isLast && now?.tool === before.tool && before.points.every((point, i) => now.points[i] === point);
  });
}

/** @param done how many of its points have been painted already */
function paintStroke(values: Float32Array, { tool, points }: PenStroke, done: number): void {
  for (let i = done; i < points.length; i++) {
    const to = points[i] as PadPoint;
    const from = points[i - 1] ?? to;
    const path: StrokePath = { from, to, radiusPx: tipRadius[tool], hardness: 1 };
    forEachTouched({ width: padSide, height: padSide }, path, (x, y) => {
      const strength = strengthAt(path, { x: x + 0.5, y: y + 0.5 });
      const at = y * padSide + x;
      const before = values[at] as number;
      values[at] = tool === 'pen' ? Math.max(before, strength) : Math.min(before, 1 - strength);
    });
  }
}
