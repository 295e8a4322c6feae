/** Side of the square a person draws on, in pad units; what is drawn is kept at this resolution. */
export const padSide = 256;

/** A place on the pad, in pad units, from the top left corner. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

/** One stroke, from down to up: straight lines from point to point; one point alone is a dot. */
export interface PenStroke {
  readonly tool: 'pen' | 'eraser';
  readonly points: readonly PadPoint[];
}

/** What was drawn, stroke after stroke. The eraser takes away what was there before it. */
export type Drawing = readonly PenStroke[];

/** Whether a drawing is an earlier one with more at its end. */
export function continues(drawing: Drawing, earlier: Drawing): boolean {
  return earlier.every((before, index) => {
    const now = drawing[index];
    if (now === before) return true;
    const isLast = index === earlier.length - 1;
    return isLast && now?.tool === before.tool && before.points.every((point, i) => now.points[i] === point);
  });
}
